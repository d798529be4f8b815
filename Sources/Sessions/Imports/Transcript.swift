/// What was said in an interview, as a file has it.
public struct Transcript: Hashable, Sendable {
  /// The kinds of file that are known.
  public enum Kind: String, CaseIterable, Sendable {
    case webVTT = "WebVTT"
    case subRip = "SRT"
    case whisper = "Whisper JSON"
    case labelled = "labelled text"
  }

  /// The kind of the file.
  public var kind: Kind
  /// What was said, in order.
  public var utterances: [Utterance]
  /// What was passed over, a line each for people.
  public var warnings: [String] = []

  /// Who speaks, in the order of first words.
  public var speakers: [String] {
    var seen: Set<String> = []
    return utterances.compactMap { $0.speaker }.filter { seen.insert($0).inserted }
  }

  /// Reads a transcript of any known kind.
  ///
  /// - Parameter file: what to call it in errors; its ending decides where the content leaves a doubt.
  /// - Throws: why it cannot be taken in, with its line.
  public init(_ bytes: [UInt8], file: String) throws(ImportProblem) {
    let text = try Transcript.text(bytes, file: file)
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let first = text.first(where: { !$0.isWhitespace }) else { throw .empty(file: file) }
    if WebVTTReader.isMeant(text, ending: ending) {
      self = try WebVTTReader(file: file).read(bytes)
    } else if first == "{" || (first == "[" && ending == "json") || ending == "json" {
      self = try WhisperReader(file: file).read(bytes)
    } else if ending == "srt" || SubRipReader.isMeant(text) {
      self = try SubRipReader(file: file).read(text)
    } else {
      self = try LabelledTextReader(file: file).read(text)
    }
    guard utterances.contains(where: { $0.speaker != nil }) else {
      throw .noSpeakers(file: file, line: utterances.first?.line ?? 1)
    }
  }

  /// Whether a file is meant as a transcript, rather than as one answer in plain text.
  public static func isMeant(_ bytes: [UInt8], file: String) -> Bool {
    guard let text = try? text(bytes, file: file) else { return false }
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["vtt", "srt", "json"].contains(ending) || WebVTTReader.isMeant(text, ending: ending)
      || text.first == "{" || SubRipReader.isMeant(text) || LabelledTextReader.isMeant(text)
  }

  /// A transcript as given.
  init(kind: Kind, utterances: [Utterance], warnings: [String] = []) {
    self.kind = kind
    self.utterances = utterances
    self.warnings = warnings
  }

  /// The text without its byte order mark.
  private static func text(_ bytes: [UInt8], file: String) throws(ImportProblem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      var line = 1
      for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        if String(validating: part, as: UTF8.self) == nil { break }
        line += 1
      }
      throw .notText(file: file, line: line)
    }
    if text.utf8.contains(0) { throw .unknownKind(file: file, line: 1) }
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}

/// Something that was said without a break, as the file divides it.
public struct Utterance: Hashable, Sendable {
  /// Who says it; nil where the file does not tell, which mostly means whoever spoke before.
  public var speaker: String?
  /// When it begins, in seconds; nil where the file has no times.
  public var start: Double?
  /// When it ends, in seconds; never before it begins.
  public var end: Double?
  /// The words, fillers kept, blanks made single.
  public var text: String
  /// The line in the file, from 1.
  public var line: Int

  /// An utterance as given; blanks at its ends and double ones within are dropped, an end before its beginning is put
  /// there.
  public init(speaker: String? = nil, start: Double? = nil, end: Double? = nil, text: String, line: Int) {
    self.speaker = speaker
    self.start = start
    self.end = end.map { max($0, start ?? $0) }
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.line = line
  }
}
