import FoundationEssentials
import Interview
import Testing

@testable import Scoring

/// The bad and the good answers that the documents themselves set side by side, read where the documents are.
private struct SeedPair: Sendable, CustomTestStringConvertible {
  var name: String
  var question: String
  var kind: QuestionKind
  var seed: String
  /// Words that stand in the bad answer, and in the good one, and nowhere before them in the document.
  var bad: String
  var good: String
  /// The flags of which the bad one must raise one: what its document holds against it.
  var flags: Set<String>

  var testDescription: String { name }

  static let all: [SeedPair] = [
    SeedPair(
      name: "deflecting or owning", question: "Tell me about a mistake you made at work.", kind: .failure, seed: "000",
      bad: "It wasn't my fault", good: "I made a mistake. Here's", flags: ["blame"]),
    SeedPair(
      name: "a cause or deeds", question: "Tell me about a production failure.", kind: .incident, seed: "002",
      bad: "The pipeline failed because", good: "I detected an anomaly", flags: ["blame", "only-a-cause", "no-actions"]),
    SeedPair(
      name: "we or I", question: "Tell me about a time you improved team performance.", kind: .improve, seed: "003",
      bad: "We had a team that was struggling", good: "I inherited a team", flags: ["no-actions"]),
    SeedPair(
      name: "claims or numbers", question: "Tell me about a time you optimized system performance.", kind: .improve,
      seed: "003", bad: "Our video streaming platform was having", good: "Our video streaming platform had P95",
      flags: ["vague"]),
    SeedPair(
      name: "an unpopular decision", question: "Tell me about a time you had to make an unpopular decision.",
      kind: .conflict, seed: "003", bad: "I try to avoid making decisions", good: "I had to lay off",
      flags: ["appease"]),
    SeedPair(
      name: "a conflict", question: "Describe handling a conflict.", kind: .conflict, seed: "003",
      bad: "I had two engineers who disagreed", good: "My manager wanted to rush", flags: ["appease"]),
  ]
}

/// The documents, where they stand beside the repository.
private enum Seeds {
  static let folder = root.deletingLastPathComponent().appending(path: "shared/seeds")

  static let texts: [String: String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var texts: [String: String] = [:]
    for name in names {
      texts[String(name.prefix(3))] = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return texts
  }()

  /// The answer that these words begin: to the end of its quotation or of its block, without the document's labels.
  static func answer(_ words: String, in seed: String) -> String? {
    guard let text = texts[seed], let start = text.firstRange(of: words)?.lowerBound else { return nil }
    let rest = text[start...]
    let block = rest.firstRange(of: "\n```")?.lowerBound ?? rest.endIndex
    let line = rest.firstIndex(of: "\n") ?? rest.endIndex
    let isBlock = text[..<start].ranges(of: "```").count % 2 == 1
    let answer = rest[..<(isBlock ? block : line)]
    let lines = answer.split(separator: "\n").filter { !$0.hasSuffix(":") }
    return lines.joined(separator: " ").replacing("\"", with: "").replacing("”", with: "")
  }
}

@Suite(.enabled(if: !Seeds.texts.isEmpty, "the documents are not beside the repository (../shared/seeds)"))
struct SeedPairsTests {
  @Test(arguments: SeedPair.all) private func theGoodAnswerIsAPointAbove(pair: SeedPair) throws {
    let scorer = try Scorer.builtIn()
    let bad = scorer.assess(
      try #require(Seeds.answer(pair.bad, in: pair.seed)), question: pair.question, kind: pair.kind)
    let good = scorer.assess(
      try #require(Seeds.answer(pair.good, in: pair.seed)), question: pair.question, kind: pair.kind)
    #expect(good.grade >= bad.grade + 1, "bad \(bad.grade), good \(good.grade)")
    let raised = Set(bad.redFlags.map(\.id))
    #expect(!raised.isDisjoint(with: pair.flags), "raised: \(raised)")
  }
}
