import Bank
import Glibc
import Interview
import Texts

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// Turns the YAML that people edit into the JSON that is embedded. Run in the project's folder: `make data`.

func frameworks() throws -> [Framework] {
  try FrameworkFiles.read(SourceFile.yaml(in: "Data/frameworks").map { (name: $0.name, text: try $0.text()) })
}

/// A chain may name only frameworks that there are.
func bank() throws -> QuestionBank {
  try BankFiles.read(folder: "Data/bank", as: .whole, frameworks: Set(frameworks().map(\.id)))
}

/// The texts of the screens in a language; the files of all languages are checked together.
func texts(_ language: ScreenLanguage) throws -> String {
  try TextPack.pack(TextFiles.read(folder: "Data/texts")[language] ?? [:])
}

/// What the modules below the screens say in English, in Russian; what is not yet translated is only told.
func russianSentences() throws -> String {
  let texts = try TextFiles.read(folder: "Data/texts")
  let shown = SentenceFile.Shown(
    frameworks: try frameworks(), bank: try bank(),
    exercises: try ExerciseFiles.read(folder: "Data/exercises", as: .addition))
  let gathered = try SentenceFile.gather(
    from: texts[.english] ?? [:], to: texts[.russian] ?? [:], shown: shown, language: .russian, folder: "Data/texts")
  for problem in gathered.problems { print(problem) }
  return try TextPack.pack(sentences: gathered.sentences)
}

/// One folder of Data and the file that it becomes.
let packings: [(folder: String, file: String, pack: () throws -> String)] = [
  (
    "Data/frameworks", "Data/compiled/frameworks.json",
    { String(decoding: try FrameworkPack.pack(frameworks()), as: UTF8.self) }
  ),
  ("Data/bank", "Data/compiled/bank.json", { try bank().packed() }),
  (
    "Data/exercises", "Data/compiled/exercises.json",
    { try ExercisePack.pack(ExerciseFiles.read(folder: "Data/exercises", as: .addition)) }
  ),
  ("Data/texts", "Data/compiled/english.json", { try texts(.english) }),
  ("Data/texts", "Data/compiled/russian.json", { try texts(.russian) }),
  ("Data/texts", "Data/compiled/russian-sentences.json", russianSentences),
]

var failed = false
for packing in packings {
  do {
    let content = try packing.pack()
    try Data(content.utf8).write(to: URL(filePath: packing.file), options: .atomic)
    print("\(packing.file): \(content.utf8.count) bytes from \(packing.folder)")
  } catch {
    print("\(error)")
    failed = true
  }
}
exit(failed ? 1 : 0)
