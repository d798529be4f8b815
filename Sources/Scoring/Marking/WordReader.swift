import Glibc
import Interview

/// Reads sentences by their words: linear models over hashed features, and a second look at the neighbours' scores.
public struct WordReader: Reader {
  let weights: Weights

  /// The reader whose weights were embedded in the program.
  public init() throws(WeightsProblem) { weights = try Weights.embedded() }

  /// A reader with other weights.
  public init(weights: Weights) { self.weights = weights }

  /// The reader of words: it alone is fast enough for that.
  public var whileTyping: WordReader? { self }

  /// Reads the sentences of one answer, in order.
  public func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    var cache = ReadingCache()
    return read(sentences, question: question, kind: kind, keeping: &cache)
  }

  /// Reads the sentences of one answer, and keeps what the evidence for their marks is told from.
  public func study(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> AnswerReading {
    var cache = ReadingCache()
    let readings = read(sentences, question: question, kind: kind, keeping: &cache)
    let cores = cache.cores
    return AnswerReading(readings: readings) { [weights] label, index in
      guard cores.indices.contains(index) else { return nil }
      return weights.withTables(or: nil) { WordEvidence.spans(for: label, in: cores[index], $0, upTo: 1).first }
    }
  }

  /// Reads the sentences of an answer that was read before and has changed a little since.
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?, keeping cache: inout ReadingCache)
    -> [SentenceReading]
  {
    weights.withTables(or: sentences.map { _ in SentenceReading(marks: Marks()) }) { tables in
      var tokenizer = Tokenizer(tables.language)
      var scratch = Scratch()
      let asked =
        cache.question
        ?? QuestionSums(QuestionWords(question, kind, &tokenizer, tables.language), tables, &scratch)
      cache.question = asked
      let count = sentences.count
      let old = cache.cores.count
      let same = cache.same(as: sentences)
      var middle: [SentenceCore] = []
      middle.reserveCapacity(count - same.end - same.start)
      for sentence in sentences[same.start..<count - same.end] {
        middle.append(SentenceCore(sentence.text, tables, &tokenizer, &scratch))
      }
      cache.replace(same.start..<old - same.end, with: middle)
      let changed = Self.place(&cache, asked, tables, &scratch)
      // A sentence stays unread if it, those within reach of it and their places are the same as before.
      func kept(_ index: Int, _ story: Story) -> SentenceReading? {
        let before = index < same.start ? index : index - count + old
        guard cache.stories.indices.contains(before), cache.stories[before] == story else { return nil }
        let reach = SecondPass.reach + 1
        let window = max(0, index - reach)...min(count - 1, index + reach)
        guard window.upperBound < same.start || window.lowerBound >= count - same.end, !changed[window].contains(true)
        else { return nil }
        return cache.readings[before]
      }
      (cache.readings, cache.stories) = Self.readings(cache.cores, cache.sums, asked.words.kind, tables, kept: kept)
      return cache.readings
    }
  }

  /// Looks at the place of every sentence that has another than before, and says which have.
  private static func place(
    _ cache: inout ReadingCache, _ asked: QuestionSums, _ tables: WeightTables, _ scratch: inout Scratch
  ) -> [Bool] {
    let count = cache.cores.count
    var changed = [Bool](repeating: false, count: count)
    cache.sums.withUnsafeMutableBufferPointer { sums in
      for index in 0..<count {
        let place = Place(index: index, count: count)
        guard cache.places[index] != place else { continue }
        let row = UnsafeMutableBufferPointer(rebasing: sums[index * Lanes.count..<(index + 1) * Lanes.count])
        cache.cores[index].place(place, asked, tables, &scratch, into: row)
        cache.places[index] = place
        changed[index] = true
      }
    }
    return changed
  }

  /// The readings of an answer's sentences; `kept` gives those that need no second look.
  private static func readings(
    _ cores: [SentenceCore], _ places: [Int32], _ kind: Int, _ tables: WeightTables,
    kept: (Int, Story) -> SentenceReading?
  ) -> ([SentenceReading], [Story]) {
    let count = cores.count
    let capacity = (count + 1) * Lanes.count + SecondPass.inputs + 64
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: capacity) { floats in
      guard let scores = floats.baseAddress else { return ([], []) }
      let inputs = scores + count * Lanes.count
      let units = inputs + SecondPass.inputs
      let total = units + 64
      places.withUnsafeBufferPointer { places in
        guard let places = places.baseAddress else { return }
        for index in 0..<count {
          cores[index].scores(
            index > 0 ? cores[index - 1] : nil, index + 1 < count ? cores[index + 1] : nil,
            place: places + index * Lanes.count, tables, into: scores + index * Lanes.count)
        }
      }
      let stories = Story.all(scores, count: count)
      let readings = (0..<count).map { index in
        if let reading = kept(index, stories[index]) { return reading }
        // Where there is no word, only pictures or signs, there is nothing to be marked.
        if cores[index].words.isEmpty { return SentenceReading(marks: Marks()) }
        var place = cores[index].place
        place.kind = kind
        SecondPass.fill(inputs, scores: scores, count: count, index: index, place: place, story: stories[index])
        for lane in 0..<Lanes.count { total[lane] = scores[index * Lanes.count + lane] }
        tables.second.add(inputs, units, to: total)
        return Decision.reading(total, tables)
      }
      return (readings, stories)
    }
  }

  /// The words of a sentence that weighed most for a label, as spans of that sentence's own text, heaviest first.
  public func evidence(
    for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?
  ) -> [Span] {
    guard sentences.indices.contains(index) else { return [] }
    return weights.withTables(or: []) { tables in
      var tokenizer = Tokenizer(tables.language)
      var scratch = Scratch()
      let core = SentenceCore(sentences[index].text, tables, &tokenizer, &scratch)
      return WordEvidence.spans(for: label, in: core, tables)
    }
  }
}
