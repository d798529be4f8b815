import Bank
import Foundation
import Interview
import Testing

@testable import Scoring

/// The word classes that ship with Grill.
enum ShippedLanguage {
  static let language: Result<Language, Problems> = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Data/language")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") }.map { name in
      (name: name, text: (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
    return Result { () throws(Problems) in try LanguagePack.language(of: files) }
  }()

  /// Lends the tables of its image.
  static func withTables<T>(_ body: (LanguageTables) throws -> T) throws -> T {
    let image = LanguageImage(try language.get()).words
    return try image.withUnsafeBufferPointer { try body(LanguageTables(#require($0.baseAddress))) }
  }
}

/// The text without `[[` and `]]`, and the spans that they marked.
private func unmarked(_ marked: String) -> (text: String, spans: [Span]) {
  var scalars: [Unicode.Scalar] = []
  var spans: [Span] = []
  var start = 0
  let all = Array(marked.unicodeScalars)
  var index = 0
  while index < all.count {
    if index + 1 < all.count, all[index] == "[", all[index + 1] == "[" {
      start = scalars.count
      index += 2
    } else if index + 1 < all.count, all[index] == "]", all[index + 1] == "]" {
      spans.append(Span(start, scalars.count))
      index += 2
    } else {
      scalars.append(all[index])
      index += 1
    }
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return (String(text), spans)
}

@Test func everyClassFindsItsExamplesAndLeavesItsNearMisses() throws {
  let classes = try ShippedLanguage.language.get().classes
  #expect(classes.count >= 60)
  try ShippedLanguage.withTables { tables in
    for wordClass in classes {
      #expect(!wordClass.examples.isEmpty && !wordClass.nearMisses.isEmpty, "\(wordClass.place) \(wordClass.id)")
      for example in wordClass.examples {
        let (text, spans) = unmarked(example)
        #expect(!spans.isEmpty, "\(wordClass.place): nothing is marked in `\(example)`")
        // Curly quotes, a picture in front and other sentences around must change nothing.
        for (before, after) in [("", ""), ("🎉 ", ""), ("All was quiet. ", " Then came lunch.")] {
          let shift = before.unicodeScalars.count
          for text in [before + text + after, (before + text + after).replacing("'", with: "’")] {
            let found = tables.classes(in: text).filter { $0.id == wordClass.id }.map(\.span)
            for span in spans {
              #expect(
                found.contains(span.shifted(by: shift)),
                "\(wordClass.place) \(wordClass.id): `\(text)` \(found.map { text[$0] })")
            }
          }
        }
      }
      for miss in wordClass.nearMisses {
        let found = tables.classes(in: miss).filter { $0.id == wordClass.id }
        #expect(found.isEmpty, "\(wordClass.place) \(wordClass.id): `\(miss)` \(found.map { miss[$0.span] })")
      }
    }
  }
}

@Test func problemsNameFileAndLine() {
  let text = "topic: x\nclasses:\n  - class: a\n    wrods: b\n"
  #expect {
    try LanguagePack.language(of: [("x.yaml", text)])
  } throws: { error in
    let all = (error as? Problems)?.all ?? []
    return all.contains { $0.file == "x.yaml" && $0.line == 4 && $0.message.contains("wrods") }
  }
}

@Test(arguments: [
  ("stopped", "stop"), ("pausing", "pause"), ("noticed", "notices"), ("copies", "copied"), ("rolled", "rolling"),
  ("boxes", "box"), ("missed", "misses"),
])
func stemsMeet(_ one: String, _ other: String) { #expect(Stem.hash(one) == Stem.hash(other)) }

@Test(arguments: [
  ("I stopped the belt.", Grammar.Subject.i), ("We stopped it.", .we), ("The manager stopped it.", .person),
  ("When the page fired, I stopped the job.", .i), ("At 3am my boss rang.", .person),
  ("Stopped the belt.", .droppedPast),
  ("The pump was broken.", .thing), ("There was a leak.", .impersonal), ("She told the guests.", .other),
  ("Our customers complained.", .person),
])
func whoActsInTheMainClause(_ sentence: String, _ subject: Grammar.Subject) throws {
  try ShippedLanguage.withTables { tables in
    var tokenizer = Tokenizer(tables)
    #expect(Analysis(sentence, &tokenizer, tables).main.subject == subject)
  }
}

@Test func aSlipOfTheFingerIsReadAsTheWordThatWasMeant() throws {
  try ShippedLanguage.withTables { tables in
    for slip in ["noticd", "notcied", "notticed", "notised"] {
      #expect(tables.classes(in: "I \(slip) that.").contains { $0.id == "notice" }, "\(slip)")
    }
  }
}
