import Interview

/// One of the things that are said of every target of follow-ups.
public protocol TargetMessage: Message {
  /// What is pressed.
  var target: Target { get }
  /// What is said of a target.
  init(_ target: Target)
}

extension TargetMessage {
  /// The target's own key.
  public var rawValue: String { target.rawValue }

  /// By the target's own key.
  public init?(rawValue: String) {
    guard let target = Target(rawValue: rawValue) else { return nil }
    self.init(target)
  }

  /// One for every target.
  public static var allCases: [Self] { Target.allCases.map { Self($0) } }
}

/// What a target is called, in one word or two.
public struct TargetName: TargetMessage {
  /// What is pressed.
  public let target: Target
  /// The name of a target.
  public init(_ target: Target) { self.target = target }
  /// Its key in the files.
  public static let section = "targetNames"
}

/// What is asked for, in two or three words.
public struct TargetAsked: TargetMessage {
  /// What is pressed.
  public let target: Target
  /// What a target asks for.
  public init(_ target: Target) { self.target = target }
  /// Its key in the files.
  public static let section = "targets"
}

/// What to do about it, in a sentence or two to the candidate.
public struct TargetAdvice: TargetMessage {
  /// What is pressed.
  public let target: Target
  /// The advice on a target.
  public init(_ target: Target) { self.target = target }
  /// Its key in the files.
  public static let section = "advice"
}

/// Why a target is pressed where nothing is said of it; of `none`, that nothing is missing.
public struct TargetMissing: TargetMessage {
  /// What is pressed.
  public let target: Target
  /// That a target is missing.
  public init(_ target: Target) { self.target = target }
  /// Its key in the files.
  public static let section = "missing"
}

/// Why a target is pressed where something is said of it, but little.
public struct TargetThin: TargetMessage {
  /// What is pressed.
  public let target: Target
  /// That a target is thin.
  public init(_ target: Target) { self.target = target }
  /// Its key in the files.
  public static let section = "thin"
}
