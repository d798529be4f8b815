import Interview

/// What the weights are asked for: every feature of a sentence, of its neighbours and of its place.
package enum Features {
  /// Features of the sentence's own words.
  static func own(_ analysis: Analysis, text: String, into features: inout ReusedList<Feature>) {
    analysis.words.withUnsafeBufferPointer { words($0, &features) }
    var text = text
    text.withUTF8 { letters(analysis, $0, &features) }
    classes(analysis, &features)
    grammar(analysis, &features)
  }

  private static func words(_ words: UnsafeBufferPointer<Word>, _ features: inout ReusedList<Feature>) {
    var lastContent = -1
    for index in words.indices {
      let word = words[index]
      // A word that is its own stem needs no second row.
      if word.hash != word.stem { features.append(Feature(Hash.pair(Seed.word, word.hash), .word, first: index)) }
      features.append(Feature(Hash.pair(Seed.stem, word.stem), .stem, first: index))
      if index + 1 < words.count {
        let next = words[index + 1]
        let pair = Hash.pair(Hash.pair(Seed.bigram, word.hash), next.hash)
        if word.stem != word.hash || next.stem != next.hash {
          features.append(Feature(pair, .bigram, first: index, count: 2))
        }
        let stems = Hash.pair(Hash.pair(Seed.stemBigram, word.stem), next.stem)
        features.append(Feature(stems, .bigram, first: index, count: 2))
        if index + 2 < words.count {
          let third = words[index + 2]
          features.append(Feature(Hash.pair(pair, third.hash), .trigram, first: index, count: 3))
          let skip = Hash.pair(Hash.pair(Seed.skip, word.stem), third.stem)
          features.append(Feature(skip, .skip, first: index, count: 3))
        }
      }
      guard word.forms.isDisjoint(with: functionWord), word.kind == .word, word.gap.isDisjoint(with: .joined) else {
        continue
      }
      if lastContent >= 0, words[lastContent].clause == word.clause, index - lastContent > 1 {
        let skip = Hash.pair(Hash.pair(Seed.content, words[lastContent].stem), word.stem)
        features.append(Feature(skip, .skip, first: lastContent, count: index - lastContent + 1))
      }
      lastContent = index
    }
  }

  /// Beginnings, endings and runs of letters of the words that carry meaning.
  private static func letters(
    _ analysis: Analysis, _ text: UnsafeBufferPointer<UInt8>, _ features: inout ReusedList<Feature>
  ) {
    for (index, word) in analysis.words.enumerated() {
      guard word.kind == .word, word.end - word.start >= 5, word.forms.isDisjoint(with: functionWord) else { continue }
      func add(_ start: Int, _ end: Int, _ kind: UInt32) {
        var hash = Hash.pair(Seed.letters, kind)
        for position in start..<end { hash = Hash.byte(hash, text[position] | 0x20) }
        features.append(Feature(Hash.pair(hash, kind), .letters, first: index))
      }
      if index == analysis.main.head {
        for length in 2...4 where word.end - length > word.start { add(word.end - length, word.end, 4) }
      }
      for length in 4...6 where word.start + length < word.end { add(word.start, word.start + length, 1) }
      for length in 3...5 where word.end - length > word.start { add(word.end - length, word.end, 2) }
    }
  }

  private static let functionWord: WordForms = [
    .preposition, .determiner, .modal, .be, .have, .negation, .filler, .first, .firstPlural, .otherPerson, .second,
    .impersonal, .possessive, .subordinator,
  ]

  private static func classes(_ analysis: Analysis, _ features: inout ReusedList<Feature>) {
    let matches = analysis.matches
    let words = analysis.words
    for (index, match) in matches.enumerated() {
      let number = UInt32(match.number)
      let count = match.last - match.first + 1
      let clause = analysis.clauses[words[match.first].clause]
      let base = Hash.pair(Seed.wordClass, number)
      features.append(Feature(base, .wordClass, first: match.first, count: count))
      features.append(
        Feature(
          Hash.pair(Hash.pair(Seed.classScope, number), scope(clause)), .wordClass, first: match.first, count: count))
      features.append(
        Feature(
          Hash.pair(Hash.pair(Seed.classSubject, number), clause.code), .wordClass, first: match.first, count: count))
      if match.first > 0 {
        let before = Hash.pair(Hash.pair(Seed.wordThenClass, words[match.first - 1].hash), number)
        features.append(Feature(before, .classPair, first: match.first - 1, count: count + 1))
      }
      if match.last + 1 < words.count {
        let after = Hash.pair(Hash.pair(Seed.classThenWord, number), words[match.last + 1].hash)
        features.append(Feature(after, .classPair, first: match.first, count: count + 1))
      }
      var pairs = 0
      var other = index + 1
      while other < matches.count, pairs < 6, matches[other].first - match.last < 8 {
        if matches[other].first > match.last {
          let pair = Hash.pair(Hash.pair(Seed.classPair, number), UInt32(matches[other].number))
          features.append(Feature(pair, .classPair, first: match.first, count: matches[other].last - match.first + 1))
          pairs += 1
        }
        other += 1
      }
    }
  }

  /// Whether a clause denies, plans or tells of the past.
  private static func scope(_ grammar: Grammar) -> UInt32 {
    let tense: UInt32
    switch grammar.tense {
    case .past, .was, .perfect: tense = 0
    case .present, .be, .progressive: tense = 1
    case .modal: tense = 2
    case .passive: tense = 3
    case .none: tense = 4
    }
    return tense * 2 + (grammar.isNegated ? 1 : 0)
  }

  private static func grammar(_ analysis: Analysis, _ features: inout ReusedList<Feature>) {
    let words = analysis.words
    let main = analysis.main
    func add(_ seed: UInt32, _ value: UInt32, _ word: Int?) {
      features.append(Feature(Hash.pair(seed, value), .grammar, first: word ?? Int(Feature.context)))
    }
    add(Seed.subject, main.subject.rawValue, nil)
    add(Seed.tense, main.tense.rawValue, nil)
    add(Seed.subjectTense, main.code, nil)
    add(Seed.mainScope, scope(main) + 16 * main.subject.rawValue, nil)
    if let head = main.head {
      add(Seed.head, words[head].stem, head)
      add(Seed.headTense, Hash.pair(words[head].stem, main.tense.rawValue), head)
    }
    if let verb = main.verb {
      add(Seed.verb, words[verb].stem, verb)
      add(Seed.subjectVerb, Hash.pair(main.subject.rawValue, words[verb].stem), verb)
    }
    if let first = words.first {
      add(Seed.firstWord, first.hash, 0)
      if words.count > 1 { add(Seed.firstTwo, Hash.pair(first.hash, words[1].hash), 0) }
      add(Seed.firstForm, first.forms.rawValue, 0)
    }
    if let last = words.last { add(Seed.lastWord, last.stem, words.count - 1) }
    clauseSubjects(analysis, add)
    add(Seed.length, lengthBucket(words.count), nil)
    add(Seed.clauses, UInt32(min(analysis.clauseCount, 4)), nil)
    if analysis.endsAsQuestion { add(Seed.asks, 0, nil) }
    if analysis.isBullet { add(Seed.bullet, 0, nil) }
    var numbers: UInt32 = 0
    var quoted: UInt32 = 0
    for word in words {
      if word.kind == .number { numbers += 1 }
      if word.isQuoted { quoted += 1 }
    }
    add(Seed.numbers, min(numbers, 3), nil)
    if quoted > 0 { add(Seed.quoted, quoted * 2 > UInt32(words.count) ? 2 : 1, nil) }
  }

  /// Who acts in the first clauses, whatever the reading of the main clause has made of them.
  private static func clauseSubjects(_ analysis: Analysis, _ add: (UInt32, UInt32, Int?) -> Void) {
    let clauses = analysis.clauses
    guard let opening = clauses.first else { return }
    let opens: UInt32 =
      analysis.words[0].forms.contains(.subordinator) ? 1 : analysis.words[0].forms.contains(.preposition) ? 2 : 0
    var sequence = Hash.pair(opens, opening.subject.rawValue)
    add(Seed.clauseSequence, sequence, nil)
    for clause in clauses.dropFirst() { add(Seed.clauseSubject, clause.code, nil) }
    for clause in clauses.dropFirst().prefix(2) {
      sequence = Hash.pair(sequence, clause.subject.rawValue)
      add(Seed.clauseSequence, sequence, nil)
    }
    guard let verb = analysis.main.verb else { return }
    for match in analysis.matches where match.first == verb {
      add(Seed.verbClass, Hash.pair(UInt32(match.number), analysis.main.subject.rawValue), verb)
    }
  }

  private static func lengthBucket(_ count: Int) -> UInt32 {
    switch count {
    case 0...3: UInt32(count)
    case 4...5: 4
    case 6...8: 5
    case 9...12: 6
    case 13...18: 7
    case 19...28: 8
    default: 9
    }
  }

  /// Features that a sentence lends to the one after it (`isBefore`) or before it.
  static func neighbour(_ analysis: Analysis, isBefore: Bool, into features: inout ReusedList<Feature>) {
    let side: UInt32 = isBefore ? 1 : 2
    let seed = Hash.pair(Seed.neighbour, side)
    for word in analysis.words where word.kind == .word && word.forms.isDisjoint(with: functionWord) {
      features.append(Feature(Hash.pair(seed, word.stem), .neighbour))
    }
    let classSeed = Hash.pair(Seed.neighbourClass, side)
    for match in analysis.matches {
      features.append(Feature(Hash.pair(classSeed, UInt32(match.number)), .neighbourClass))
    }
    features.append(Feature(Hash.pair(Hash.pair(Seed.neighbourSubject, side), analysis.main.code), .neighbourClass))
    features.append(
      Feature(Hash.pair(Hash.pair(Seed.neighbourScope, side), analysis.main.subject.rawValue), .neighbourClass))
  }

  /// Features of the sentence's place and of the question's kind.
  static func spot(_ place: Place, kind: Int, code: UInt32, classes: [UInt32], into features: inout ReusedList<Feature>)
  {
    let position = place.fromStart < 3 ? place.fromStart : place.fromEnd < 2 ? 10 - place.fromEnd : 3 + place.third
    let kind = UInt32(kind)
    func add(_ seed: UInt32, _ value: UInt32, _ group: Feature.Group) {
      features.append(Feature(Hash.pair(seed, value), group))
    }
    add(Seed.position, UInt32(position), .place)
    add(Seed.positionCount, UInt32(position * 16 + min(place.count, 12)), .place)
    add(Seed.relative, UInt32(place.fifth), .place)
    add(Seed.positionSubject, UInt32(position) * 256 + code, .place)
    add(Seed.kind, kind, .question)
    add(Seed.kindPosition, kind * 16 + UInt32(position), .question)
    add(Seed.kindSubject, kind * 256 + code, .question)
    for number in classes {
      add(Seed.kindClass, Hash.pair(kind, number), .placeClass)
      add(Seed.positionClass, Hash.pair(UInt32(position), number), .placeClass)
    }
  }

  /// Features of the question's words; those that hang on who acts only where a subject is given.
  static func question(
    _ question: QuestionWords, isFirst: Bool, subject: UInt32? = nil, into features: inout ReusedList<Feature>
  ) {
    for stem in question.stems {
      features.append(Feature(Hash.pair(Seed.question, stem), .question))
      if isFirst { features.append(Feature(Hash.pair(Seed.questionFirst, stem), .question)) }
    }
    for number in question.classes {
      features.append(Feature(Hash.pair(Seed.questionClass, number), .question))
      if let subject { features.append(Self.question(class: number, subject: subject)) }
    }
  }

  /// The feature of a class in the question and of who acts in the sentence.
  static func question(class number: UInt32, subject: UInt32) -> Feature {
    Feature(Hash.pair(Seed.questionClassSubject, Hash.pair(number, subject)), .question)
  }
}
