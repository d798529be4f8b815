import Bank
import Yams

/// Reads the files of Data/texts, one a language, and checks that they say the same things.
public enum TextFiles {
  /// The texts of every language, by section and key.
  ///
  /// - Throws: `Problems` with everything wrong in any of the files: a text that is missing, one that no code asks for, a
  ///   plural form that is missing, slots that differ between languages.
  public static func read(folder: String, sections: [Section] = Section.all) throws(Problems)
    -> [ScreenLanguage: [String: [String: Wording]]]
  {
    let files = try SourceFile.yaml(in: folder)
    var readings: [TextReading] = []
    var problems: [Problem] = []
    for language in ScreenLanguage.allCases {
      let name = "\(folder)/\(language.file).yaml"
      guard let file = files.first(where: { $0.name == name }) else {
        problems.append(Problem(file: name, line: 0, message: "the file is missing", remedy: "write it"))
        continue
      }
      do throws(Problem) {
        var reading = TextReading(document: try Document(file: name, text: try text(of: file)), language: language)
        reading.read(sections)
        problems += reading.document.problems
        readings.append(reading)
      } catch {
        problems.append(error)
      }
    }
    if let first = readings.first {
      for other in readings.dropFirst() { problems += other.differences(from: first) }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return Dictionary(uniqueKeysWithValues: readings.map { ($0.language, $0.wordings) })
  }

  private static func text(of file: SourceFile) throws(Problem) -> String {
    do throws(Problems) {
      return try file.text()
    } catch {
      throw error.all.first ?? Problem(file: file.name, line: 0, message: "it cannot be read", remedy: "write it anew")
    }
  }
}

/// The walk through one language's file.
private struct TextReading {
  var document: Document
  let language: ScreenLanguage
  private(set) var wordings: [String: [String: Wording]] = [:]
  private var lines: [String: Int] = [:]

  init(document: Document, language: ScreenLanguage) {
    self.document = document
    self.language = language
  }

  mutating func read(_ sections: [Section]) {
    let root = document.fields(document.root, known: Set(sections.map(\.name)))
    for section in sections {
      guard let node = root[section.name] else {
        document.report(document.root, "the section `\(section.name)` is missing", remedy: "add it with its texts")
        continue
      }
      let fields = document.fields(node, known: Set(section.keys))
      for key in section.keys {
        guard let value = fields[key] else {
          document.report(node, "`\(key)` of `\(section.name)` is missing", remedy: "add `\(key): …`")
          continue
        }
        wordings[section.name, default: [:]][key] = wording(value)
        lines["\(section.name).\(key)"] = value.mark?.line
      }
    }
  }

  private mutating func wording(_ node: Node) -> Wording {
    if let text = node.scalar?.string {
      if text.isEmpty { document.report(node, "the text is empty", remedy: "write words") }
      return .plain(text)
    }
    let fields = document.fields(node, known: Set(language.forms.map(\.rawValue)))
    var forms: [PluralForm: String] = [:]
    for form in language.forms { forms[form] = document.text(fields, form.rawValue, of: node) }
    return .plural(forms)
  }

  /// Where a text has other slots than in another language: what is filled in must appear in both.
  func differences(from other: TextReading) -> [Problem] {
    wordings.flatMap { section, texts in
      texts.compactMap { key, wording -> Problem? in
        guard let theirs = other.wordings[section]?[key], theirs.slots != wording.slots else { return nil }
        let wanted = theirs.slots.sorted().map { "{\($0)}" }.joined(separator: " ")
        return Problem(
          file: document.file, line: lines["\(section).\(key)"] ?? 0,
          message: "`\(key)` of `\(section)` has other slots than \(other.document.file)",
          remedy: wanted.isEmpty ? "leave the slots out" : "use \(wanted)")
      }
    }.sorted { $0.line < $1.line }
  }
}
