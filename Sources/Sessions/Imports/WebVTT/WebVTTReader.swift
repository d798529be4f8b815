/// Takes in the WebVTT files of Zoom (`Name: text`), Teams (`<v Name>text</v>`) and their like.
struct WebVTTReader {
  let file: String

  /// Whether a text is meant to be WebVTT, well made or not.
  static func isMeant(_ text: String, ending: String) -> Bool { ending == "vtt" || text.hasPrefix("WEBVTT") }

  func read(_ bytes: [UInt8]) throws(ImportProblem) -> Transcript {
    guard let vtt = WebVTTFile(bytes) else {
      throw .damaged(file: file, line: 1, reason: "a WebVTT file begins with `WEBVTT` alone on its first line")
    }
    var utterances: [Utterance] = []
    for cue in vtt.cues {
      for segment in WebVTTCueText(cue.text).segments {
        utterances += self.utterances(segment, of: cue)
      }
    }
    if utterances.isEmpty, let line = vtt.badTimings.first {
      throw .damaged(
        file: file, line: line, reason: "the times of this cue cannot be read (`00:00:01.000 --> 00:00:04.000`)")
    }
    guard !utterances.isEmpty else { throw .empty(file: file) }
    let warnings = vtt.badTimings.map { "line \($0): the times of this cue cannot be read; it was left out" }
    return Transcript(kind: .webVTT, utterances: utterances, warnings: warnings)
  }

  /// A voice tag names the speaker; without one, each line may begin with a name and a colon.
  private func utterances(_ segment: WebVTTCueText.Segment, of cue: WebVTTCue) -> [Utterance] {
    func utterance(_ speaker: String?, _ text: String) -> Utterance {
      Utterance(speaker: speaker, start: cue.start, end: cue.end, text: text, line: cue.line)
    }
    if let voice = segment.voice { return segment.text.isBlank ? [] : [utterance(voice, segment.text)] }
    return SpokenLines(segment.text).parts.map { utterance($0.speaker, $0.text) }
  }
}

/// The lines of a caption, divided where another name stands before a colon.
struct SpokenLines {
  private(set) var parts: [(speaker: String?, text: String)] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      // Captions begin a change of speaker with a dash.
      let words = line.drop { $0 == "-" || $0 == "–" || $0 == " " }
      if let label = SpeakerLabel.beforeColon(words) {
        parts.append((label.name, String(label.rest)))
      } else if parts.isEmpty {
        parts.append((nil, String(line)))
      } else {
        parts[parts.count - 1].text += " " + line
      }
    }
    parts.removeAll { $0.text.isBlank }
  }
}

extension String {
  /// Whether it holds nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
