import Drill
import Interview
import Scoring
import Sessions
import Texts

/// What the screens may know of the world outside: plain values, so that a test can give its own.
public struct World: Sendable {
  /// What the screens say, in the language that was chosen.
  public var texts: Texts
  /// The question bank, a user's own laid over the built-in one.
  public var bank: QuestionBank
  /// The exercises; none until they are loaded, as the scorer is.
  public var exercises: [Exercise] = []
  /// Reads and judges answers.
  ///
  /// Nil until it is loaded, which takes longer than the first screen should wait.
  public var scorer: Scorer?
  /// How much of what the screens want is read deeply, from 0 to 1; nil where all is, or nothing will be.
  public var deepProgress: Double?
  /// How drills are run, as the command line asked.
  public var options: DrillOptions
  /// What the seeds of drills are drawn from where none is given.
  public var entropy: UInt64
  /// All recordings, once they are looked at.
  public var library = Library()
  /// The newest recordings on disk, newest first.
  public var recordings: [RecordingSummary]
  /// How many recordings there are, those not read yet included.
  public var recordingCount: Int
  /// The last drill that was left before its end.
  public var unfinished: UnfinishedDrill?
  /// The recorded drills as stories; nil until somebody asks for them.
  public var history: DrillHistory?

  /// A world as given.
  public init(
    texts: Texts = .english, bank: QuestionBank, scorer: Scorer? = nil, options: DrillOptions = DrillOptions(),
    entropy: UInt64 = 0,
    recordings: [RecordingSummary] = [], unfinished: UnfinishedDrill? = nil
  ) {
    self.texts = texts
    self.bank = bank
    self.scorer = scorer
    self.options = options
    self.entropy = entropy
    self.recordings = recordings
    recordingCount = recordings.count
    self.unfinished = unfinished
  }

  /// A page of the stories and the plan, as paragraphs.
  public func report(_ page: ProgressPage) -> [Paragraph] { StoriesScreen.report(page, self).paragraphs }

  /// A drill of a chain, as the options say.
  func plan(_ chain: Chain) -> DrillPlan {
    DrillPlan(
      chain: chain, bank: bank, order: options.order, pace: options.pace, seed: options.seed ?? entropy,
      followUps: options.followUps)
  }

  /// A chain that the bar raiser picks; the same for the same seed.
  public var surprise: Chain? {
    let scripted = bank.chains.filter(\.isScripted)
    let chains = scripted.isEmpty ? bank.chains : scripted
    return chains.isEmpty ? nil : chains[Int((options.seed ?? entropy) % UInt64(chains.count))]
  }
}

/// How drills are run.
public struct DrillOptions: Hashable, Sendable {
  /// Typed or spoken.
  public var pace: Pace
  /// By what the answers lack, or as written.
  public var order: QuestionOrder
  /// With the live checklist or without.
  public var mode: DrillMode
  /// Given for a drill that can be repeated exactly.
  public var seed: UInt64?
  /// How many follow-ups at most; nil for as many as the chain has.
  public var followUps: Int?

  /// Options as given; by default a typed, adaptive drill with the coach.
  public init(
    pace: Pace = .typed, order: QuestionOrder = .adaptive, mode: DrillMode = .coach, seed: UInt64? = nil,
    followUps: Int? = nil
  ) {
    self.pace = pace
    self.order = order
    self.mode = mode
    self.seed = seed
    self.followUps = followUps
  }
}

/// A recorded drill that can be taken up again, and the file it goes on in.
public struct UnfinishedDrill: Hashable, Sendable {
  /// The recording's path.
  public var path: String
  /// What was asked and answered.
  public var session: UnfinishedSession

  /// An unfinished drill as given.
  public init(path: String, session: UnfinishedSession) {
    self.path = path
    self.session = session
  }
}
