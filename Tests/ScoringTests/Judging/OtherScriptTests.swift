import Interview
import Testing
import Texts

@testable import Scoring

@Suite struct OtherScriptTests {
  static let story = """
    Ночью упал ETL в Airflow: дубли в таблице заказов. Я остановил DAG, откатил партицию и написал \
    проверку на уникальность ключа.
    """

  @Test(arguments: [story, "нормально", "Да. Я починил за 2 часа, стало на 40% быстрее.", "我修复了它"])
  func otherLanguageIsToldSo(text: String) {
    #expect(OtherScript(text).reason == Texts.english[NothingText.notEnglish])
  }

  @Test(
    arguments: [
      "", "42 %",
      "In the Киев office we lost the Ёлка cluster, and I restored it from a snapshot within the hour.",
      "Zoë and Łukasz naïvely deployed the café's façade; I rolled it back.",
    ])
  func foreignNamesAreEnglish(text: String) {
    #expect(OtherScript(text).reason == nil)
  }

  /// It is not graded by what cannot be read in it.
  @Test func otherLanguageIsNothing() throws {
    let assessment = try Scorer.builtIn().assess(Self.story, question: "Tell me about a failure.", kind: .failure)
    #expect(assessment.nothing == Texts.english[NothingText.notEnglish])
    #expect(assessment.grade == 1)
    #expect(assessment.gaps.map(\.because) == [assessment.nothing])
  }
}
