import Interview
import Scoring

/// Something that a text says "I" or "we" did.
struct TextDeed: Hashable, Sendable {
  /// Who did it.
  var who: Actor
  /// The words, from the one that does it to the end of its clause.
  var span: Span
  /// The stems of the words that carry its meaning.
  var stems: Set<UInt32>
}

/// Finds the deeds of a text by its grammar alone: a pronoun, a verb in the past, and what is joined to it.
struct DeedsOfText {
  /// Verbs that tell what was so, not what was done.
  let idle: PhraseList
  /// Verbs whose past does not end in -ed.
  let pasts: PhraseList

  /// The deeds in the order of the text.
  func find(in text: String) -> [TextDeed] {
    Sentences.split(text).flatMap { sentence in
      find(inSentence: sentence.text).map { deed in
        var deed = deed
        deed.span = deed.span.shifted(by: sentence.span.start)
        return deed
      }
    }
  }

  private func find(inSentence text: String) -> [TextDeed] {
    let words = TextWord.split(text)
    var deeds: [TextDeed] = []
    var subject: Actor?
    var begun: (who: Actor, from: Int, word: Int)?
    func close(before word: Int) {
      guard let open = begun else { return }
      var last = word - 1
      while last > open.word, TextWord.joints.contains(words[last].letters) { last -= 1 }
      let span = Span(words[open.from].span.start, words[last].span.end)
      deeds.append(TextDeed(who: open.who, span: span, stems: TextWord.stems(words[open.word...last])))
      begun = nil
    }
    for index in words.indices {
      let word = words[index]
      if let who = Self.subjects[word.letters] {
        close(before: index)
        subject = who
        if let verb = verb(after: index, in: words) { begun = (who, index, verb) }
      } else if let who = subject, isJoined(index, in: words), let verb = verb(after: index - 1, in: words) {
        if let begun, begun.word >= index { continue }
        close(before: index)
        begun = (who, index, verb)
      } else if word.isAfterBreak {
        close(before: index)
      } else if isJoined(index, in: words), Self.others.contains(word.letters) {
        // Another subject: what is joined after it is its own.
        subject = nil
        close(before: index)
      }
    }
    close(before: words.count)
    return deeds
  }

  /// Whether a word comes right after a comma or a word that joins.
  private func isJoined(_ index: Int, in words: [TextWord]) -> Bool {
    index > 0 && (words[index].isAfterComma || TextWord.joints.contains(words[index - 1].letters))
  }

  /// The verb in the past that tells a deed right after a place, adverbs passed over; nil where there is none.
  private func verb(after index: Int, in words: [TextWord]) -> Int? {
    var place = index + 1
    while place < words.count, place <= index + 4,
      words[place].letters.hasSuffix("ly") || Self.passed.contains(words[place].letters)
    {
      place += 1
    }
    guard place < words.count, !idle.isIn(words[place].letters) else { return nil }
    // "did not get" is no deed.
    if place + 1 < words.count, words[place + 1].letters == "not" { return nil }
    let isPast = words[place].letters.count > 3 && words[place].letters.hasSuffix("ed")
    return isPast || pasts.isIn(words[place].letters) ? place : nil
  }

  private static let subjects: [String: Actor] = ["i": .i, "i'd": .i, "i've": .i, "we": .we, "we'd": .we, "we've": .we]
  private static let others: Set<String> = ["he", "she", "they", "it", "which", "who", "that", "you"]
  private static let passed: Set<String> = [
    "then", "also", "first", "just", "even", "still", "all", "both", "had", "have", "never", "always", "soon", "again",
    "once", "myself", "ourselves", "together", "so", "and",
  ]
}
