import Testing

@testable import Texts

@Suite struct ScreenLanguageTests {
  private func chosen(
    _ asked: ScreenLanguage? = nil, _ remembered: ScreenLanguage? = nil, _ environment: [String: String] = [:]
  )
    -> ScreenLanguage
  { ScreenLanguage.chosen(asked: asked, remembered: remembered, environment: environment) }

  @Test func englishIsSpokenWhereNothingIsSaid() {
    #expect(chosen() == .english)
    #expect(chosen(nil, nil, ["LANG": "de_DE.UTF-8"]) == .english)
    #expect(chosen(nil, nil, ["LANG": "run_XX"]) == .english)
  }

  @Test func systemSpeaksByItsFirstVariableThatIsSet() {
    #expect(chosen(nil, nil, ["LANG": "ru_RU.UTF-8"]) == .russian)
    #expect(chosen(nil, nil, ["LC_ALL": "", "LC_MESSAGES": "ru", "LANG": "en_US.UTF-8"]) == .russian)
    #expect(chosen(nil, nil, ["LC_ALL": "C", "LANG": "ru_RU.UTF-8"]) == .english)
  }

  @Test func nearerWordCounts() {
    let system = ["LANG": "en_US.UTF-8"]
    #expect(chosen(nil, .russian, system) == .russian)
    #expect(chosen(nil, .russian, ["GRILL_LANGUAGE": "en"]) == .english)
    #expect(chosen(nil, .russian, ["GRILL_LANGUAGE": ""]) == .russian)
    #expect(chosen(.russian, .english, ["GRILL_LANGUAGE": "en"]) == .russian)
  }
}
