import Interview
import Scoring

/// Two attempts at the same chain side by side: what the later one closed, what it left open, and its sentences.
struct AttemptComparison: Sendable {
  /// An element of a framework with its state before and after.
  struct Change: Hashable, Sendable {
    var framework: String
    var title: String
    var before: ElementState
    var after: ElementState
  }

  /// A sentence of one attempt with its counterpart in the other, where it has one.
  enum Pair: Hashable, Sendable {
    case kept(String)
    case changed(before: String, after: String)
    case dropped(String)
    case added(String)
  }

  let earlier, later: Assessment
  /// Better than before, missing or half met still, worse than before.
  let closed, open, lost: [Change]
  let sentences: [Pair]

  init(earlier: Assessment, later: Assessment, frameworks: [String]) {
    self.earlier = earlier
    self.later = later
    var changes: [Change] = []
    for framework in later.frameworks where frameworks.isEmpty || frameworks.contains(framework.id) {
      let before = earlier.frameworks.first { $0.id == framework.id }?.elements ?? []
      for element in framework.elements {
        let old = before.first { $0.id == element.id }?.state ?? .missing
        changes.append(Change(framework: framework.title, title: element.title, before: old, after: element.state))
      }
    }
    closed = changes.filter { $0.after.points > $0.before.points }
    lost = changes.filter { $0.after.points < $0.before.points }
    open = changes.filter { $0.after != .met && $0.after == $0.before }
    sentences = Self.pairs(earlier.sentences.map(\.text), later.sentences.map(\.text))
  }

  /// From this likeness on, two sentences are one that was said differently.
  private static let alike = 0.4

  /// The alignment in order that has the most likeness in all.
  private static func pairs(_ old: [String], _ new: [String]) -> [Pair] {
    let (before, after) = (old.prefix(200).map(words), new.prefix(200).map(words))
    var best = [[Double]](repeating: [Double](repeating: 0, count: after.count + 1), count: before.count + 1)
    func likeness(_ row: Int, _ column: Int) -> Double {
      let value = self.likeness(before[row], after[column])
      return value >= alike ? value : 0
    }
    for row in before.indices.reversed() {
      for column in after.indices.reversed() {
        best[row][column] = max(
          best[row + 1][column], best[row][column + 1], likeness(row, column) + best[row + 1][column + 1])
      }
    }
    var pairs: [Pair] = []
    var (row, column) = (0, 0)
    while row < before.count || column < after.count {
      if row < before.count, column < after.count, likeness(row, column) > 0,
        best[row][column] == likeness(row, column) + best[row + 1][column + 1]
      {
        pairs.append(
          before[row] == after[column] ? .kept(new[column]) : .changed(before: old[row], after: new[column]))
        (row, column) = (row + 1, column + 1)
      } else if row < before.count, column == after.count || best[row][column] == best[row + 1][column] {
        pairs.append(.dropped(old[row]))
        row += 1
      } else {
        pairs.append(.added(new[column]))
        column += 1
      }
    }
    return pairs
  }

  private static func words(_ sentence: String) -> [String] {
    sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Twice the words in common over all words.
  private static func likeness(_ one: [String], _ other: [String]) -> Double {
    var counts: [String: Int] = [:]
    for word in one { counts[word, default: 0] += 1 }
    var common = 0
    for word in other where counts[word, default: 0] > 0 {
      counts[word, default: 0] -= 1
      common += 1
    }
    return one.isEmpty && other.isEmpty ? 1 : Double(2 * common) / Double(one.count + other.count)
  }
}
