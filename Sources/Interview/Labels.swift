/// The part that a sentence plays in a story: STAR plus reflection (Data/corpus/GUIDE.md).
public enum Role: String, Codable, CaseIterable, Sendable {
  case situation = "S"
  case task = "T"
  case action = "A"
  case result = "R"
  case reflection = "L"
  case none = "N"
}

/// What a sentence says was really done in handling a failure, or why the failure happened.
public enum Deed: String, Codable, CaseIterable, Sendable {
  case detect, contain, fix, prevent, cause
}

/// Whether a sentence dwells on the failure, speaks of learnings, or neither; for the share of learnings.
public enum Arc: String, Codable, CaseIterable, Sendable {
  case failure, learning, other
}

/// Who acts in the main clause of a sentence.
public enum Actor: String, Codable, CaseIterable, Sendable {
  case i = "I"
  case we, they, none
}

/// Something that an interviewer would hold against the candidate.
public enum Flag: String, Codable, CaseIterable, Sendable {
  case blame, diffuse, trivial, nofail, nolearn, orders, vague, unsure, appease, ancient, grave
}

/// What a follow-up presses.
public enum Target: String, Codable, CaseIterable, Sendable {
  case own, who, situation, detect, contain, fix, prevent, cause, impact, metric, tell, learning, growth, tradeoff
  case backbone, none
}

/// The kind of a question, which decides how its answer is judged.
public enum QuestionKind: String, Codable, CaseIterable, Sendable {
  case failure, incident, project, conflict, setback, badnews, improve, tradeoff, rapid, strategy
}

/// How well a reply answers what a follow-up pressed.
public enum ReplyState: String, Codable, CaseIterable, Sendable {
  case answered, partly, dodged
}

/// Whether an element of a framework was found in an answer.
public enum ElementState: String, Codable, CaseIterable, Sendable {
  case met, partly, missing
}
