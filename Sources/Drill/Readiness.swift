import Interview
import Scoring

/// How near a drill comes to a level, by the reasons for which candidates were turned down (seed 003): a practice aid,
/// and no probability of being hired.
///
/// The framework `readiness` says what shows that a reason does not apply, and its conventions weigh the reasons; the
/// framework `level-seven` sets the bars of the levels and says what L7 asks beyond L6.
public struct Readiness: Hashable, Sendable {
  /// One reason, with what speaks against it.
  public struct Reason: Hashable, Sendable, Identifiable {
    /// The element of the framework.
    public let id: String
    /// What it is called.
    public let title: String
    /// How much of 100 it weighs; nothing where it belongs to a level alone.
    public let weight: Double
    /// Whether the drill showed it.
    public let state: ElementState
    /// The candidate's words that show it, at most two.
    public let words: [String]
    /// What it asks for, where it was not shown in full.
    public let asks: String
    /// Questions of this drill that speak against it; for the one about pressure alone.
    public let slips: Slips?
  }

  /// What went wrong with the clock and with what was pressed.
  public struct Slips: Hashable, Sendable {
    /// Questions that were put.
    public let questions: Int
    /// Answers that the clock cut off, questions passed over, replies that dodged.
    public let cutOff, skipped, dodged: Int

    /// All of them together.
    public var count: Int { cutOff + skipped + dodged }
  }

  /// A level, and how near this drill comes to it.
  public struct Level: Hashable, Sendable {
    /// Its name: L6, L7.
    public let name: String
    /// Points of 100 that it asks for.
    public let bar: Int
    /// What it asks beyond the points; empty where it asks nothing more.
    public let beyond: [Reason]
    /// How many of those it wants to see.
    public let beyondWanted: Int
    /// Whether the drill shows all that it asks.
    public let state: State

    /// How a drill stands to a level.
    public enum State: Hashable, Sendable {
      /// It shows all that the level asks.
      case shown
      /// It has too few points.
      case short
      /// It has the points, and too little of what the level asks beyond them.
      case missesBeyond
      /// An automatic reject, or a story that is weak as a whole: the points do not count.
      case ended
    }
  }

  /// The reasons, the heaviest first.
  public let reasons: [Reason]
  /// Points of 100, over the reasons that a drill of this kind can show.
  public let points: Int
  /// Reasons that a drill of this kind gives no chance to show: they are left out of the points.
  public let notAsked: [String]
  /// Reasons that only a story shows, where a plan was asked for and none of the answers told one: left out as well.
  public let noStory: [String]
  /// A red flag that ends an interview by itself, whatever the points are.
  public let endedBy: String?
  /// The levels, the lower first.
  public let levels: [Level]

  /// The framework of the reasons.
  public static let framework = "readiness"
  /// The framework of the levels.
  public static let levelFramework = "level-seven"
  /// Both of them: they judge a drill, and not an answer by itself.
  public static let frameworks: Set<String> = [framework, levelFramework]
  /// The elements that are also judged by the clock and by what was dodged: in a story, and in a plan.
  static let pressure: Set<String> = ["under-pressure", "under-pressure-in-a-plan"]
  /// The element that a plan gives no chance to show, unless a follow-up is answered with a story.
  static let evidence = "leadership-evidence"
}

extension Readiness {
  /// The readiness that a drill shows; nil where the frameworks do not judge such a drill, or nothing was answered.
  init?(story: Assessment, turns: [Turn], kind: QuestionKind, frameworks: [Framework], verdict: Verdict) {
    guard story.nothing == nil, let framework = frameworks.first(where: { $0.id == Self.framework }),
      let judged = story.frameworks.first(where: { $0.id == Self.framework })
    else { return nil }
    let weights = Dictionary(framework.conventions.map { ($0.id, $0.value) }) { first, _ in first }
    let slips = Slips(turns)
    let left = judged.elements.filter { kind == .strategy && $0.id == Self.evidence && $0.state == .missing }
    let reasons = judged.elements.filter { !left.contains($0) }.map { element in
      Reason(
        element, of: framework, weight: weights[element.id] ?? 0,
        slips: Self.pressure.contains(element.id) ? slips : nil, in: story.text)
    }
    self.reasons = reasons.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
    let all = reasons.reduce(0) { $0 + $1.weight }
    let shown = reasons.reduce(0) { $0 + $1.weight * $1.state.share }
    let points = all > 0 ? Int((100 * shown / all).rounded()) : 0
    self.points = points
    noStory = left.map(\.title)
    let known = Set(reasons.map(\.title) + noStory)
    notAsked = framework.elements.map(\.title).filter { !known.contains($0) }
    endedBy = verdict == .reject ? story.redFlags.first { FlagMeaning.deciding.contains($0.id) }?.title : nil
    levels = Level.all(
      story: story, points: points, ended: verdict == .reject || verdict == .weak,
      framework: frameworks.first { $0.id == Self.levelFramework })
  }
}

extension Readiness.Level {
  /// The levels of a framework; none where it is not there.
  static func all(story: Assessment, points: Int, ended: Bool, framework: Framework?) -> [Self] {
    guard let framework else { return [] }
    func convention(_ id: String) -> Int { Int(framework.conventions.first { $0.id == id }?.value ?? 0) }
    let judged = story.frameworks.first { $0.id == framework.id }?.elements ?? []
    let beyond = judged.map { Readiness.Reason($0, of: framework, weight: 0, slips: nil, in: story.text) }
    let wanted = convention("beyond")
    let (six, seven) = (convention("l6"), convention("l7"))
    let hasBeyond = beyond.count { $0.state == .met } >= wanted
    func state(_ bar: Int, _ hasBeyond: Bool) -> State {
      ended ? .ended : points < bar ? .short : hasBeyond ? .shown : .missesBeyond
    }
    return [
      Self(name: "L6", bar: six, beyond: [], beyondWanted: 0, state: state(six, true)),
      Self(name: "L7", bar: seven, beyond: beyond, beyondWanted: wanted, state: state(seven, hasBeyond)),
    ]
  }
}

extension Readiness.Reason {
  init(
    _ element: ElementAssessment, of framework: Framework, weight: Double, slips: Readiness.Slips?, in text: String
  ) {
    id = element.id
    title = element.title
    self.weight = weight
    self.slips = slips.flatMap { $0.count > 0 ? $0 : nil }
    state = slips.map { min(element.state, $0.most) } ?? element.state
    words = element.evidence.prefix(2).map { Quotation.of(text[$0]) }
    asks = framework.element(element.id)?.explanation ?? ""
  }
}

extension Readiness.Slips {
  init(_ turns: [Turn]) {
    questions = turns.count
    cutOff = turns.count { $0.ending == .timeUp }
    skipped = turns.count { $0.ending == .skipped }
    dodged = turns.count { $0.reply == .dodged && $0.ending != .skipped }
  }

  /// What an answer can show at most of being clear under pressure: half where it slipped, nothing where it slipped in
  /// half of the questions.
  var most: ElementState { count == 0 ? .met : count * 2 < questions ? .partly : .missing }
}

extension ElementState: Comparable {
  /// What it counts: all, half, nothing.
  var share: Double { self == .met ? 1 : self == .partly ? 0.5 : 0 }

  /// Orders missing before partly before met.
  public static func < (one: ElementState, other: ElementState) -> Bool { one.share < other.share }
}
