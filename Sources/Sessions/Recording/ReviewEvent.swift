import Interview

/// What a person added to a recording when looking back at it; the drill itself stays as it was.
public enum ReviewEvent: Hashable, Sendable {
  /// The session was given a name; empty for the name of its chain again.
  case title(String)
  /// The session was given these tags in place of those before.
  case tags([String])
  /// The candidate's own view of an answer, before Grill's was shown.
  case rating(SelfRating)
  /// A note on some words of an answer; empty where an earlier one on the same words is taken back.
  case remark(WordsNote)
  /// The candidate does not agree with a mark, or agrees again.
  case disagreement(Disagreement)
}

/// A candidate's own view of an answer, element by element.
public struct SelfRating: Hashable, Sendable {
  /// The answer's place in the drill, from 0.
  public var exchange: Int
  /// What was rated, in the order in which it was asked.
  public var elements: [Element]

  /// One element of a framework and what the candidate thinks of it.
  public struct Element: Hashable, Sendable {
    /// `framework/element`, by their identifiers.
    public var id: String
    /// Met, partly met or missing: `met`, `partly`, `missing`.
    public var state: String

    /// A rated element as given.
    public init(id: String, state: String) {
      self.id = id
      self.state = state
    }
  }

  /// A rating as given.
  public init(exchange: Int, elements: [Element]) {
    self.exchange = exchange
    self.elements = elements
  }
}

/// A note on some words of an answer.
public struct WordsNote: Hashable, Sendable {
  /// The answer's place in the drill, from 0.
  public var exchange: Int
  /// The words, in scalars of the answer.
  public var span: Span
  /// The note.
  public var text: String

  /// A note as given.
  public init(exchange: Int, span: Span, text: String) {
    self.exchange = exchange
    self.span = span
    self.text = text
  }
}

/// A mark that the candidate sees differently.
public struct Disagreement: Hashable, Sendable {
  /// The answer's place in the drill, from 0.
  public var exchange: Int
  /// The sentence, in scalars of the answer.
  public var span: Span
  /// The label in question, as `role:A`, `does:fix`, `flag:blame`, `own` or `tell`.
  public var label: String
  /// Whether the candidate says that the label holds there; nil where the disagreement is taken back.
  public var holds: Bool?
  /// The label that holds in its place, where the candidate named one.
  public var instead: String?

  /// A disagreement as given.
  public init(exchange: Int, span: Span, label: String, holds: Bool?, instead: String? = nil) {
    self.exchange = exchange
    self.span = span
    self.label = label
    self.holds = holds
    self.instead = instead
  }
}

// As lines of a recording.
extension ReviewEvent {
  /// Its name in a recording.
  var name: String {
    switch self {
    case .title: "title"
    case .tags: "tags"
    case .rating: "rating"
    case .remark: "remark"
    case .disagreement: "disagreement"
    }
  }

  /// The names of all fields that it may have.
  var fieldNames: [String] {
    switch self {
    case .title: ["text"]
    case .tags: ["tags"]
    case .rating: ["exchange", "elements", "states"]
    case .remark: ["exchange", "start", "end", "text"]
    case .disagreement: ["exchange", "start", "end", "label", "holds", "instead"]
    }
  }

  /// Its fields in the order in which they are written.
  var members: [JSON.Member] {
    switch self {
    case .title(let text): [.init(name: "text", value: .string(text))]
    case .tags(let tags): [.init(name: "tags", value: .array(tags.map(JSON.string)))]
    case .rating(let rating):
      [
        .init(name: "exchange", value: .whole(rating.exchange)),
        .init(name: "elements", value: .array(rating.elements.map { .string($0.id) })),
        .init(name: "states", value: .array(rating.elements.map { .string($0.state) })),
      ]
    case .remark(let note):
      Self.place(note.exchange, note.span) + [.init(name: "text", value: .string(note.text))]
    case .disagreement(let disagreement):
      Self.place(disagreement.exchange, disagreement.span)
        + [.init(name: "label", value: .string(disagreement.label))]
        + (disagreement.holds.map { [.init(name: "holds", value: .bool($0))] } ?? [])
        + (disagreement.instead.map { [.init(name: "instead", value: .string($0))] } ?? [])
    }
  }

  private static func place(_ exchange: Int, _ span: Span) -> [JSON.Member] {
    [
      .init(name: "exchange", value: .whole(exchange)), .init(name: "start", value: .whole(span.start)),
      .init(name: "end", value: .whole(span.end)),
    ]
  }

  /// The event of that name; nil where it is none of these.
  init?(name: String, fields: Fields) throws(Damage) {
    switch name {
    case "title": self = .title(try fields.text("text"))
    case "tags": self = .tags(try fields.texts("tags"))
    case "rating":
      let (ids, states) = (try fields.texts("elements"), try fields.texts("states"))
      guard ids.count == states.count else { throw Damage(message: "`states` are not as many as `elements`") }
      let elements = zip(ids, states).map { SelfRating.Element(id: $0, state: $1) }
      self = .rating(SelfRating(exchange: try fields.whole("exchange"), elements: elements))
    case "remark":
      self = .remark(
        WordsNote(exchange: try fields.whole("exchange"), span: try Self.span(fields), text: try fields.text("text")))
    case "disagreement":
      self = .disagreement(
        Disagreement(
          exchange: try fields.whole("exchange"), span: try Self.span(fields), label: try fields.text("label"),
          holds: try fields.optionalFlag("holds"), instead: try fields.optionalText("instead")))
    default: return nil
    }
  }

  private static func span(_ fields: Fields) throws(Damage) -> Span {
    Span(try fields.whole("start"), try fields.whole("end"))
  }
}
