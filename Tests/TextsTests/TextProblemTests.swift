import Bank
import Foundation
import Testing

@testable import Texts

/// What `make data` tells people who edit the texts.
@Suite struct TextProblemTests {
  private enum SampleText: String, Message {
    case greeting, answers
    static let section = "sample"
  }

  private func problems(english: String, russian: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grill-texts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try english.write(to: folder.appending(path: "english.yaml"), atomically: true, encoding: .utf8)
    try russian.write(to: folder.appending(path: "russian.yaml"), atomically: true, encoding: .utf8)
    do throws(Problems) {
      _ = try TextFiles.read(folder: folder.path, sections: [Section(SampleText.self)])
      return []
    } catch {
      return error.all.map { String($0.description.dropFirst(folder.path.count + 1)) }
    }
  }

  private static let english = """
    sample:
      greeting: "Hello, {name}."
      answers:
        one: "an answer"
        many: "{count} answers"
    """

  private static let russian = """
    sample:
      greeting: "Привет, {name}."
      answers:
        one: "ответ"
        few: "{count} ответа"
        many: "{count} ответов"
    """

  @Test func agreeingFilesAreTaken() throws {
    #expect(try problems(english: Self.english, russian: Self.russian) == [])
  }

  @Test func missingTextIsNamed() throws {
    let short = Self.russian.replacing("  greeting: \"Привет, {name}.\"\n", with: "")
    let found = try problems(english: Self.english, russian: short)
    #expect(found.count == 1 && found[0].hasPrefix("russian.yaml:2: `greeting` of `sample` is missing"))
  }

  @Test func textThatNothingAsksForIsNamed() throws {
    let found = try problems(english: Self.english + "\n  farewell: \"Bye\"", russian: Self.russian)
    #expect(found.count == 1 && found[0].hasPrefix("english.yaml:6: unknown key `farewell`"))
  }

  @Test func differingSlotIsNamed() throws {
    let other = Self.russian.replacing("{name}", with: "{who}")
    let found = try problems(english: Self.english, russian: other)
    #expect(found.count == 1 && found[0].hasPrefix("russian.yaml:2: `greeting` of `sample` has other slots"))
  }

  @Test func missingPluralFormIsNamed() throws {
    let other = Self.russian.replacing("    few: \"{count} ответа\"\n", with: "")
    let found = try problems(english: Self.english, russian: other)
    #expect(found.count == 1 && found[0].hasPrefix("russian.yaml:4: `few` is missing"))
  }
}
