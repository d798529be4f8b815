import FoundationEssentials
import Interview
import Testing

@testable import Bank
@testable import Scoring

@Test func theBuiltInFrameworksReadWithoutProblems() throws {
  let frameworks = try FrameworkFiles.read(frameworkFiles())
  #expect([1, 2, 3, 4, 5, 6, 7, 15, 27, 28, 32].allSatisfy { row in frameworks.contains { $0.row == row } })
}

@Test func theCompiledFormIsFresh() throws {
  let packed = try FrameworkPack.pack(FrameworkFiles.read(frameworkFiles()))
  let stored = try Data(contentsOf: root.appending(path: "Data/compiled/frameworks.json"))
  #expect(packed == [UInt8](stored), "run `make data`")
  let bare = try FrameworkFiles.read(frameworkFiles()).map { framework in
    var framework = framework
    for index in framework.elements.indices {
      (framework.elements[index].examples, framework.elements[index].misses) = ([], [])
    }
    return framework
  }
  #expect(try FrameworkPack.builtIn() == bare)
}

@Test func everyRepliableTargetHasAnElement() throws {
  let reply = try #require(FrameworkPack.builtIn().first { $0.id == Scorer.replyFramework })
  #expect(Set(reply.elements.map(\.id)) == Set(Target.allCases.filter { $0 != .none }.map(\.rawValue)))
}

@Test func everyFlagOfTheGuideIsARedFlagWithABetterWay() throws {
  let flags = try #require(FrameworkPack.builtIn().first { $0.id == "red-flags" })
  for flag in Interview.Flag.allCases { #expect(flags.element(flag.rawValue)?.instead?.isEmpty == false, "\(flag)") }
}

private func problems(_ text: String) -> [String] {
  do {
    _ = try FrameworkFiles.read([(name: "short.yaml", text: text)])
    return []
  } catch {
    return error.all.map { "\($0.line) \($0.message)" }
  }
}

private let head = """
  id: short
  row: 1
  title: Short
  source: "000"
  explanation: Short.
  kinds: [failure]

  """

private func element(_ met: String) -> String {
  head + """
    elements:
      - id: one
        title: One
        explanation: One.
        met: \(met)
        examples: ["[[a]]", "[[b]]", "[[c]]", "[[d]]"]
        misses: [e, f, g, h]
    """
}

@Test func aGoodFrameworkHasNoProblems() { #expect(problems(element("{does: fix}")) == []) }

@Test(
  arguments: [
    ("{does: mend}", "`mend` is not known here"), ("{}", "an empty pattern fits everything"),
    ("{doing: fix}", "unknown key `doing`"), ("{figure: words}", "a figure without bounds"),
    ("{figure: words, at-least: bar}", "`bar` is no number and no convention of this file"),
    ("{any: [{does: fix}], own: true}", "`any` stands beside other keys"),
    ("{does: fix, within: [0.5, 0.2]}", "expected two shares of the answer"),
  ])
func aMistakeInAConditionIsNamedWithItsLine(_ met: String, _ message: String) {
  #expect(problems(element(met)).contains { $0.contains(message) && $0.hasPrefix("11 ") }, "\(problems(element(met)))")
}

@Test func thinOrUnmarkedExamplesAreProblems() {
  let thin = element("{does: fix}").replacing("[[b]]", with: "b").replacing(", g, h]", with: "]")
  #expect(problems(thin).count == 2)
}

@Test func everyProblemOfEveryFileIsReported() {
  #expect(problems("id: other\nrow: one\n").count >= 5)
}
