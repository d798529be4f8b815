import Bank
import Glibc
import Interview
import Scoring

/// How scores become probabilities and marks: those of the deep reader alone, and of both readers together.
public struct Blend: Hashable, Sendable {
  /// By lane: log-odds are `fast` × the fast reader's + `deep` × the deep one's + `offset`; a label holds from `threshold` on.
  ///
  /// Of labels of which exactly one holds, it is that whose probability is largest in proportion to its threshold.
  public struct Mixture: Hashable, Sendable {
    package var fast = SIMD32<Float>(repeating: 0)
    package var deep = SIMD32<Float>(repeating: 1)
    package var offset = SIMD32<Float>(repeating: 0)
    package var threshold = SIMD32<Float>(repeating: 0.5)

    package init() {}
  }

  /// The deep reader by itself.
  package var alone = Mixture()
  /// Both together.
  package var both = Mixture()

  /// Half and half, as long as nothing was measured.
  package init() {
    both.fast = SIMD32(repeating: 0.5)
    both.deep = SIMD32(repeating: 0.5)
  }

  /// What was measured (`train blend`) and embedded when the program was built; half and half where there was nothing.
  public static let measured = (try? Blend(Embedded.blend)) ?? Blend()

  /// Two ways as given.
  package init(alone: Mixture, both: Mixture) {
    self.alone = alone
    self.both = both
  }

  /// Reads what `train blend` wrote.
  package init(_ json: UnsafeRawBufferPointer) throws(Problem) {
    self.init()
    let problem = Problem(
      file: "Data/model/deep/blend.json", line: 0, message: "not four numbers for each label",
      remedy: "run `train blend`"
    )
    guard let tree = try? JSONTree(json) else { throw problem }
    for (key, path) in [("alone", \Blend.alone), ("both", \Blend.both)] {
      guard let labels = tree[key] else { throw problem }
      for (lane, label) in Lanes.labels.enumerated() {
        guard let row = labels[label.name]?.list.compactMap(\.number), row.count == 4 else {
          throw problem
        }
        self[keyPath: path].fast[lane] = Float(row[0])
        self[keyPath: path].deep[lane] = Float(row[1])
        self[keyPath: path].offset[lane] = Float(row[2])
        self[keyPath: path].threshold[lane] = Float(row[3])
      }
    }
  }

  /// A reading by the deep reader's scores alone.
  func reading(deep scores: SIMD32<Float>) -> SentenceReading { alone.reading(fast: .zero, deep: scores) }

  /// A reading by what the fast reader found and by the deep reader's scores.
  func reading(fast: SentenceReading, deep scores: SIMD32<Float>) -> SentenceReading {
    // Where there is no word, only pictures or signs, there is nothing to be marked.
    guard let odds = LogOdds.of(fast.probabilities) else { return fast }
    return both.reading(fast: odds, deep: scores)
  }
}

extension Blend.Mixture {
  /// Log-odds by lane.
  package func scores(fast: SIMD32<Float>, deep: SIMD32<Float>) -> SIMD32<Float> {
    fast * self.fast + deep * self.deep + offset
  }

  /// Log-odds by lane as probabilities and marks.
  func reading(fast: SIMD32<Float>, deep: SIMD32<Float>) -> SentenceReading {
    let scores = scores(fast: fast, deep: deep)
    var chances = SIMD32<Float>(repeating: -1)
    for range in Lanes.choices {
      let top = range.map { scores[$0] }.max() ?? 0
      var sum: Float = 0
      for lane in range {
        chances[lane] = expf(scores[lane] - top)
        sum += chances[lane]
      }
      for lane in range { chances[lane] /= sum }
    }
    for lane in Lanes.free { chances[lane] = 1 / (1 + expf(-scores[lane])) }
    return SentenceReading(marks: Marks(chances, thresholds: threshold), probabilities: LabelProbabilities(chances))
  }
}

/// Probabilities as log-odds, within bounds that keep a sure reader from overruling the other for good.
package enum LogOdds {
  private static let least: Float = 1e-5

  package static func of(_ chance: Float) -> Float {
    let chance = min(max(chance, least), 1 - least)
    return logf(chance / (1 - chance))
  }

  /// By lane: log-odds of labels that each hold or not, logarithms of those of which one holds; nil where none are known.
  package static func of(_ probabilities: LabelProbabilities) -> SIMD32<Float>? {
    guard probabilities.lanes[0] >= 0 else { return nil }
    var odds = SIMD32<Float>.zero
    for range in Lanes.choices { for lane in range { odds[lane] = logf(max(probabilities.lanes[lane], least)) } }
    for lane in Lanes.free { odds[lane] = of(probabilities.lanes[lane]) }
    return odds
  }
}
