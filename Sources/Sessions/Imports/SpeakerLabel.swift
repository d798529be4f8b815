/// The name at the beginning of a line of a transcript, with the time beside it where there is one.
struct SpeakerLabel: Hashable {
  /// Who speaks from here on.
  var name: String
  /// When, in seconds.
  var time: Double?
  /// What is said on the same line.
  var rest: Substring

  /// A label of any of the usual shapes: `Name: …`, `[00:05:32] Name: …`, `**Name (00:00):** …`, or `Name 0:49` alone.
  init?(_ line: Substring) {
    var text = line.trimmed
    // A heading or an item of a list may begin the line in Markdown.
    while let mark = text.first, "#>*-".contains(mark), text.dropFirst().first == " " || text.hasPrefix("##") {
      text = text.dropFirst().trimmed
    }
    let leading = Self.leadingTime(&text)
    let found = text.hasPrefix("**") || text.hasPrefix("__") ? Self.bold(text) : Self.plain(text)
    guard let found else { return nil }
    name = found.name
    time = leading ?? found.time
    rest = found.rest
    if !found.hasColon, time == nil { return nil }
    // A time in front and no colon: only a line that holds a name alone.
    if !found.hasColon, !rest.isBlank { return nil }
  }

  /// `Name: …` as captions have it.
  static func beforeColon(_ line: Substring) -> (name: String, rest: Substring)? {
    guard let label = SpeakerLabel(line), !label.rest.isBlank else { return nil }
    return (label.name, label.rest)
  }

  private typealias Found = (name: String, time: Double?, rest: Substring, hasColon: Bool)

  /// The most scalars that a name with its time takes.
  private static let longest = 64

  /// `**Name (00:00):** …` or `**Name**: …`.
  private static func bold(_ text: Substring) -> Found? {
    let mark = text.prefix(2)
    let inside = text.dropFirst(2)
    guard let close = inside.prefix(longest + 4).firstRange(of: mark) else { return nil }
    var label = inside[..<close.lowerBound].trimmed
    var rest = inside[close.upperBound...].trimmed
    var hasColon = false
    if label.hasSuffix(":") {
      label = label.dropLast().trimmed
      hasColon = true
    } else if rest.hasPrefix(":") {
      rest = rest.dropFirst().trimmed
      hasColon = true
    }
    var time = trailingTime(&label)
    // The time may stand behind the bold name.
    if !hasColon, time == nil, let colon = rest.prefix(longest).lastIndex(of: ":") {
      var between = rest[..<colon]
      if let found = leadingTime(&between), between.isBlank {
        (time, rest, hasColon) = (found, rest[rest.index(after: colon)...].trimmed, true)
      }
    }
    return isName(label) ? (String(label), time, rest, hasColon) : nil
  }

  /// `Name: …`, `Name (0:49): …`, or `Name 0:49` alone.
  private static func plain(_ text: Substring) -> Found? {
    if let colon = colonAfterName(text) {
      var label = text[..<colon].trimmed
      let time = trailingTime(&label)
      if isName(label) { return (String(label), time, text[text.index(after: colon)...].trimmed, true) }
    }
    guard text.prefix(longest + 1).count <= longest else { return nil }
    var label = text
    let time = trailingTime(&label)
    return isName(label) ? (String(label), time, text[text.endIndex...], false) : nil
  }

  /// The first colon that is not one of a time.
  private static func colonAfterName(_ text: Substring) -> Substring.Index? {
    var depth = 0
    var before: Character?
    let head = text.prefix(longest)
    for index in head.indices {
      let character = head[index]
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      let next = head[head.index(after: index)...].first
      if character == ":", depth == 0, !(before?.isNumber == true && next?.isNumber == true) { return index }
      before = character
    }
    return nil
  }

  /// Takes a time off the beginning: `[0:49]`, `(0:49)`, `0:49`, with a dash behind it or not.
  private static func leadingTime(_ text: inout Substring) -> Double? {
    let word = text.prefix { !$0.isWhitespace }
    guard let time = ClockTime(word.unbracketed) else { return nil }
    text = text[word.endIndex...].drop { $0.isWhitespace || $0 == "-" || $0 == "–" || $0 == "|" }
    return time.seconds
  }

  /// Takes a time off the end.
  private static func trailingTime(_ text: inout Substring) -> Double? {
    guard let gap = text.lastIndex(where: \.isWhitespace) else { return nil }
    guard let time = ClockTime(text[text.index(after: gap)...].unbracketed) else { return nil }
    text = text[..<gap].trimmed
    while let last = text.last, last == "-" || last == "–" || last == "|" || last == "," {
      text = text.dropLast().trimmed
    }
    return time.seconds
  }

  /// Whether words can be a name: one to five of them, the first with a capital, nothing that a sentence has.
  static func isName(_ text: Substring) -> Bool {
    guard let first = text.first, first.isLetter, text.count <= 48 else { return false }
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), text.allSatisfy({ $0.isLetter || $0.isNumber || " .'’_-()&/@".contains($0) })
    else { return false }
    let plain = text.lowercased()
    if roles.contains(plain) { return true }
    return !first.isLowercase && !headings.contains(plain) && !headings.contains(words[0].lowercased())
  }

  /// Names that are written small as well.
  static let roles: Set<String> = [
    "me", "you", "q", "a", "i", "interviewer", "candidate", "interviewee", "host", "guest", "speaker", "manager",
    "recruiter", "coach", "question", "answer", "user", "assistant",
  ]

  /// Words before a colon that head a paragraph of speech or of notes.
  private static let headings: Set<String> = [
    "situation", "task", "action", "actions", "result", "results", "reflection", "note", "notes", "lesson", "lessons",
    "learning", "learnings", "example", "update", "edit", "ps", "todo", "summary", "background", "context", "step",
    "problem", "solution", "impact", "detect", "contain", "fix", "prevent", "root", "first", "second", "third", "so",
    "and", "but", "then", "well", "because", "timeline", "outcome", "date", "time", "title", "duration", "subject",
    "the", "my", "our", "this", "that", "it", "we", "one", "two", "three", "here", "what", "why", "how", "http",
    "https",
    "kind", "language", "region", "recorded", "recording", "transcript", "meeting", "attendees", "participants",
  ]
}

extension Substring {
  /// Without the white space at its ends.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }

  /// Without brackets around all of it.
  fileprivate var unbracketed: Substring {
    (hasPrefix("[") && hasSuffix("]")) || (hasPrefix("(") && hasSuffix(")")) ? dropFirst().dropLast() : self
  }
}
