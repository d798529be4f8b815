import Interview
import Testing

@Suite("Keys of a pool")
struct PoolKeyTests {
  @Test func areWrittenAsInTheFilesAndReadBack() {
    #expect(PoolKey.pressing(.metric).rawValue == "metric")
    #expect(PoolKey.pressingHarder(.metric).rawValue == "metric.harder")
    #expect(PoolKey.moment(.timeup).rawValue == "timeup")
    #expect(PoolKey.contradiction.slots == ["{words}", "{before}"])
    for key in PoolKey.allCases { #expect(PoolKey(rawValue: key.rawValue) == key) }
    let targets = Target.allCases.count - 1
    #expect(Set(PoolKey.allCases.map(\.rawValue)).count == 2 * targets + Moment.allCases.count + 2)
  }

  @Test(arguments: ["none", "none.harder", "ramble.harder", "Own", "", "own."])
  func areNothingElse(_ text: String) {
    #expect(PoolKey(rawValue: text) == nil)
  }
}
