import Interview

/// Builds frameworks from the tree of their compiled form; the keys are those that `Codable` writes.
///
/// What is missing or of another type is left out: the form is made by `FrameworkPack.pack` and checked by a test.
extension Framework {
  init(_ tree: JSONTree) {
    self.init(
      id: tree["id"]?.text ?? "", row: Int(tree["row"]?.number ?? 0), title: tree["title"]?.text ?? "",
      source: tree["source"]?.text ?? "", explanation: tree["explanation"]?.text ?? "",
      kinds: tree["kinds"]?.choices() ?? [], conventions: tree["conventions"]?.list.map { Convention($0) } ?? [],
      elements: tree["elements"]?.list.map { FrameworkElement($0) } ?? [])
  }
}

extension Convention {
  fileprivate init(_ tree: JSONTree) {
    self.init(
      id: tree["id"]?.text ?? "", title: tree["title"]?.text ?? "", value: tree["value"]?.number ?? 0,
      source: tree["source"]?.text ?? "")
  }
}

extension FrameworkElement {
  fileprivate init(_ tree: JSONTree) {
    self.init(
      id: tree["id"]?.text ?? "", title: tree["title"]?.text ?? "", explanation: tree["explanation"]?.text ?? "",
      kinds: tree["kinds"]?.choices(), met: tree["met"].map { Condition($0) } ?? .any([]),
      partly: tree["partly"].map { Condition($0) }, presses: tree["presses"]?.choice(), instead: tree["instead"]?.text,
      mostGrade: tree["mostGrade"]?.number)
  }
}

extension Condition {
  fileprivate init(_ tree: JSONTree) {
    if let list = tree["any"]?["_0"] {
      self = .any(list.list.map { Condition($0) })
    } else if let list = tree["all"]?["_0"] {
      self = .all(list.list.map { Condition($0) })
    } else if let list = tree["not"]?["_0"] {
      self = .not(list.list.map { Condition($0) })
    } else if let bounds = tree["figure"]?["_0"] {
      let figure: Figure = bounds["figure"]?.choice() ?? .words
      self = .figure(FigureBounds(figure: figure, least: bounds["least"]?.number, most: bounds["most"]?.number))
    } else {
      self = .sentence(tree["sentence"]?["_0"].map { SentencePattern($0) } ?? SentencePattern())
    }
  }
}

extension SentencePattern {
  fileprivate init(_ tree: JSONTree) {
    self.init()
    role = tree["role"]?.choices()
    does = tree["does"]?.choices()
    arc = tree["arc"]?.choices()
    who = tree["who"]?.choices()
    own = tree["own"]?.boolean
    tell = tree["tell"]?.boolean
    flag = tree["flag"]?.choices()
    metric = tree["metric"]?.choices()
    past = tree["past"]?.boolean
    words = tree["words"]?.list.compactMap(\.text)
    length = tree["length"]?.number.map { Int($0) }
    times = tree["times"]?.number.map { Int($0) }
    if let part = tree["within"], let from = part["from"]?.number, let to = part["to"]?.number {
      within = ClosedShare(from: from, to: to)
    }
    unless = tree["unless"]?.list.map { SentencePattern($0) }
    after = tree["after"]?.list.map { SentencePattern($0) }
  }
}

extension JSONTree {
  fileprivate func choice<Choice: RawRepresentable>() -> Choice? where Choice.RawValue == String {
    text.flatMap { Choice(rawValue: $0) }
  }

  fileprivate func choices<Choice: RawRepresentable>() -> [Choice] where Choice.RawValue == String {
    list.compactMap { $0.choice() }
  }
}
