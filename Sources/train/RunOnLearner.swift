import Glibc
import Scoring

/// Learns where sentences end in text without full stops: from the corpus as it is, and as if nobody had typed any signs.
struct RunOnLearner {
  private(set) var weights = [Float](repeating: 0, count: RunOns.buckets)
  private(set) var bias: Float = 0
  private var squares = [Float](repeating: 1e-2, count: RunOns.buckets)

  init(_ answers: [LabelledAnswer], _ image: [UInt32]) {
    var gaps: [(buckets: [Int], isEnd: Bool)] = []
    image.withUnsafeBufferPointer { image in
      guard let base = image.baseAddress else { return }
      var tokenizer = Tokenizer(LanguageTables(base))
      var random = Random(seed: 5)
      for answer in answers {
        Self.collect(answer, isBare: false, &tokenizer, &gaps, &random)
        Self.collect(answer, isBare: true, &tokenizer, &gaps, &random)
      }
    }
    var random = Random(seed: 3)
    for epoch in 0..<4 {
      gaps.shuffle(using: &random)
      let rate = 0.2 / Float(epoch + 1)
      for gap in gaps {
        let score = gap.buckets.reduce(bias) { $0 + weights[$1] }
        let gradient = 1 / (1 + expf(-score)) - (gap.isEnd ? 1 : 0)
        bias -= 0.01 * rate * gradient
        for bucket in gap.buckets {
          squares[bucket] += gradient * gradient
          weights[bucket] -= rate * gradient / squares[bucket].squareRoot()
        }
      }
    }
  }

  /// The gaps of an answer.
  ///
  /// Signed text is taken where it has no full stop; bare text has lost capitals and signs.
  private static func collect(
    _ answer: LabelledAnswer, isBare: Bool, _ tokenizer: inout Tokenizer,
    _ gaps: inout [(buckets: [Int], isEnd: Bool)], _ random: inout Random
  ) {
    let keepsCommas = random.unit() < 0.5
    var words: [Word] = []
    var starts: Set<Int> = []
    var signed: Set<Int> = []
    for sentence in answer.sentences {
      var text = sentence.text
      if isBare { text = String(text.lowercased().filter { !".;:!?\"".contains($0) && (keepsCommas || $0 != ",") }) }
      starts.insert(words.count)
      let first = words.count
      text.withUTF8 { tokenizer.words(of: $0, into: &words) }
      if !isBare, let last = sentence.text.last, ".!?".contains(last) { signed.formUnion(first..<words.count) }
    }
    var since = 0
    var buckets: [Int] = []
    for index in words.indices.dropFirst() {
      since += 1
      let isEnd = starts.contains(index)
      if RunOns.isGap(words, index), !signed.contains(index - 1), since >= 2 {
        RunOns.features(words, index, since: since, into: &buckets)
        gaps.append((buckets, isEnd))
      }
      if isEnd { since = 0 }
    }
  }

  /// Scale and bias, then the weights as signed bytes; a gap is an end where its score is above the threshold.
  var words: [UInt32] {
    let top = weights.map { abs($0) }.max() ?? 1
    let scale = max(top, 1e-4) / 127
    var words = [scale.bitPattern, (bias - Self.threshold).bitPattern]
    for start in stride(from: 0, to: weights.count, by: 4) {
      var word: UInt32 = 0
      for offset in 0..<4 {
        word |= UInt32(UInt8(bitPattern: Int8((weights[start + offset] / scale).rounded()))) << (8 * offset)
      }
      words.append(word)
    }
    return words
  }

  /// Chosen by `train splitting`: parting too much harms more than parting too little.
  static let threshold: Float = 0.5
}
