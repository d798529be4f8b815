/// The text of a cue without its tags (W3C WebVTT, section 6.4): what is said, and by whom.
public struct WebVTTCueText: Hashable, Sendable {
  /// A stretch that one voice says.
  public struct Segment: Hashable, Sendable {
    /// The name in the `<v>` tag around it; nil where there is none.
    public var voice: String?
    /// The words, with character references replaced.
    public var text: String
  }

  /// The stretches in order; two neighbours have different voices.
  public private(set) var segments: [Segment] = []

  /// All words, whoever says them.
  public var text: String { segments.map(\.text).joined() }

  /// Reads a cue's text; an unclosed tag ends with the text.
  public init(_ text: String) {
    var tokenizer = WebVTTTokenizer(text)
    var open: [Element] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let words): append(words, voice: open.last { $0.name == "v" }?.annotation)
      case .start(let name, let annotation):
        guard Self.elements.contains(name) || (name == "rt" && open.last?.name == "ruby") else { continue }
        open.append(Element(name: name, annotation: annotation))
      case .end(let name):
        if open.last?.name == name {
          open.removeLast()
        } else if name == "ruby", open.last?.name == "rt" {
          open.removeLast(2)
        }
      case .timestamp: break
      }
    }
  }

  private struct Element {
    var name: String
    var annotation: String
  }

  private static let elements: Set<String> = ["c", "i", "b", "u", "ruby", "v", "lang"]

  private mutating func append(_ words: String, voice: String?) {
    let voice = voice?.isEmpty == true ? nil : voice
    if segments.last?.voice == voice, !segments.isEmpty {
      segments[segments.count - 1].text += words
    } else {
      segments.append(Segment(voice: voice, text: words))
    }
  }
}

/// The standard's tokenizer of cue text.
struct WebVTTTokenizer {
  enum Token: Hashable {
    case text(String)
    case start(name: String, annotation: String)
    case end(String)
    case timestamp(String)
  }

  private var scanner: Scanner

  init(_ text: String) { scanner = Scanner(text) }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    guard let first = scanner.rest.first else { return nil }
    return first == "<" ? tag() : .text(words())
  }

  private mutating func words() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = scanner.rest.first, scalar != "<" { append(scalar, to: &text) }
    return String(text)
  }

  /// Moves a scalar over; an ampersand may bring what it stands for.
  private mutating func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    _ = scanner.take(scalar)
    if scalar == "&", let found = CharacterReference.find(in: scanner.rest) {
      text.append(contentsOf: found.scalars)
      for taken in scanner.rest.prefix(found.length) { _ = scanner.take(taken) }
    } else {
      text.append(scalar)
    }
  }

  private mutating func tag() -> Token {
    _ = scanner.take("<")
    if scanner.take("/") { return .end(upToClose()) }
    if scanner.rest.first?.asciiDigit != nil { return .timestamp(upToClose()) }
    var name = String.UnicodeScalarView()
    while let scalar = scanner.rest.first, scalar != ">", scalar != ".", !scalar.isWebVTTSpace {
      name.append(scalar)
      _ = scanner.take(scalar)
    }
    // Classes say how to show it, which nothing here asks for.
    while let scalar = scanner.rest.first, scalar != ">", !scalar.isWebVTTSpace { _ = scanner.take(scalar) }
    var annotation = String.UnicodeScalarView()
    while let scalar = scanner.rest.first, scalar != ">" { append(scalar, to: &annotation) }
    _ = scanner.take(">")
    let words = annotation.split(whereSeparator: \.isWebVTTSpace).map { String($0) }
    return .start(name: String(name), annotation: words.joined(separator: " "))
  }

  private mutating func upToClose() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = scanner.rest.first, scalar != ">" {
      text.append(scalar)
      _ = scanner.take(scalar)
    }
    _ = scanner.take(">")
    return String(text)
  }
}
