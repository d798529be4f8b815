import Interview
import Testing

@Suite("Keys of a pool")
struct PoolKeyTests {
  @Test func areWrittenAsInTheFilesAndReadBack() {
    #expect(PoolKey.pressing(.metric).rawValue == "metric")
    #expect(PoolKey.pressingHarder(.metric).rawValue == "metric.harder")
    #expect(PoolKey.moment(.timeup).rawValue == "timeup")
    for key in PoolKey.allCases { #expect(PoolKey(rawValue: key.rawValue) == key) }
    #expect(Set(PoolKey.allCases.map(\.rawValue)).count == 15 + 15 + 3 + 1)
  }

  @Test(arguments: ["none", "none.harder", "ramble.harder", "Own", "", "own."])
  func areNothingElse(_ text: String) {
    #expect(PoolKey(rawValue: text) == nil)
  }
}
