/// The screen of all chains and opening questions.
public enum ChooseText: String, Message {
  case name
  case openMore
  case followUps, opening
  case nothing

  /// Its key in the files.
  public static let section = "choose"
}
