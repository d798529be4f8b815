import Interview

/// The packed bank, read by hand: it is read at every start, before the first screen.
extension QuestionBank {
  /// The bank of a packed file; nil where something is missing in it.
  init?(_ tree: JSONTree) {
    var chains: [Chain] = []
    for value in tree["chains"]?.list ?? [] {
      guard let chain = Chain(value) else { return nil }
      chains.append(chain)
    }
    self.init(chains: chains, pool: QuestionBank.pool(tree["pool"]))
  }

  fileprivate static func pool(_ tree: JSONTree?) -> [String: [String]] {
    guard case .object(let pairs)? = tree else { return [:] }
    return Dictionary(pairs.map { ($0.key, $0.value.list.compactMap(\.text)) }) { first, _ in first }
  }
}

extension Chain {
  fileprivate init?(_ tree: JSONTree) {
    guard let id = tree["id"]?.text, let title = tree["title"]?.text, let topic = tree["topic"]?.text,
      let kind = tree["kind"]?.text.flatMap(QuestionKind.init), let source = tree["source"]?.text,
      let opening = tree["opening"]?.text, let seconds = tree["seconds"]?.number
    else { return nil }
    self.init(
      id: id, title: title, topic: topic, kind: kind, source: source, opening: opening, seconds: Int(seconds),
      frameworks: tree["frameworks"]?.list.compactMap(\.text) ?? [],
      followUps: tree["followUps"]?.list.compactMap(FollowUp.init) ?? [], pool: QuestionBank.pool(tree["pool"]),
      points: tree["points"]?.list.compactMap(KeyPoint.init) ?? [], prepares: Preparation(tree["prepares"]))
  }
}

extension Preparation {
  fileprivate init(_ tree: JSONTree?) {
    self.init(
      principles: tree?["principles"]?.list.compactMap { $0.text.flatMap(LeadershipPrinciple.init) } ?? [],
      stories: tree?["stories"]?.list.compactMap { $0.text.flatMap(PreparedStory.init) } ?? [],
      rows: tree?["rows"]?.list.compactMap { $0.number.map { Int($0) } } ?? [])
  }
}

extension FollowUp {
  fileprivate init?(_ tree: JSONTree) {
    guard let ask = tree["ask"]?.text, let presses = tree["presses"]?.text.flatMap(Target.init),
      let seconds = tree["seconds"]?.number
    else { return nil }
    self.init(
      ask: ask, presses: presses, seconds: Int(seconds), depth: tree["depth"]?.text.flatMap(Depth.init))
  }
}

extension KeyPoint {
  init?(_ tree: JSONTree) {
    guard let id = tree["id"]?.text, let title = tree["title"]?.text, let why = tree["why"]?.text else { return nil }
    self.init(id: id, title: title, ways: tree["ways"]?.list.compactMap(\.text) ?? [], why: why)
  }
}
