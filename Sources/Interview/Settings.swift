/// How answers are given, which scales their budgets.
public enum Pace: String, Codable, CaseIterable, Sendable {
  case typed, spoken
}

/// Whether the live checklist helps along, or is hidden as in a real interview.
public enum DrillMode: String, Codable, CaseIterable, Sendable {
  case coach, exam
}

/// Whether follow-ups come from what the answer lacked, or are played as the chain has them.
public enum QuestionOrder: String, Codable, CaseIterable, Sendable {
  case adaptive, scripted
}
