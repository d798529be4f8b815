import Interview

/// What the frameworks are judged by: the facts and marks of each sentence and the figures of the whole answer.
struct AnswerFacts: Sendable {
  /// What stands in each sentence.
  var facts: [SentenceFacts]
  /// Of it, what patterns and figures ask, side by side.
  var sentences: [SentenceFigures]
  /// The marks of each sentence; empty for a copy of an earlier one, which earns nothing.
  var bits: [MarkBits]
  /// The marks of all sentences together.
  var allBits: MarkBits = []
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

  /// Facts and readings of the sentences of an answer.
  init(facts: [SentenceFacts], readings: [SentenceReading]) {
    self.facts = facts
    self.readings = readings
    sentences = facts.map { $0.figures }
    bits = []
    wordsBefore = []
    words = 0
    bits.reserveCapacity(facts.count)
    wordsBefore.reserveCapacity(facts.count)
    SeenHashes.lend(upTo: facts.count) { seen in
      for index in sentences.indices {
        let length = sentences[index].length
        let isCopy = length > 0 && !seen.insert(sentences[index].key)
        wordsBefore.append(words)
        bits.append(isCopy ? [] : MarkBits(readings[index].marks))
        if !isCopy { words += length }
      }
    }
    allBits = bits.reduce(into: []) { $0.formUnion($1) }
    figures = measured()
  }

  /// Whether a sentence counts for the grade: neither a copy nor mere filler.
  func counts(_ sentence: Int) -> Bool { !bits[sentence].isEmpty && !bits[sentence].isFiller }

  /// Where a sentence begins, from 0 to 1.
  func place(of sentence: Int) -> Double { words == 0 ? 0 : Double(wordsBefore[sentence]) / Double(words) }

  private func measured() -> AnswerFigures {
    let sums = FigureSums(self)
    var figures = AnswerFigures()
    figures[.words] = Double(words)
    figures[.minutes] = Double(words) / Self.wordsPerMinute
    let told = sums.learning + sums.failure
    if told > 0 { figures[.learningShare] = Double(sums.learning) / Double(told) }
    if words > 0 {
      figures[.learningOfAll] = Double(sums.learning) / Double(words)
      figures[.sceneShare] = Double(sums.scene) / Double(words)
      figures[.actionShare] = Double(sums.action) / Double(words)
    }
    if sums.mine + sums.ours > 0 { figures[.iShare] = Double(sums.mine) / Double(sums.mine + sums.ours) }
    if let first = sums.firsts[Role.action.place] { figures[.leadWords] = Double(wordsBefore[first]) }
    figures[.order] = sums.orderShare
    figures[.metrics] = Double(sums.metrics)
    figures[.years] = sums.years
    return figures
  }
}

/// What the figures of an answer are made of, summed up in one walk over its sentences.
private struct FigureSums {
  /// Words of the sentences that dwell on the failure, on learnings, on the scene, on actions.
  var failure = 0
  var learning = 0
  var scene = 0
  var action = 0
  /// Sentences in which I act, and in which we do.
  var mine = 0
  var ours = 0
  /// Numbers that measure something.
  var metrics = 0
  var years: Double?
  /// By role, the first sentence that plays it.
  var firsts = [Int?](repeating: nil, count: Role.allCases.count)

  init(_ answer: AnswerFacts) {
    for index in answer.bits.indices {
      if years == nil { years = answer.sentences[index].years }
      let bits = answer.bits[index]
      if bits.isEmpty { continue }
      let length = answer.sentences[index].length
      if !bits.isDisjoint(with: MarkBits(Arc.failure)) { failure += length }
      if !bits.isDisjoint(with: MarkBits(Arc.learning)) { learning += length }
      if !bits.isDisjoint(with: [MarkBits(Role.situation), MarkBits(Role.task)]) { scene += length }
      if !bits.isDisjoint(with: MarkBits(Role.action)) { action += length }
      if !bits.isDisjoint(with: [MarkBits(Role.action), MarkBits(Role.result), MarkBits(Role.reflection)]) {
        if !bits.isDisjoint(with: MarkBits(Actor.i)) { mine += 1 }
        if !bits.isDisjoint(with: MarkBits(Actor.we)) { ours += 1 }
      }
      metrics += answer.facts[index].metrics.count
      let role = bits.rawValue.trailingZeroBitCount
      if role < firsts.count, firsts[role] == nil { firsts[role] = index }
    }
  }

  /// Of the pairs of STAR roles present, the share whose first sentences come in the order of STAR; nil below two roles.
  var orderShare: Double? {
    let roles: [Role] = [.situation, .task, .action, .result, .reflection]
    let present = roles.compactMap { firsts[$0.place] }
    guard present.count > 1 else { return nil }
    let steps = zip(present, present.dropFirst())
    return Double(steps.count { $0 < $1 }) / Double(present.count - 1)
  }
}
