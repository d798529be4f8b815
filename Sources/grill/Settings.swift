import ArgumentParser
import Glibc
import Sessions
import Texts

/// What was chosen for good: the file `settings.yaml` in the folder of settings, a `key: value` a line.
struct Settings {
  private let folder: String
  private var path: String { folder + "/settings.yaml" }
  private static let languageKey = "language:"
  private static let ratingKey = "self-rating:"

  /// The settings of an environment; nil where it names no folder.
  init?(environment: [String: String]) {
    guard let folder = try? UserFolder.settings.path(environment: environment) else { return nil }
    self.folder = folder
  }

  /// The language of the screens, where one was chosen.
  var language: ScreenLanguage? {
    let line = lines.first { $0.hasPrefix(Self.languageKey) }
    return line.flatMap { ScreenLanguage(rawValue: $0.dropFirst(Self.languageKey.count).filter { $0 != " " }) }
  }

  /// Whether a self-rating is asked for before Grill's view is shown.
  var asksForRating: Bool {
    let line = lines.first { $0.hasPrefix(Self.ratingKey) }
    return line.map { $0.dropFirst(Self.ratingKey.count).filter { $0 != " " } } != "off"
  }

  /// Keeps whether a self-rating is asked for.
  ///
  /// - Throws: the system's reason where the file cannot be written.
  func remember(asksForRating: Bool) throws(Refusal) {
    try remember(asksForRating ? "on" : "off", as: Self.ratingKey)
  }

  /// Keeps a language for the next runs; other lines stay as they are.
  ///
  /// - Throws: the system's reason where the file cannot be written.
  func remember(_ language: ScreenLanguage) throws(Refusal) { try remember(language.rawValue, as: Self.languageKey) }

  private func remember(_ value: String, as key: String) throws(Refusal) {
    let others = lines.filter { !$0.hasPrefix(key) }
    let text = (others + ["\(key) \(value)"]).joined(separator: "\n") + "\n"
    makeFolders()
    // In its place at once: another grill that starts now reads the old file or the new one.
    let draft = "\(path).\(getpid())"
    guard let file = fopen(draft, "wx") else { throw Refusal("\(path): \(String(cString: strerror(errno)))") }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw Refusal("\(path): \(String(cString: strerror(errno)))")
    }
  }

  private var lines: [String] {
    guard let text = try? InputFile.text(path) else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  private func makeFolders() {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  /// The language of this run: what the command line, the environment, the settings or the system say.
  static func language(asked: ScreenLanguage?) -> ScreenLanguage {
    let environment = Surroundings.variables
    return ScreenLanguage.chosen(
      asked: asked, remembered: Settings(environment: environment)?.language, environment: environment)
  }
}

/// The language that a command speaks.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the screens; answers are read in English.", valueName: "en|ru"))
  var language: ScreenLanguage?

  /// The texts of the language that was chosen.
  var texts: Texts { Texts(Settings.language(asked: language)) }
}

extension ScreenLanguage: ExpressibleByArgument {}
