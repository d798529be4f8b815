/// How far the story has come at a sentence: what the sentences before it and after it were marked as at first sight.
///
/// Coarse on purpose, so that a keystroke changes it for few sentences.
package struct Story: Hashable, Sendable {
  /// Quarters of the sentences before by role and arc, and whether each deed was seen; then the same for those after.
  package var values = SIMD32<UInt8>(repeating: 0)
  package static let count = 28

  /// The story at every sentence, from the first scores of all (32 a sentence).
  package static func all(_ scores: UnsafePointer<Float>, count: Int) -> [Story] {
    var stories = [Story](repeating: Story(), count: count)
    fill(&stories, Array(0..<count), scores, 0)
    fill(&stories, (0..<count).reversed(), scores, 14)
    return stories
  }

  private static func fill(_ stories: inout [Story], _ order: [Int], _ scores: UnsafePointer<Float>, _ offset: Int) {
    var seen = [Int](repeating: 0, count: 14)
    for (passed, index) in order.enumerated() {
      for value in 0..<9 where passed > 0 {
        stories[index].values[offset + value] = UInt8((seen[value] * 8 / passed + 1) / 2)
      }
      for value in 9..<14 { stories[index].values[offset + value] = seen[value] > 0 ? 4 : 0 }
      let own = scores + index * Lanes.count
      for range in [Lanes.roles, Lanes.arcs] {
        var top = range.lowerBound
        for lane in range where own[lane] > own[top] { top = lane }
        seen[top] += 1
      }
      for lane in Lanes.deeds where own[lane] > -0.5 { seen[lane - 4] += 1 }
    }
  }
}
