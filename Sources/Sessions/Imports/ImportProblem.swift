/// Why a file cannot be taken in as a transcript, where, and what to do about it.
public enum ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing stands in the file.
  case empty(file: String)
  /// The bytes are no UTF-8 text; the line is that of the first that is not.
  case notText(file: String, line: Int)
  /// It is no transcript of a kind that is known.
  case unknownKind(file: String, line: Int)
  /// It begins as one kind and breaks its rules.
  case damaged(file: String, line: Int, reason: String)
  /// Nothing says who speaks.
  case noSpeakers(file: String, line: Int)
  /// Nobody of that name speaks.
  case unknownSpeaker(file: String, name: String, speakers: [String])
  /// More than one person speaks, and nobody said who the candidate is.
  case speakerNeeded(file: String, speakers: [String])
  /// The candidate says nothing.
  case noAnswers(file: String, speaker: String)

  /// File and line, what is wrong, and what to do, in one line.
  public var description: String {
    switch self {
    case .empty(let file): "\(file):1: nothing stands in it; give the transcript of an interview"
    case .notText(let file, let line): "\(file):\(line): not a UTF-8 text; save the transcript as UTF-8"
    case .unknownKind(let file, let line):
      "\(file):\(line): not a transcript that Grill knows; give WebVTT, SRT, Whisper's JSON, or lines such as `Name: …`"
    case .damaged(let file, let line, let reason): "\(file):\(line): \(reason); mend that line and try again"
    case .noSpeakers(let file, let line):
      "\(file):\(line): nothing says who speaks; write `Name: ` before each turn, or export with speakers"
    case .unknownSpeaker(let file, let name, let speakers):
      "\(file): nobody called “\(name)” speaks; give --speaker one of: \(speakers.joined(separator: ", "))"
    case .speakerNeeded(let file, let speakers):
      "\(file): who of them is the candidate? Give --speaker one of: \(speakers.joined(separator: ", "))"
    case .noAnswers(let file, let speaker):
      "\(file): “\(speaker)” says nothing in it; give --speaker another name"
    }
  }
}
