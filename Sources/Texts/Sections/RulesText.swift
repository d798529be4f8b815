/// The rules of a drill, before its clock starts.
public enum RulesText: String, Message {
  case name
  case source
  case times
  case followUps, adaptiveFollowUps, scriptedFollowUps
  case cutOff
  case pace, mode, order
  case typed, spoken, coach, exam, adaptive, scripted
  case brief, briefSettings
  case leftAt, leftAtWithDraft
  case ready
  case startKey, goOnKey, startMore, examKey, coachKey, modeMore, paceMore, orderMore

  /// Its key in the files.
  public static let section = "rules"
}
