import Glibc
import Interview

/// Reads sentences by their words: linear models over hashed features, and a second look at the neighbours' scores.
public struct WordReader: Reader {
  private let weights: Weights

  /// The reader whose weights were embedded in the program.
  public init() throws(WeightsProblem) { weights = try Weights.embedded() }

  /// A reader with other weights.
  public init(weights: Weights) { self.weights = weights }

  /// Reads the sentences of one answer, in order.
  public func read(_ sentences: [Sentence], question: String, kind: QuestionKind?) -> [SentenceReading] {
    weights.withTables(or: sentences.map { _ in SentenceReading(marks: Marks()) }) { tables in
      var tokenizer = Tokenizer(tables.language)
      var features: [Feature] = []
      features.reserveCapacity(1024)
      let asked = QuestionWords(question, kind, &tokenizer, tables.language)
      let cores = sentences.map { SentenceCore($0.text, tables, &tokenizer, &features) }
      let places = cores.indices.map { Self.place($0, cores, asked, tables, &features) }
      return Self.readings(cores, places, asked, tables, in: cores.indices)
    }
  }

  /// What the place of a sentence adds to its scores.
  static func place(
    _ index: Int, _ cores: [SentenceCore], _ question: QuestionWords, _ tables: WeightTables, _ features: inout [Feature]
  ) -> [Int32] {
    features.removeAll(keepingCapacity: true)
    let place = Place(index: index, count: cores.count, question: question)
    Features.place(place, code: cores[index].grammarCode, subject: cores[index].subject, into: &features)
    return SentenceCore.sums(features, tables)
  }

  /// The readings of some sentences of an answer.
  static func readings(
    _ cores: [SentenceCore], _ places: [[Int32]], _ question: QuestionWords, _ tables: WeightTables, in range: Range<Int>
  ) -> [SentenceReading] {
    let count = cores.count
    let wide = max(0, range.lowerBound - SecondPass.reach)..<min(count, range.upperBound + SecondPass.reach)
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: (count + 4) * Lanes.count + SecondPass.inputs + 64) { floats in
      guard let base = floats.baseAddress else { return [] }
      let scores = base
      let inputs = base + count * Lanes.count
      let units = inputs + SecondPass.inputs
      let total = units + 64
      for index in wide {
        cores[index].scores(
          index > 0 ? cores[index - 1] : nil, index + 1 < count ? cores[index + 1] : nil, places[index], tables,
          into: scores + index * Lanes.count)
      }
      return range.map { index in
        var place = cores[index].place
        place.kind = question.kind
        SecondPass.fill(inputs, scores: scores, count: count, index: index, place: place)
        for lane in 0..<Lanes.count { total[lane] = scores[index * Lanes.count + lane] }
        tables.second.add(inputs, units, to: total)
        return Decision.reading(total, tables)
      }
    }
  }

  /// The words of a sentence that weighed most for a label, as spans of that sentence's own text, heaviest first.
  public func evidence(
    for label: Label, in index: Int, of sentences: [Sentence], question: String, kind: QuestionKind?
  ) -> [Span] {
    guard sentences.indices.contains(index) else { return [] }
    return weights.withTables(or: []) { WordEvidence.spans(for: label, in: sentences[index].text, $0) }
  }
}
