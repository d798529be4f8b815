import Interview
import Texts

/// What to do about each thing that a follow-up presses.
public enum Advice {
  /// One or two sentences to the candidate, in English.
  public static func on(_ target: Target) -> String { Texts.english[TargetAdvice(target)] }
}
