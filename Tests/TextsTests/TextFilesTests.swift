import Bank
import Testing

@testable import Texts

@Suite struct TextFilesTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Data/texts"

  /// Every message of the code has its text in every language, no text is left over, slots and plural forms agree; and
  /// what is embedded is what the files say.
  @Test func filesSayEverythingInEveryLanguage() throws {
    let read = try TextFiles.read(folder: Self.folder)
    for language in ScreenLanguage.allCases {
      let packed = Array(try TextPack.pack(read[language] ?? [:]).utf8)
      let embedded = language == .english ? Embedded.english : Embedded.russian
      #expect(packed.elementsEqual(embedded), "Data/compiled/\(language.file).json is old: run `make data`")
    }
  }

  @Test func sectionsStandOnceAndByName() {
    let names = Section.all.map(\.name)
    #expect(names == Set(names).sorted())
  }

  /// Titles, explanations and better wordings of every framework, titles of the bank and of exercises, and what the scorer
  /// gives as reasons.
  @Test func everySentenceFromBelowHasItsTranslation() throws {
    let texts = try TextFiles.read(folder: Self.folder)
    let files = try SourceFile.yaml(in: Self.folder + "/../frameworks")
    let shown = SentenceFile.Shown(
      frameworks: try FrameworkFiles.read(files.map { (name: $0.name, text: try $0.text()) }),
      bank: try BankFiles.read(folder: Self.folder + "/../bank", as: .whole),
      exercises: try ExerciseFiles.read(folder: Self.folder + "/../exercises", as: .addition))
    let gathered = try SentenceFile.gather(
      from: texts[.english] ?? [:], to: texts[.russian] ?? [:], shown: shown, language: .russian, folder: Self.folder)
    #expect(gathered.problems.map(\.description) == [])
    let packed = Array(try TextPack.pack(sentences: gathered.sentences).utf8)
    #expect(packed.elementsEqual(Embedded.russianSentences), "Data/compiled is old: run `make data`")
  }

  @Test func sentencesFromBelowAreTranslated() {
    let russian = Texts(.russian)
    #expect(russian.translated("The result has no number.") == "У результата нет числа.")
    let only = Texts.english[NothingText.only, ["words": "it went {fine}"]]
    #expect(russian.translated(only) == "Весь ответ — «it went {fine}»: оценивать нечего.")
    #expect(russian.translated("A title of my own") == "A title of my own")
    #expect(Texts.english.translated("The result has no number.") == "The result has no number.")
  }
}
