import Interview

/// What the commands print of a question bank.
public enum BankText {
  /// A chain's identifier a line.
  public static func ids(_ chains: [Chain]) -> String { chains.map { $0.id + "\n" }.joined() }

  /// A chain a line, under headings: identifier, kind, seconds, how many follow-ups it scripts, title.
  public static func list(_ chains: [Chain]) -> String {
    let headings = ["ID", "KIND", "SECONDS", "FOLLOW-UPS", "TITLE"]
    let rows = chains.map { chain in
      [
        chain.id, chain.kind.rawValue, String(chain.seconds), chain.isScripted ? String(chain.followUps.count) : "-",
        chain.title,
      ]
    }
    return table([headings] + rows, numeric: [2, 3])
  }

  /// All there is to know about a chain.
  public static func show(_ chain: Chain) -> String {
    var lines = [
      chain.title, "\(chain.id) · topic \(chain.topic) · kind \(chain.kind.rawValue)", "",
      "  \(chain.opening)", "",
      "Budget      \(chain.seconds) s",
      "Source      \(chain.source == "own" ? "your own bank" : "document \(chain.source)")",
      "Judged by   \(chain.frameworks.joined(separator: ", "))", "",
    ]
    if chain.isScripted {
      lines.append("Follow-ups")
      for (index, followUp) in chain.followUps.enumerated() {
        let number = String(index + 1)
        lines.append(padded(number + ".", to: 4, atStart: true) + " " + followUp.ask)
        let presses = followUp.presses == .none ? "presses no single point" : "presses \(followUp.presses.rawValue)"
        lines.append("     \(presses) · \(followUp.depth.rawValue) · \(followUp.seconds) s")
      }
    } else {
      lines.append("Follow-ups come from the answer.")
    }
    let pool = PoolKey.allCases.compactMap { key in chain.pool[key.rawValue].map { (key.rawValue, $0) } }
    if !pool.isEmpty { lines += ["", "Wordings of its own, used before the bank's"] }
    for (key, wordings) in pool { lines += ["  \(key)"] + wordings.map { "    - \($0)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What to say when no chain has an identifier: the ones that look like it, and where all of them are.
  public static func unknown(_ id: String, in bank: QuestionBank) -> String {
    let words = Set(id.lowercased().split { $0 == "-" || $0 == " " || $0 == "_" })
    let alike = bank.chains.map(\.id).filter { known in
      known.hasPrefix(id) || known.split(separator: "-").contains { word in word.count > 3 && words.contains(word) }
    }
    let meant = alike.isEmpty ? "" : "; did you mean \(alike.prefix(3).map { "`\($0)`" }.joined(separator: " or "))?"
    return "no chain is called `\(id)`\(meant)\n`grill bank list` names them all"
  }

  /// Rows with aligned columns, two spaces apart; the last column is not padded.
  static func table(_ rows: [[String]], numeric: Set<Int>) -> String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == columns - 1 ? cell : padded(cell, to: widths[column], atStart: numeric.contains(column))
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func padded(_ text: String, to width: Int, atStart: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return atStart ? spaces + text : text + spaces
  }
}
