/// What the words that raised a flag leave out.
public enum SignText: String, Message {
  case blame, diffuse, orders, nofail
  case vagueResult, vagueImpact, nolearn, nogrowth, appease, unsure
  case opinion
  case selfDescription = "self-description"
  case habit, plan, noStory

  /// Its key in the files.
  public static let section = "signs"
}
