import Bank
import Interview

/// Gathers the sentences that modules below the screens say in English, with their translations.
public enum SentenceFile {
  /// What people edit elsewhere in Data and is shown on screens.
  public struct Shown: Sendable {
    let frameworks: [Framework]
    let bank: QuestionBank
    let exercises: [Exercise]

    /// Everything that Grill brings along.
    public init(frameworks: [Framework], bank: QuestionBank, exercises: [Exercise]) {
      self.frameworks = frameworks
      self.bank = bank
      self.exercises = exercises
    }
  }

  /// What came of the gathering.
  public struct Gathered: Sendable {
    /// Translations by English sentence.
    public var sentences: [String: String] = [:]
    /// What has no translation, which the screens show in English; and what is wrong in the files.
    public var problems: [Problem] = []
  }

  /// The sentences of the texts' own sections and, from the files of a language in folders beside them, of frameworks, of
  /// the bank and of exercises.
  public static func gather(
    from english: [String: [String: Wording]], to translated: [String: [String: Wording]], shown: Shown,
    language: ScreenLanguage, folder: String
  ) throws(Problems) -> Gathered {
    var gathered = Gathered()
    for section in Section.spokenBelow {
      for key in section.keys {
        guard case .plain(let sentence)? = english[section.name]?[key],
          case .plain(let translation)? = translated[section.name]?[key]
        else { continue }
        gathered.sentences[sentence] = translation
      }
    }
    let readings: [(folder: String, read: (inout TranslatedFile) -> Void)] = [
      ("frameworks", { $0.read(shown.frameworks) }), ("bank", { $0.read(shown.bank) }),
      ("exercises", { $0.read(shown.exercises) }),
    ]
    for reading in readings {
      let name = "\(folder)/\(reading.folder)/\(language.file).yaml"
      guard let file = try SourceFile.yaml(in: "\(folder)/\(reading.folder)").first(where: { $0.name == name }) else {
        gathered.problems.append(Problem(file: name, line: 0, message: "the file is missing", remedy: "write it"))
        continue
      }
      let text = try file.text()
      do throws(Problem) {
        var translations = TranslatedFile(
          document: try Document(file: file.name, text: text), sentences: gathered.sentences)
        reading.read(&translations)
        gathered.sentences = translations.sentences
        gathered.problems += translations.document.problems
      } catch {
        throw Problems([error])
      }
    }
    return gathered
  }
}
