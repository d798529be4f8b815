import Glibc
import Interview

/// Reads sentences by their words: linear models over hashed features, and a second look at the neighbours' scores.
public struct WordReader: Reader {
  let weights: Weights

  /// The reader whose weights were embedded in the program.
  public init() throws(WeightsProblem) { weights = try Weights.embedded() }

  /// A reader with other weights.
  public init(weights: Weights) { self.weights = weights }

  /// Reads the sentences of one answer, in order.
  public func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    var cache = ReadingCache()
    return read(sentences, question: question, kind: kind, keeping: &cache)
  }

  /// Reads the sentences of an answer that was read before and has changed a little since.
  func read(_ sentences: [Sentence], question: String, kind: QuestionKind?, keeping cache: inout ReadingCache)
    -> [SentenceReading]
  {
    weights.withTables(or: sentences.map { _ in SentenceReading(marks: Marks()) }) { tables in
      var tokenizer = Tokenizer(tables.language)
      let asked = cache.question ?? QuestionWords(question, kind, &tokenizer, tables.language)
      cache.question = asked
      var features: [Feature] = []
      let count = sentences.count
      let same = cache.same(as: sentences)
      let middle = sentences[same.start..<count - same.end].map {
        SentenceCore($0.text, tables, &tokenizer, &features)
      }
      let old = cache.cores.count
      let cores = cache.cores[..<same.start] + middle + cache.cores[(old - same.end)...]
      var places: [Place] = []
      var sums: [[Int32]] = []
      places.reserveCapacity(count)
      sums.reserveCapacity(count)
      // A sentence stays unread if it, those within reach of it and their places are the same as before.
      var changed: [Bool] = []
      for index in 0..<count {
        let place = Place(index: index, count: count)
        let before = index < same.start ? index : index >= count - same.end ? index - count + old : nil
        if let before, cache.places[before] == place {
          sums.append(cache.sums[before])
          changed.append(false)
        } else {
          sums.append(Self.sums(place, cores[index], asked, tables, &features))
          changed.append(true)
        }
        places.append(place)
      }
      let (oldReadings, oldStories) = (cache.readings, cache.stories)
      func kept(_ index: Int) -> SentenceReading? {
        let reach = SecondPass.reach + 1
        let window = max(0, index - reach)...min(count - 1, index + reach)
        guard window.upperBound < same.start || window.lowerBound >= count - same.end, !changed[window].contains(true)
        else { return nil }
        return oldReadings[index < same.start ? index : index - count + old]
      }
      let (readings, stories) = Self.readings(Array(cores), sums, asked, tables) { index, story in
        let before = index < same.start ? index : index - count + old
        return oldStories.indices.contains(before) && oldStories[before] == story ? kept(index) : nil
      }
      cache.cores = Array(cores)
      cache.places = places
      cache.sums = sums
      cache.readings = readings
      cache.stories = stories
      return readings
    }
  }

  /// What the place of a sentence adds to its scores.
  private static func sums(
    _ place: Place, _ core: SentenceCore, _ question: QuestionWords, _ tables: WeightTables, _ features: inout [Feature]
  ) -> [Int32] {
    features.removeAll(keepingCapacity: true)
    Features.place(
      place, question, code: core.grammarCode, subject: core.subject, classes: core.classes, into: &features)
    return SentenceCore.sums(features, tables)
  }

  /// The readings of an answer's sentences; `kept` gives those that need no second look.
  private static func readings(
    _ cores: [SentenceCore], _ places: [[Int32]], _ question: QuestionWords, _ tables: WeightTables,
    kept: (Int, Story) -> SentenceReading?
  ) -> ([SentenceReading], [Story]) {
    let count = cores.count
    let capacity = (count + 1) * Lanes.count + SecondPass.inputs + 64
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: capacity) { floats in
      guard let scores = floats.baseAddress else { return ([], []) }
      let inputs = scores + count * Lanes.count
      let units = inputs + SecondPass.inputs
      let total = units + 64
      for index in 0..<count {
        cores[index].scores(
          index > 0 ? cores[index - 1] : nil, index + 1 < count ? cores[index + 1] : nil, places[index], tables,
          into: scores + index * Lanes.count)
      }
      let stories = Story.all(scores, count: count)
      let readings = (0..<count).map { index in
        if let reading = kept(index, stories[index]) { return reading }
        var place = cores[index].place
        place.kind = question.kind
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
    return weights.withTables(or: []) { Evidence.spans(for: label, in: sentences[index].text, $0) }
  }
}
