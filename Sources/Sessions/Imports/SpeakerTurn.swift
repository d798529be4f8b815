/// What one speaker says until another does: utterances that follow one another.
public struct SpeakerTurn: Hashable, Sendable {
  /// Who speaks.
  public var speaker: String
  /// What is said, piece by piece, with the times of the file.
  public var utterances: [Utterance]

  /// All words.
  public var text: String { utterances.map(\.text).joined(separator: " ") }
  /// When it begins, in seconds; nil where the file has no times.
  public var start: Double? { utterances.first?.start }
  /// When it ends, in seconds.
  public var end: Double? { utterances.last?.end }

  /// Whether it only shows that somebody listens: at most three words of assent, and no question.
  public var isAssent: Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }
    return words.count <= 3 && !text.contains("?") && words.allSatisfy { Self.assents.contains(String($0)) }
  }

  private static let assents: Set<String> = [
    "ok", "okay", "yes", "yeah", "yep", "right", "sure", "mm", "mhm", "mm-hm", "mm-hmm", "mmhmm", "uh-huh", "hm", "hmm",
    "i", "see", "got", "it", "great", "good", "fine", "thanks", "thank", "you", "interesting", "cool", "nice",
    "alright",
    "all", "wow", "ah", "oh", "perfect", "exactly", "understood",
  ]
}

extension Transcript {
  /// The turns in order: utterances of one speaker merged; one that names nobody belongs to whoever spoke before.
  public var turns: [SpeakerTurn] {
    var turns: [SpeakerTurn] = []
    for utterance in utterances {
      guard let speaker = utterance.speaker ?? turns.last?.speaker else { continue }
      if turns.last?.speaker == speaker {
        turns[turns.count - 1].utterances.append(utterance)
      } else {
        turns.append(SpeakerTurn(speaker: speaker, utterances: [utterance]))
      }
    }
    return turns
  }

  /// The turns as an interview of this candidate: a nod of the other side neither ends an answer nor asks anything.
  func turns(candidate: String) -> [SpeakerTurn] {
    var merged: [SpeakerTurn] = []
    for turn in turns where turn.speaker == candidate || !turn.isAssent {
      if let last = merged.last, (last.speaker == candidate) == (turn.speaker == candidate) {
        merged[merged.count - 1].utterances += turn.utterances
      } else {
        merged.append(turn)
      }
    }
    return merged
  }

  /// The name in the file that a person means: the same but for case and blanks, or the only one that begins so.
  ///
  /// - Throws: `unknownSpeaker`; `speakerNeeded` where nobody is named.
  public func candidate(named name: String?, file: String) throws(ImportProblem) -> String {
    let speakers = speakers
    guard let name else { throw .speakerNeeded(file: file, speakers: speakers) }
    let wanted = name.lowercased()
    if let exact = speakers.first(where: { $0.lowercased() == wanted }) { return exact }
    let near = speakers.filter { $0.lowercased().hasPrefix(wanted) }
    guard near.count == 1, let only = near.first, !wanted.isEmpty else {
      throw .unknownSpeaker(file: file, name: name, speakers: speakers)
    }
    return only
  }
}
