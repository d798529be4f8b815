/// Parts run-on text where it has no full stops: every gap between words is scored by the words around it.
package struct RunOns {
  /// Weights by the hash of a feature, and last the bias.
  package static let buckets = 1 << 15
  private let weights: UnsafePointer<Int8>
  private let scale: Float
  private let bias: Float

  /// A model read in place.
  package init(weights: UnsafePointer<Int8>, scale: Float, bias: Float) {
    self.weights = weights
    self.scale = scale
    self.bias = bias
  }

  /// The words that begin a new sentence, by their numbers.
  package func starts(_ words: [Word]) -> [Int] {
    var starts: [Int] = []
    var last = 0
    var buckets: [Int] = []
    for index in words.indices.dropFirst() where index - last >= 2 && words.count - index >= 2 {
      guard Self.isGap(words, index) else { continue }
      Self.features(words, index, since: index - last, into: &buckets)
      let sum = buckets.reduce(Int32(0)) { $0 + Int32(weights[$1]) }
      if Float(sum) * scale + bias > 0 {
        starts.append(index)
        last = index
      }
    }
    return starts
  }

  /// Whether a sentence might end before this word without a sign that says so.
  package static func isGap(_ words: [Word], _ index: Int) -> Bool {
    words[index].gap.isDisjoint(with: [.joined, .hyphen, .arrow, .stop])
  }

  /// The buckets of what is seen around the gap before a word, so many words after the sentence began.
  package static func features(_ words: [Word], _ index: Int, since: Int, into buckets: inout [Int]) {
    buckets.removeAll(keepingCapacity: true)
    func add(_ seed: UInt32, _ value: UInt32) { buckets.append(Int(Hash.pair(seed, value) & UInt32(Self.buckets - 1))) }
    let before = words[index - 1]
    let after = words[index]
    let next = index + 1 < words.count ? words[index + 1] : after
    let earlier = index > 1 ? words[index - 2] : before
    let gap = UInt32(after.gap.rawValue)
    let length = UInt32(min(since, 8) + (since > 12 ? 1 : 0) + (since > 18 ? 1 : 0) + (since > 28 ? 1 : 0))
    add(1, before.hash)
    add(2, after.hash)
    add(3, Hash.pair(before.hash, after.hash))
    add(4, Hash.pair(after.hash, next.hash))
    add(5, Hash.pair(before.forms.rawValue, after.forms.rawValue))
    add(6, Hash.pair(after.forms.rawValue, next.forms.rawValue))
    add(7, Hash.pair(earlier.forms.rawValue, before.forms.rawValue))
    add(8, length * 64 + gap)
    add(9, Hash.pair(after.hash, (after.isCapital ? 1 : 0) + gap * 2))
    add(10, (after.isCapital ? 1 : 0) + (after.kind == .number ? 2 : 0) + (before.kind == .number ? 4 : 0) + gap * 8)
    add(11, Hash.pair(next.forms.rawValue, (after.isCapital ? 1 : 0) + (after.isKnown ? 2 : 0)))
    add(12, Hash.pair(after.hash, min(length, 4)))
    add(13, next.hash)
  }
}
