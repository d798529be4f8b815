import Interview
import Testing

@testable import Bank

@Suite struct ExerciseFilesTests {
  private static let head = """
    exercise: spot-the-flag
    title: Spot
    row: 15
    seconds: 60
    task: Mark.
    items:
      - id: one
        question: What?

    """

  private func problems(_ text: String, file: String = "spot-the-flag.yaml") -> [String] {
    do {
      _ = try ExerciseFiles.read([SourceFile(name: file, text: text)], as: .addition)
      return []
    } catch {
      return error.all.map { "\($0.line) \($0.message)" }
    }
  }

  @Test func theBuiltInExercisesAreThoseOfTheFilesAsTheyStand() throws {
    let files = try ExerciseFiles.read(folder: projectFolder + "/Data/exercises", as: .whole)
    #expect(
      Array(try ExercisePack.pack(files).utf8) == Array(Embedded.exercises),
      "Data/compiled/exercises.json is stale: run `make data`")
    #expect(try ExercisePack.builtIn() == files)
  }

  @Test func aGoodFileHasNoProblems() {
    let good = Self.head + "    sentences: [\"Fine.\", {text: \"They did.\", flag: blame, why: \"It blames.\"}]\n"
    #expect(problems(good) == [])
    #expect(problems(good, file: "other.yaml") == ["1 `spot-the-flag` is not the name of the file"])
  }

  @Test func everyMistakeIsNamedWithItsLine() {
    #expect(problems(Self.head + "    sentences: [\"Fine.\"]\n") == ["9 no sentence has a flag"])
    #expect(problems(Self.head) == ["7 no sentence has a flag"])
    let unexplained = Self.head + "    sentences: [\"Fine.\", {text: \"They did.\", flag: blame}]\n"
    #expect(problems(unexplained) == ["9 `why` is missing"])
    #expect(problems(Self.head + "    facts: [a]\n").contains("9 unknown key `facts`"))
    #expect(problems(Self.head.replacing("spot-the-flag", with: "dance")) == ["1 `dance` is not known here"])
  }

  @Test func aPhraseEndsInItsStar() {
    #expect(problems("growth:\n  fixed: [n*t good, bad at*]\n", file: "phrases.yaml").count == 1)
    #expect(problems("growing:\n  fixed: [bad]\n", file: "phrases.yaml") == ["1 unknown key `growing`"])
  }

  @Test func aWholeFolderLacksWhatIsTooShort() {
    #expect(throws: Problems.self) { try ExerciseFiles.read([SourceFile(name: "growth.yaml", text: "{}")], as: .whole) }
  }

  @Test func anItemWithAKnownIdReplacesThatOne() {
    let item = ExerciseItem(id: "a", prompt: "old", model: "m")
    let other = ExerciseItem(id: "b", prompt: "b", model: "m")
    func exercise(_ items: [ExerciseItem]) -> Exercise {
      Exercise(kind: .growth, title: "G", row: 16, seconds: 45, task: "T", items: items, phrases: ["fixed": ["x"]])
    }
    let user = exercise([
      ExerciseItem(id: "a", prompt: "new", model: "m"), ExerciseItem(id: "c", prompt: "c", model: "m"),
    ])
    let merged = ExercisePack.overlay([exercise([item, other])], with: [user])
    #expect(merged.first?.items.map(\.prompt) == ["c", "new", "b"] && merged.first?.phrases == ["fixed": ["x", "x"]])
  }
}
