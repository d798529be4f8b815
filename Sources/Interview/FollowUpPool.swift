/// A moment of an answer at which the interviewer speaks without pressing a target.
public enum Moment: String, Codable, CaseIterable, Sendable {
  /// The answer runs on with no action of the candidate's own.
  case ramble
  /// Nothing has been said for 30 seconds.
  case silence
  /// The answer's budget is used up.
  case timeup
}

/// What a list of wordings in a pool is for; its raw value is the key in the bank's files.
///
/// `own` presses the target `own`, `own.harder` presses it again after a dodge, `ramble` belongs to a moment.
public enum PoolKey: Hashable, Sendable, RawRepresentable, CaseIterable {
  /// Presses a target for the first time.
  case pressing(Target)
  /// Presses a target once more, because the reply dodged it.
  case pressingHarder(Target)
  /// Is said at a moment of an answer.
  case moment(Moment)
  /// Asks for the day it happened, because the answer told no event.
  case event
  /// Holds two of the candidate's statements against each other.
  case contradiction

  private static let harder = ".harder"
  private static let contradictionKey = "contradiction"

  /// Every key that a pool can have: all targets but `none`, twice, the moments, and contradictions.
  public static let allCases: [PoolKey] = {
    let targets = Target.allCases.filter { $0 != .none }
    return targets.map(PoolKey.pressing) + targets.map(PoolKey.pressingHarder) + Moment.allCases.map(PoolKey.moment)
      + [.event, .contradiction]
  }()

  /// The key as it is written in a file, such as `own`, `own.harder` or `ramble`.
  public var rawValue: String {
    switch self {
    case .pressing(let target): target.rawValue
    case .pressingHarder(let target): target.rawValue + Self.harder
    case .moment(let moment): moment.rawValue
    case .event: "event"
    case .contradiction: Self.contradictionKey
    }
  }

  /// The slots that a wording of this list may have; for a contradiction, those that it must have.
  public var slots: [String] { self == .contradiction ? [Slot.words, Slot.before] : [Slot.words] }

  /// The key that is written so in a file; nil for `none` and for anything unknown.
  public init?(rawValue: String) {
    guard let key = PoolKey.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = key
  }

  /// How many wordings the built-in bank has at least, so that a long drill need not repeat itself.
  public var fewestWordings: Int {
    switch self {
    case .pressing, .moment(.ramble), .moment(.timeup), .event, .contradiction: 6
    case .pressingHarder: 3
    case .moment(.silence): 4
    }
  }
}

extension QuestionBank {
  /// The wordings for a key in a chain: the chain's own first, then the bank's.
  public func wordings(for key: PoolKey, in chain: Chain) -> [String] {
    (chain.pool[key.rawValue] ?? []) + (pool[key.rawValue] ?? [])
  }

  /// The wordings that press a target in a chain: the chain's own first, then the bank's.
  public func wordings(of target: Target, in chain: Chain) -> [String] { wordings(for: .pressing(target), in: chain) }

  /// The wordings that press a target once more after a dodge.
  public func harderWordings(of target: Target, in chain: Chain) -> [String] {
    wordings(for: .pressingHarder(target), in: chain)
  }

  /// What the interviewer says at a moment of an answer.
  public func wordings(at moment: Moment, in chain: Chain) -> [String] { wordings(for: .moment(moment), in: chain) }
}

/// The places in a wording where the candidate's own words are quoted.
public enum Slot {
  /// How the slot for the candidate's words is written.
  public static let words = "{words}"
  /// How the slot for what the candidate had said before is written: in contradictions alone.
  public static let before = "{before}"

  /// Whether a wording quotes the candidate.
  public static func isIn(_ wording: String) -> Bool { wording.contains(words) }

  /// The wording with the candidate's own words in its slot; a wording without one stays as it is.
  public static func fill(_ wording: String, with quote: String) -> String { wording.replacing(words, with: quote) }

  /// The wording with two statements of the candidate's in its slots.
  public static func fill(_ wording: String, with quote: String, before earlier: String) -> String {
    // A quotation may hold a slot's letters: it is put in last, and never looked through.
    wording.split(separator: words, omittingEmptySubsequences: false)
      .map { $0.replacing(before, with: earlier) }.joined(separator: quote)
  }
}
