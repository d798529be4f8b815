/// What the grammar of a clause says: who acts, in which tense, whether it is denied, only planned or suffered.
package struct Grammar {
  /// What the subject is.
  package enum Subject: UInt32 {
    case i, we, other, you, impersonal, person, teamOfOurs, name, thing, droppedPast, droppedBase, droppedProgressive
    case verbless, none
  }

  /// The form of the verb.
  package enum Tense: UInt32 {
    case past, present, progressive, modal, be, was, perfect, passive, none
  }

  package var subject = Subject.none
  package var tense = Tense.none
  package var isNegated = false
  package var isPlan = false
  package var isQuestion = false
  /// The word that heads the subject.
  package var head: Int?
  /// The main verb.
  package var verb: Int?

  /// Reads the words of `range`.
  package init(_ words: [Word], _ range: Range<Int>) {
    var position = Self.skipFillers(words, range.lowerBound, range.upperBound)
    position = Self.skipOpening(words, position, range.upperBound)
    findSubject(words, position, range.upperBound)
    findVerb(words, range.upperBound)
  }

  private static func skipFillers(_ words: [Word], _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, words[position].forms.contains(.filler) { position += 1 }
    return position < end ? position : start
  }

  /// Skips what stands before the main clause: `When the page fired, …`, `At 3am …`.
  private static func skipOpening(_ words: [Word], _ start: Int, _ end: Int) -> Int {
    var position = start
    for _ in 0..<3 {
      guard position < end else { return start }
      let opens =
        !words[position].forms.isDisjoint(with: [.subordinator, .preposition]) || words[position].kind == .number
      guard opens else { return position }
      var next = position + 1
      while next < end, words[next].gap.isDisjoint(with: [.comma, .strong, .stop]) { next += 1 }
      if next < end, next - position < 18 {
        position = skipFillers(words, next, end)
        continue
      }
      // No comma: the subject pronoun that a verb follows, or where the next noun with an article begins.
      var found: Int?
      var seen = 0
      for index in position..<end where isSubjectPronoun(words, index, end) {
        seen += 1
        if seen == 1 || words[position].forms.contains(.subordinator) { found = index }
        if seen == 2 { break }
      }
      if words[position].forms.contains(.preposition), !words[position].forms.contains(.subordinator) {
        let noun = (position + 2..<max(position + 2, min(end, position + 9))).first {
          !words[$0].forms.isDisjoint(with: [.possessive, .determiner])
            && words[$0 - 1].forms.isDisjoint(with: [.preposition, .determiner, .base, .third, .past, .have])
        }
        if let noun, noun < found ?? end { found = noun }
      }
      return found ?? position
    }
    return position < end ? position : start
  }

  private static func isSubjectPronoun(_ words: [Word], _ index: Int, _ end: Int) -> Bool {
    let forms = words[index].forms
    guard !forms.isDisjoint(with: .pronoun), !forms.contains(.possessive) else { return false }
    return index + 1 >= end || !words[index + 1].forms.isDisjoint(with: finite)
      || words[index + 1].forms.contains(.adverb) || words[index + 1].gap.contains(.joined)
  }

  private static let finite: WordForms = [.base, .third, .past, .be, .have, .modal]

  private mutating func findSubject(_ words: [Word], _ start: Int, _ end: Int) {
    var index = start
    var owner: WordForms = []
    var isAfterDeterminer = false
    while index < end, index < start + 14 {
      let word = words[index]
      let forms = word.forms
      if index > start, !word.gap.isDisjoint(with: [.strong, .stop]), head != nil { break }
      if forms.contains(.possessive) || forms.contains(.determiner) && forms.isDisjoint(with: .pronoun) {
        if forms.contains(.possessive) { owner = forms }
        isAfterDeterminer = true
      } else if !forms.isDisjoint(with: .pronoun), head == nil {
        head = index
        subject =
          forms.contains(.first)
          ? .i
          : forms.contains(.firstPlural)
            ? .we
            : forms.contains(.second) ? .you : forms.contains(.otherPerson) ? .other : .impersonal
        return
      } else if !forms.isDisjoint(with: [.be, .have, .modal, .negation]) {
        break
      } else if !forms.isDisjoint(with: Self.finite), !isAfterDeterminer,
        head != nil || index == start || !forms.contains(.noun)
      {
        if head != nil, forms.contains(.noun), !forms.contains(.past), !words[head ?? 0].forms.contains(.plural),
          index + 1 < end,
          !words[index + 1].forms.isDisjoint(with: Self.finite)
        {
          head = index  // `the customer report showed`
        } else {
          break
        }
      } else if forms.contains(.preposition) || forms.contains(.subordinator) {
        if head != nil {
          // `the manager of the shop said`: the head stays, and what follows it is passed over up to the verb.
          let verb = (index..<min(end, index + 8)).first {
            !words[$0].forms.isDisjoint(with: Self.finite) && !words[$0].forms.contains(.noun)
          }
          index = verb ?? end
          break
        }
      } else if !forms.contains(.adverb) || isAfterDeterminer {
        head = index
        isAfterDeterminer = false
      }
      index += 1
    }
    verb = index < end ? index : nil
    classify(words, start, end, owner)
  }

  private mutating func classify(_ words: [Word], _ start: Int, _ end: Int, _ owner: WordForms) {
    guard let head else {
      guard start < end else { return }
      let forms = words[start].forms
      subject =
        forms.contains(.past)
        ? .droppedPast
        : forms.contains(.base)
          ? .droppedBase
          : forms.contains(.progressive) ? .droppedProgressive : .verbless
      return
    }
    let word = words[head]
    if word.forms.contains(.person) {
      subject = owner.contains(.firstPlural) && word.stem == Self.team ? .teamOfOurs : .person
    } else if word.isCapital, !word.isKnown || head > 0 && word.forms.isDisjoint(with: [.noun]) {
      subject = .name
    } else {
      subject = verb == nil ? .verbless : .thing
    }
  }

  private static let team = Hash.word("team")

  private mutating func findVerb(_ words: [Word], _ end: Int) {
    var index = (subject.rawValue <= Subject.impersonal.rawValue ? head.map { $0 + 1 } : verb) ?? end
    var sawBe = false
    var sawHave = false
    var sawModal = false
    var isPast = false
    let limit = min(end, index + 7)
    while index < limit {
      let forms = words[index].forms
      if forms.contains(.negation) {
        isNegated = true
      } else if forms.contains(.modal) {
        sawModal = true
      } else if forms.contains(.be) {
        sawBe = true
        isPast = forms.contains(.past)
      } else if forms.contains(.have) {
        sawHave = true
        isPast = forms.contains(.past)
      } else if !forms.isDisjoint(with: .verb) {
        verb = index
        tense =
          sawModal
          ? .modal
          : sawBe
            ? (forms.contains(.participle) ? .passive : .progressive)
            : sawHave
              ? .perfect : forms.contains(.past) ? .past : forms.contains(.progressive) ? .progressive : .present
        return
      } else if !forms.contains(.adverb), !forms.contains(.filler), sawBe || sawHave || sawModal {
        break
      } else if !forms.contains(.adverb), !forms.contains(.filler), subject.rawValue > 1 {
        break
      }
      index += 1
    }
    tense = sawModal ? .modal : sawBe ? (isPast ? .was : .be) : sawHave ? .present : .none
  }

  /// The grammar as one number, for features.
  package var code: UInt32 { subject.rawValue * 16 + tense.rawValue }
}
