import Bank
import Foundation
import Interview
import Testing

/// Everything that the documents ask, and what is promised beyond them.
@Suite("The bank is complete")
struct CompletenessTests {
  let bank: QuestionBank
  let frameworks: [Framework]

  init() throws {
    bank = try BankStore.builtIn()
    frameworks = try FrameworkPack.builtIn()
  }

  @Test func hasTheNumbersThatWerePromised() {
    #expect(bank.chains.count >= 150)
    #expect(bank.chains.count { $0.followUps.count >= 6 } >= 60)
    #expect(Set(bank.chains.map(\.opening)).count == bank.chains.count)
  }

  @Test(arguments: LeadershipPrinciple.allCases) func hasThreeChainsForEachPrinciple(_ principle: LeadershipPrinciple) {
    #expect(bank.chains.count { $0.followUps.count >= 6 && $0.prepares.principles.contains(principle) } >= 3)
  }

  @Test(arguments: PreparedStory.allCases) func hasAChainForEachStoryToHaveReady(_ story: PreparedStory) {
    let chains = bank.chains.filter { $0.prepares.stories.contains(story) }
    #expect(chains.count(where: \.isScripted) > 0)
    let element = frameworks.first { $0.id == "story-portfolio" }?.element(story.rawValue)
    #expect(element != nil, "the framework has no such element")
  }

  @Test(arguments: [
    "batch-or-streaming", "elt-or-etl", "accuracy-or-latency", "cost-or-performance", "five-whys",
    "content-delivery-network", "platform-for-competing-teams", "adoption-across-five-hundred", "unpopular-decision",
    "conflict-between-engineers", "grew-an-engineer", "delivering-bad-news", "handling-setbacks", "dynamodb-or-rds",
    "real-time-analytics", "lambda-cold-start", "ecs-or-eks", "kinesis-shards", "s3-storage-classes",
    "vpc-security-groups", "launched-recently",
  ])
  func hasTheChainsThatTheDocumentsName(_ id: String) throws {
    #expect(try #require(bank.chain(id)).followUps.count >= 6)
  }

  @Test func namesOnlyFrameworksThatJudgeTheKindOfTheQuestion() {
    for chain in bank.chains {
      for id in chain.frameworks {
        #expect(frameworks.first { $0.id == id }?.judges(chain.kind) == true, "\(chain.id): \(id)")
      }
    }
  }

  @Test func pressesEveryTargetInThreeChainsOrMore() {
    for target in Target.allCases {
      #expect(bank.chains.count { $0.followUps.contains { $0.presses == target } } >= 3, "\(target)")
    }
  }

  @Test func standsOnEveryRungInTheChainsOfEveryKind() {
    for kind in QuestionKind.allCases where kind != .rapid {
      let depths = Set(bank.chains.filter { $0.kind == kind }.flatMap { $0.followUps.map(\.depth) })
      #expect(depths == Set(Depth.allCases), "\(kind)")
    }
  }

  @Test func leavesNoRowOfTheTableEmpty() throws {
    let exercises = try ExercisePack.builtIn().map { (id: $0.id, row: $0.row) }
    let coverage = Coverage(bank: bank, frameworks: frameworks, exercises: exercises)
    #expect(coverage.rows.map(\.number) == Array(1...37))
    for row in coverage.rows { #expect(!row.isEmpty, "\(row.number) \(row.title)") }
    for exercise in exercises { #expect(coverage.rows[exercise.row - 1].exercises.contains(exercise.id)) }
    for kind in QuestionKind.allCases {
      let judged = coverage.judged.first { $0.kind == kind }?.rows ?? []
      #expect(judged.contains(15) && judged.contains(32), "red flags and pace concern every answer")
    }
    #expect(coverage.text.contains("No row is empty."))
    #expect(coverage.text.split(separator: "\n").count { $0.contains("Cloud knowledge") } == 1)
  }

  @Test func saysWhichRowIsEmpty() {
    let text = Coverage(bank: QuestionBank(), frameworks: [], exercises: []).text
    #expect(text.contains("Empty rows: 1, 2, 3"))
  }

  /// The questions that the documents put in quotation marks, each asked in nearly the same words.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/work/shared/seeds"), "the documents are not here"))
  func asksEveryQuestionOfTheDocuments() throws {
    let folder = "/work/shared/seeds"
    let known = (bank.chains.map(\.opening) + bank.chains.flatMap { $0.followUps.map(\.ask) }).map(Self.words)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for question in Self.questions(in: text) {
        let words = Self.words(question)
        let best = known.map { Double($0.intersection(words).count) / Double(words.count) }.max() ?? 0
        #expect(best >= 0.55, "\(file): \(question)")
      }
    }
  }

  /// Quoted lines that an interviewer says: a question, or a request for a story.
  private static func questions(in text: String) -> [String] {
    let openers = [
      "Tell me about", "Describe", "How do you", "How would you", "When would you", "Design a", "What", "Why",
    ]
    var found: [String] = []
    for line in text.split(separator: "\n") {
      let isAnAnswer = line.contains("❌") || line.contains("✅") || line.contains("->") || line.contains("→")
      guard !isAnAnswer, !line.hasPrefix(">") || line.contains("Tell me") else { continue }
      for quote in line.split(separator: "\"").map(String.init)
      where openers.contains(where: quote.hasPrefix) && quote.split(separator: " ").count > 3 {
        if line.contains("\"\(quote)") { found.append(quote) }
      }
    }
    return found
  }

  private static let little: Set<String> = [
    "a", "an", "the", "about", "tell", "me", "time", "you", "your", "of", "to", "that", "did", "do", "had", "describe",
  ]

  private static func words(_ text: String) -> Set<String> {
    let all = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    return Set(all.filter { !little.contains($0) })
  }
}
