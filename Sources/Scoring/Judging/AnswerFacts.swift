import Interview

/// What the frameworks are judged by: the facts and marks of each sentence and the figures of the whole answer.
struct AnswerFacts: Sendable {
  /// What stands in each sentence.
  var facts: [SentenceFacts]
  /// Of it, what patterns and figures ask, side by side.
  var sentences: [SentenceFigures]
  /// The marks of each sentence; empty for a copy of an earlier one, which earns nothing.
  var bits: [MarkBits]
  /// The same by the sets of marks that patterns ask for.
  var columns: MarkColumns
  /// The marks of all sentences together.
  var allBits: MarkBits = []
  /// The lists of phrases of which one stands in any sentence.
  var allLists = ListBits()
  /// How each sentence was read.
  var readings: [SentenceReading]
  /// Words before each sentence, copies not counted.
  var wordsBefore: [Int]
  /// Words in all, copies not counted.
  var words: Int
  /// The figures that can be had for this answer.
  var figures = AnswerFigures()

  /// How fast people speak in an interview, in words a minute: to tell minutes where only words are known.
  static let wordsPerMinute = 150.0

  /// Facts and readings of the sentences of an answer; `masks` are the sets of marks that will be asked for.
  init(facts: [SentenceFacts], readings: [SentenceReading], masks: [MarkBits] = []) {
    self.facts = facts
    self.readings = readings
    let sentences = facts.map(\.figures)
    self.sentences = sentences
    let isCopy = SeenHashes.lend(upTo: facts.count) { seen in
      sentences.map { $0.length > 0 && !seen.insert($0.key) }
    }
    var total = 0
    wordsBefore = []
    wordsBefore.reserveCapacity(facts.count)
    for (sentence, isCopy) in zip(sentences, isCopy) {
      wordsBefore.append(total)
      if !isCopy { total += sentence.length }
    }
    words = total
    bits = zip(readings, isCopy).map { $1 ? [] : MarkBits($0.marks) }
    columns = MarkColumns(bits, masks: masks)
    for index in bits.indices where !bits[index].isEmpty {
      allBits.formUnion(bits[index])
      for phrase in facts[index].phrases { allLists.insert(phrase.list) }
    }
    figures = measured()
  }

  /// Whether a phrase of a framework's list stands in a sentence.
  func has(list: Int, in sentence: Int) -> Bool {
    sentences[sentence].mayHave(list: list) && facts[sentence].phrases.contains { $0.list == list }
  }

  /// Whether a sentence counts for the grade: neither a copy nor mere filler.
  func counts(_ sentence: Int) -> Bool { !bits[sentence].isEmpty && !bits[sentence].isFiller }

  /// Where a sentence begins, from 0 to 1.
  func place(of sentence: Int) -> Double { words == 0 ? 0 : Double(wordsBefore[sentence]) / Double(words) }

  /// Words of the sentences that have one of these marks.
  func words(in marks: MarkBits) -> Int {
    var sum = 0
    for (sentence, bits) in zip(sentences, bits) where !bits.isDisjoint(with: marks) { sum += sentence.length }
    return sum
  }

  /// How many sentences have a mark of each of these two kinds.
  func count(_ one: MarkBits, _ other: MarkBits) -> Int {
    bits.count { !$0.isDisjoint(with: one) && !$0.isDisjoint(with: other) }
  }

  private func measured() -> AnswerFigures {
    var figures = AnswerFigures()
    figures[.words] = Double(words)
    figures[.minutes] = Double(words) / Self.wordsPerMinute
    let learning = words(in: MarkBits(Arc.learning))
    let failure = words(in: MarkBits(Arc.failure))
    if learning + failure > 0 { figures[.learningShare] = Double(learning) / Double(learning + failure) }
    if words > 0 {
      figures[.learningOfAll] = Double(learning) / Double(words)
      figures[.sceneShare] = Double(words(in: [MarkBits(Role.situation), MarkBits(Role.task)])) / Double(words)
      figures[.actionShare] = Double(words(in: MarkBits(Role.action))) / Double(words)
    }
    let acts: MarkBits = [MarkBits(Role.action), MarkBits(Role.result), MarkBits(Role.reflection)]
    let mine = count(MarkBits(Actor.i), acts)
    let ours = count(MarkBits(Actor.we), acts)
    if mine + ours > 0 { figures[.iShare] = Double(mine) / Double(mine + ours) }
    if let first = bits.firstIndex(where: { $0.contains(MarkBits(Role.action)) }) {
      figures[.leadWords] = Double(wordsBefore[first])
    }
    figures[.order] = orderShare()
    figures[.metrics] = Double(zip(facts, bits).reduce(0) { $0 + ($1.1.isEmpty ? 0 : $1.0.metrics.count) })
    figures[.years] = sentences.first { $0.years != nil }?.years
    return figures
  }

  /// Of the pairs of STAR roles present, the share whose first sentences come in the order of STAR; nil below two roles.
  private func orderShare() -> Double? {
    let roles: [Role] = [.situation, .task, .action, .result, .reflection]
    let firsts = roles.compactMap { role in bits.firstIndex { $0.contains(MarkBits(role)) } }
    guard firsts.count > 1 else { return nil }
    let steps = zip(firsts, firsts.dropFirst())
    return Double(steps.count { $0 < $1 }) / Double(firsts.count - 1)
  }
}
