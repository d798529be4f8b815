import Interview

extension SessionEvent {
  /// The line as it is written, with its line feed; a kind that is not known gives its own bytes again.
  public var line: [UInt8] {
    if case .unknown(let line) = kind { return Array(line.utf8) + [UInt8(ascii: "\n")] }
    return json.line
  }

  /// The object that its line is.
  var json: JSON {
    guard let name = kind.name else {
      if case .unknown(let line) = kind { return JSON(Array(line.utf8)) ?? .null }
      return .null
    }
    let members: [JSON.Member] = [
      .init(name: "t", value: .seconds(time)), .init(name: "kind", value: .string(name)),
    ]
    return .object(members + kind.members + unknown.members)
  }

  /// Reads one line, without its line feed.
  ///
  /// - Throws: why it is no event, or an event that lacks something.
  init(line: ArraySlice<UInt8>) throws(Damage) {
    let fields = try Fields(line: line)
    let time = try fields.seconds("t")
    let name = try fields.text("kind")
    let kind = try Kind(name: name, fields: fields)
    self.init(time, kind ?? .unknown(line: String(decoding: line, as: UTF8.self)))
    if kind != nil { unknown = fields.others(than: ["t", "kind"] + self.kind.fieldNames) }
  }
}

extension SessionEvent.Kind {
  /// Its name in a recording; nil for a kind that is not known.
  var name: String? {
    switch self {
    case .ask: "ask"
    case .edit: "edit"
    case .answer: "answer"
    case .reply: "reply"
    case .interjection: "interjection"
    case .pause: "pause"
    case .resume: "resume"
    case .cut: "cut"
    case .mark: "mark"
    case .note: "note"
    case .review(let event): event.name
    case .end: "end"
    case .unknown: nil
    }
  }

  /// The names of all fields that it may have.
  fileprivate var fieldNames: [String] {
    switch self {
    case .ask:
      [
        "text", "target", "because", "words", "before", "depth", "seconds", "opening", "index", "followUpTo", "harder",
        "chain",
      ]
    case .edit: ["at", "removed", "inserted", "spokenSeconds"]
    case .answer: ["text", "ended", "seconds", "firstWordSeconds"]
    case .reply: ["state"]
    case .interjection: ["text", "because"]
    case .cut, .end: ["because"]
    case .note: ["text"]
    case .review(let event): event.fieldNames
    case .pause, .resume, .mark, .unknown: []
    }
  }

  /// Its fields in the order in which they are written.
  fileprivate var members: [JSON.Member] {
    switch self {
    case .ask(let ask): ask.members
    case .edit(let edit):
      [
        .init(name: "at", value: .whole(edit.at)), .init(name: "removed", value: .whole(edit.removed)),
        .init(name: "inserted", value: .string(edit.inserted)),
      ] + (edit.spokenSeconds.map { [.init(name: "spokenSeconds", value: .seconds($0))] } ?? [])
    case .answer(let answer): answer.members
    case .reply(let state): [.init(name: "state", value: .string(state.rawValue))]
    case .interjection(let text, let cause):
      [.init(name: "text", value: .string(text)), .init(name: "because", value: .string(cause.rawValue))]
    case .cut(let because): [.init(name: "because", value: .string(because))]
    case .note(let text): [.init(name: "text", value: .string(text))]
    case .review(let event): event.members
    case .end(let ending): [.init(name: "because", value: .string(ending.rawValue))]
    case .pause, .resume, .mark, .unknown: []
    }
  }

  /// The kind of that name; nil where it is not known.
  fileprivate init?(name: String, fields: Fields) throws(Damage) {
    switch name {
    case "ask": self = .ask(try SessionEvent.Ask(fields))
    case "edit":
      self = .edit(
        SessionEvent.Edit(
          at: try fields.whole("at"), removed: try fields.whole("removed"), inserted: try fields.text("inserted"),
          spokenSeconds: try fields.optionalSeconds("spokenSeconds")))
    case "answer": self = .answer(try SessionEvent.Answer(fields))
    case "reply": self = .reply(try fields.choice("state"))
    case "interjection": self = .interjection(text: try fields.text("text"), because: try fields.choice("because"))
    case "pause": self = .pause
    case "resume": self = .resume
    case "cut": self = .cut(because: try fields.optionalText("because") ?? "")
    case "mark": self = .mark
    case "note": self = .note(try fields.text("text"))
    case "end": self = .end(try fields.choice("because"))
    default:
      guard let event = try ReviewEvent(name: name, fields: fields) else { return nil }
      self = .review(event)
    }
  }
}

extension SessionEvent.Ask {
  fileprivate var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init(name: "text", value: .string(text)), .init(name: "target", value: .string(target.rawValue)),
      .init(name: "because", value: .string(because)),
    ]
    if let words { members.append(.init(name: "words", value: .string(words))) }
    if let before { members.append(.init(name: "before", value: .string(before))) }
    if let depth { members.append(.init(name: "depth", value: .string(depth.rawValue))) }
    members += [
      .init(name: "seconds", value: .seconds(seconds)), .init(name: "opening", value: .bool(isOpening)),
      .init(name: "index", value: .whole(index)),
    ]
    if let followUpTo { members.append(.init(name: "followUpTo", value: .whole(followUpTo))) }
    if harder { members.append(.init(name: "harder", value: .bool(true))) }
    if let chain { members.append(.init(name: "chain", value: .string(chain))) }
    return members
  }

  fileprivate init(_ fields: Fields) throws(Damage) {
    self.init(
      text: try fields.text("text"), target: try fields.optionalText("target").flatMap(Target.init) ?? .none,
      because: try fields.optionalText("because") ?? "", words: try fields.optionalText("words"),
      before: try fields.optionalText("before"), depth: try fields.optionalText("depth").flatMap(Depth.init),
      seconds: try fields.seconds("seconds"), isOpening: try fields.isSet("opening"),
      index: try fields.whole("index"), followUpTo: try fields.optionalWhole("followUpTo"),
      harder: try fields.isSet("harder"), chain: try fields.optionalText("chain"))
  }
}

extension SessionEvent.Answer {
  fileprivate var members: [JSON.Member] {
    var members: [JSON.Member] = [
      .init(name: "text", value: .string(text)), .init(name: "ended", value: .string(ended.rawValue)),
      .init(name: "seconds", value: .seconds(seconds)),
    ]
    if let firstWordSeconds { members.append(.init(name: "firstWordSeconds", value: .seconds(firstWordSeconds))) }
    return members
  }

  fileprivate init(_ fields: Fields) throws(Damage) {
    self.init(
      text: try fields.text("text"), ended: try fields.choice("ended"), seconds: try fields.seconds("seconds"),
      firstWordSeconds: try fields.optionalSeconds("firstWordSeconds"))
  }
}
