/// What a framework or one of its elements is called, shared by every assessment that names it.
final class Names: Hashable, Sendable {
  let id: String
  let title: String
  /// The beginning of the JSON object that tells of it, written ahead: `{"id":"…"`.
  let json: [UInt8]
  /// The same of an element that is missing, whole.
  let missing: [UInt8]

  init(id: String, title: String) {
    self.id = id
    self.title = title
    var json = JSONBytes()
    json.open("{")
    json.key("id")
    json.string(id)
    self.json = json.bytes
    json.literal(#","state":"missing","evidence":[]}"#)
    missing = json.bytes
  }

  static func == (one: Names, other: Names) -> Bool {
    one === other || one.id == other.id && one.title == other.title
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(title)
  }
}
