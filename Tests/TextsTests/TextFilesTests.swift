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
}
