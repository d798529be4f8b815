import Testing

@testable import Texts

@Suite struct WordingTests {
  private let russian = Wording.plural([.one: "{count} ответ", .few: "{count} ответа", .many: "{count} ответов"])

  @Test(
    arguments: zip(
      [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 1003],
      ["ов", "", "а", "а", "ов", "ов", "ов", "ов", "", "а", "ов", "", "ов", "ов", "а"]))
  func russianNumbersChooseTheirForm(count: Int, ending: String) {
    #expect(russian.text(["count": count], in: .russian) == "\(count) ответ\(ending)")
  }

  @Test func englishTellsOneFromMany() {
    let wording = Wording.plural([.one: "an answer", .many: "{count} answers"])
    #expect(
      [0, 1, 2, 21].map { wording.text(["count": $0], in: .english) } == [
        "0 answers", "an answer", "2 answers", "21 answers",
      ])
  }

  /// What a person typed may look like a slot, and is not filled again.
  @Test func fillingsAreNotFilledAgain() {
    let wording = Wording.plain("{title}: {words}")
    #expect(wording.text(["title": "{words}", "words": "{title}"], in: .english) == "{words}: {title}")
  }

  @Test func textWithoutItsFillingShowsTheSlot() {
    #expect(Wording.plain("{a} {b} {").text(["a": 1], in: .english) == "1 {b} {")
  }
}
