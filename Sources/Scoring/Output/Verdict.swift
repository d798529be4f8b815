import Texts

/// A grade in words.
public enum Verdict: String, CaseIterable, Sendable {
  case nothing = "nothing to judge"
  case reject = "an automatic reject"
  case weak, mixed, good
  case raises = "raises the bar"

  /// The verdict of an assessment.
  public init(_ assessment: Assessment) { self.init(assessment, grade: assessment.grade) }

  /// The verdict of an assessment whose grade was changed by what happened beside it.
  public init(_ assessment: Assessment, grade: Double) {
    if assessment.nothing != nil {
      self = .nothing
      return
    }
    switch grade {
    case ..<1.75: self = .reject
    case ..<2.6: self = .weak
    case ..<3.4: self = .mixed
    case ..<4.4: self = .good
    default: self = .raises
    }
  }

  /// What it is called.
  public var text: VerdictText {
    switch self {
    case .nothing: .nothing
    case .reject: .reject
    case .weak: .weak
    case .mixed: .mixed
    case .good: .good
    case .raises: .raises
    }
  }
}
