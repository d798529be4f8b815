/// How answers are given, which scales their budgets: the documents' times are for speaking.
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

/// What ended an answer; one that was `left` can be taken up again.
public enum AnswerEnding: String, Codable, CaseIterable, Sendable {
  case submitted, timeUp, skipped, left
}

/// Why the bar raiser spoke while an answer went on.
public enum InterjectionCause: String, Codable, CaseIterable, Sendable {
  /// Many words and no action of the candidate's own.
  case ramble
  /// Thirty seconds without a word (seed 003).
  case silence
}
