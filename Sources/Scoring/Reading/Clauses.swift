/// Numbers the clauses of a sentence: run-ons do several things, and each is marked by the clause that does it.
package enum Clauses {
  /// Sets `clause` of every word, from 0, and returns how many clauses there are.
  package static func number(_ words: inout [Word]) -> Int {
    var clause = 0
    var length = 0
    for index in words.indices {
      if length >= 2, begins(at: index, in: words, after: length) {
        clause += 1
        length = 0
      }
      words[index].clause = clause
      length += 1
    }
    return words.isEmpty ? 0 : clause + 1
  }

  private static func begins(at index: Int, in words: [Word], after length: Int) -> Bool {
    let word = words[index]
    if word.kind == .number, word.gap.isDisjoint(with: [.strong, .stop]) { return false }
    if !word.gap.isDisjoint(with: [.strong, .stop]) { return true }
    let isJoint = word.forms.contains(.subordinator) || Conjunctions.all.contains(word.hash)
    if word.gap.contains(.comma) { return length >= 3 || isJoint || isSubject(word) }
    guard isJoint, index + 1 < words.count else { return false }
    if Conjunctions.strong.contains(word.hash) { return true }
    let next = words[index + 1]
    return isSubject(next) || next.forms.contains(.past) && !next.forms.contains(.noun)
  }

  private static func isSubject(_ word: Word) -> Bool {
    !word.forms.isDisjoint(with: .pronoun) && !word.forms.contains(.possessive)
  }
}

/// Words that join clauses.
enum Conjunctions {
  static let all: [UInt32] = ["and", "but", "so", "then", "or", "because", "which"].map(Hash.word)
  static let strong: [UInt32] = ["because", "but", "so"].map(Hash.word)
}
