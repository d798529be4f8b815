/// Takes in the JSON of Whisper, whisper.cpp and WhisperX: segments with times and, after diarization, speakers.
struct WhisperReader {
  let file: String

  func read(_ bytes: [UInt8]) throws(ImportProblem) -> Transcript {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let root: JSON
    do throws(Damage) {
      root = try JSONParser.parse(content)
    } catch {
      throw .damaged(file: file, line: line(of: error.byte, in: content), reason: "broken JSON (\(error.message))")
    }
    guard let segments = root["segments"]?.elements ?? root["transcription"]?.elements ?? root.elements else {
      throw .unknownKind(file: file, line: 1)
    }
    var utterances: [Utterance] = []
    var unnamed = 0
    for (index, segment) in segments.enumerated() {
      let parts = try parts(of: segment, number: index + 1)
      unnamed += parts.count { $0.speaker == nil }
      utterances += parts
    }
    guard !utterances.isEmpty else { throw .empty(file: file) }
    let warnings =
      unnamed > 0 && unnamed < utterances.count
      ? ["\(unnamed) of \(utterances.count) segments name no speaker; they were given to whoever spoke before"] : []
    return Transcript(kind: .whisper, utterances: utterances, warnings: warnings)
  }

  private func line(of byte: Int?, in content: ArraySlice<UInt8>) -> Int {
    1 + content.prefix(byte ?? 0).count { $0 == UInt8(ascii: "\n") }
  }

  /// A segment, divided where its words say that another speaks.
  private func parts(of segment: JSON, number: Int) throws(ImportProblem) -> [Utterance] {
    guard let text = segment["text"]?.text else {
      throw .damaged(file: file, line: 1, reason: "segment \(number) has no `text`")
    }
    let offsets = segment["offsets"]
    let start = segment["start"]?.seconds ?? offsets?["from"]?.seconds.map { $0 / 1000 }
    let end = segment["end"]?.seconds ?? offsets?["to"]?.seconds.map { $0 / 1000 }
    let speaker = segment["speaker"]?.text
    let runs = speakerRuns(segment["words"]?.elements ?? [])
    if runs.count > 1 {
      return runs.map { run in
        Utterance(
          speaker: run.speaker ?? speaker, start: run.start ?? start, end: run.end ?? end,
          text: run.words.joined(separator: " "), line: 1)
      }
    }
    if speaker == nil {
      return SpokenLines(text).parts.map {
        Utterance(speaker: $0.speaker, start: start, end: end, text: $0.text, line: 1)
      }
    }
    return text.isBlank ? [] : [Utterance(speaker: speaker, start: start, end: end, text: text, line: 1)]
  }

  private typealias Run = (speaker: String?, start: Double?, end: Double?, words: [String])

  /// Neighbouring words of one speaker; a word without one belongs to the word before it.
  private func speakerRuns(_ words: [JSON]) -> [Run] {
    var runs: [Run] = []
    for word in words {
      guard let text = word["word"]?.text ?? word["text"]?.text else { return [] }
      let speaker = word["speaker"]?.text
      if runs.isEmpty
        || (speaker != nil && runs[runs.count - 1].speaker != nil && speaker != runs[runs.count - 1].speaker)
      {
        runs.append((speaker, word["start"]?.seconds, word["end"]?.seconds, [text]))
      } else {
        runs[runs.count - 1].words.append(text)
        runs[runs.count - 1].speaker = runs[runs.count - 1].speaker ?? speaker
        runs[runs.count - 1].end = word["end"]?.seconds ?? runs[runs.count - 1].end
      }
    }
    return runs
  }
}

extension JSON {
  /// A number from zero up, as seconds.
  fileprivate var seconds: Double? {
    guard case .number(let digits) = self, let value = Double(digits), value.isFinite, value >= 0 else { return nil }
    return value
  }
}
