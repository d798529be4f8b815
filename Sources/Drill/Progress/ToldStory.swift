import Interview
import Scoring

/// A recorded drill as the story portfolio and the recovery plan see it.
public struct ToldStory: Hashable, Sendable {
  /// The chain's identifier.
  public var chain: String
  /// The chain's title.
  public var title: String
  /// When it was told: ISO 8601 in UTC.
  public var start: String
  /// The grade of all answers together, 1 to 5.
  public var grade: Double
  /// Whether anything was told at all.
  public var isStory: Bool
  /// Which of the stories to have ready the opening answer is.
  public var covers: [PreparedStory]
  /// The leadership principles that its chain asks about.
  public var principles: [LeadershipPrinciple]
  /// How it closes the weaknesses of the recovery plan, by element; only those that judge its kind of question.
  public var closed: [String: ElementState]

  /// A grade from which a story can be told in an interview: one that is not weak.
  public static let fairGrade = 2.6
  /// The framework whose elements are the stories to have ready.
  public static let portfolioFramework = "story-portfolio"
  /// The framework whose elements are the weaknesses to close.
  public static let planFramework = "recovery-plan"

  /// A story as given.
  public init(
    chain: String, title: String, start: String, grade: Double, isStory: Bool = true, covers: [PreparedStory] = [],
    principles: [LeadershipPrinciple] = [], closed: [String: ElementState] = [:]
  ) {
    self.chain = chain
    self.title = title
    self.start = start
    self.grade = grade
    self.isStory = isStory
    self.covers = covers
    self.principles = principles
    self.closed = closed
  }

  /// The story of a drill: what its opening answer tells, and what all its answers together show.
  public init(_ chain: Chain, start: String, turns: [Turn], judge: any Judge) {
    let opening = turns.first { $0.isOpening }
    let told = judge.assess(opening?.answer ?? "", question: chain.opening, kind: chain.kind)
    let answers = turns.filter { !$0.answer.isEmpty }.map(\.answer)
    let all = judge.assess(answers.joined(separator: "\n\n"), question: chain.opening, kind: chain.kind)
    func elements(_ assessment: Assessment, _ framework: String) -> [ElementAssessment] {
      assessment.frameworks.first { $0.id == framework }?.elements ?? []
    }
    self.init(
      chain: chain.id, title: chain.title, start: start, grade: all.grade,
      isStory: told.nothing == nil && !(opening?.answer.isEmpty ?? true),
      covers: elements(told, Self.portfolioFramework).filter { $0.state == .met }
        .compactMap { PreparedStory(rawValue: $0.id) },
      principles: chain.prepares.principles,
      closed: Dictionary(elements(all, Self.planFramework).map { ($0.id, $0.state) }) { first, _ in first })
  }

  /// Whether it can be told in an interview as it is.
  public var isReady: Bool { isStory && grade >= Self.fairGrade }
}
