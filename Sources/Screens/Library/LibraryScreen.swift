import Interview
import Sessions
import Terminal
import Texts

/// All recordings: sorted, filtered, searched; each can be opened, renamed, tagged, deleted and brought back.
struct LibraryScreen: Screen {
  /// What the keys go to.
  enum Mode: Sendable {
    case browsing
    case filtering(TextField)
    case searching(TextField)
    case renaming(TextField, name: String)
    case tagging(TextField, name: String)
  }

  private(set) var list = LibraryList()
  private(set) var mode = Mode.browsing
  /// The selected hit while words are searched for.
  private(set) var hit = 0
  /// What was just done, or could not be.
  private(set) var notice: String?
  private(set) var isProblem = false
  /// What was deleted and can be brought back, the last one last.
  private(set) var deleted: [LibraryEntry] = []
  private var version: Int?

  func name(_ texts: Texts) -> String { texts[LibraryText.name] }
  var looksBack: Bool { true }

  var takesText: Bool {
    if case .browsing = mode { return false }
    return true
  }

  mutating func report(_ problem: String?) {
    notice = problem
    isProblem = problem != nil
  }

  // MARK: Events

  mutating func update(_ event: Event, in world: World, at now: Double) -> [Step] {
    fill(world.library)
    switch event {
    case .key(let key):
      report(nil)
      switch mode {
      case .browsing: return browse(key, world)
      case .filtering(let field): return filter(field, key)
      case .searching(let field): return search(field, key, world.library)
      case .renaming(let field, let name): return edit(field, key, as: { .title($0) }, of: name)
      case .tagging(let field, let name): return edit(field, key, as: { .tags(Self.tags($0)) }, of: name)
      }
    case .paste(let text): return paste(text)
    case .mouse(.wheelUp, _, _): move(by: -1, world.library)
    case .mouse(.wheelDown, _, _): move(by: 1, world.library)
    default: break
    }
    return []
  }

  private mutating func browse(_ key: Key, _ world: World) -> [Step] {
    switch key {
    case .up, .character("k"): list.move(by: -1)
    case .down, .character("j"): list.move(by: 1)
    case .pageUp: list.move(pages: -1)
    case .pageDown, .character(" "): list.move(pages: 1)
    case .home: list.move(by: -list.entries.count)
    case .end: list.move(by: list.entries.count)
    case .character("o"): list.orderByNext()
    case .character("O"): list.reverse()
    case .character("f"): mode = .filtering(TextField(list.filter))
    case .character("/"):
      mode = .searching(TextField())
      hit = 0
      return [.perform(.searchLibrary(""))]
    case .character("u"): return undo(world.texts)
    case .escape where !list.filter.isEmpty: list.filter(by: "")
    case .escape, .character("q"): return [.perform(.refreshRecordings), .show(HomeScreen())]
    default:
      guard let selected = list.selected else { return [] }
      return act(key, on: selected, world.texts)
    }
    return []
  }

  private mutating func act(_ key: Key, on entry: LibraryEntry, _ texts: Texts) -> [Step] {
    switch key {
    case .enter:
      return [.perform(.reviewRecording(name: entry.name, exchange: nil))]
    case .character("r"): mode = .renaming(TextField(texts.translated(entry.title)), name: entry.name)
    case .character("t"): mode = .tagging(TextField(entry.tags.joined(separator: " ")), name: entry.name)
    case .character("d"), .delete:
      deleted.append(entry)
      notice = texts[LibraryText.deleted, ["title": texts.translated(entry.title)]]
      return [.perform(.deleteRecording(entry.name))]
    default: break
    }
    return []
  }

  private mutating func undo(_ texts: Texts) -> [Step] {
    guard let entry = deleted.popLast() else { return [] }
    notice = texts[LibraryText.restored, ["title": texts.translated(entry.title)]]
    return [.perform(.restoreRecording(entry.name))]
  }

  private mutating func filter(_ field: TextField, _ key: Key) -> [Step] {
    var field = field
    switch key {
    case .enter: mode = .browsing
    case .escape:
      mode = .browsing
      list.filter(by: "")
    case .up: list.move(by: -1)
    case .down: list.move(by: 1)
    default:
      field.handle(key)
      mode = .filtering(field)
      list.filter(by: field.text)
    }
    return []
  }

  private mutating func search(_ field: TextField, _ key: Key, _ library: Library) -> [Step] {
    var field = field
    switch key {
    case .escape: mode = .browsing
    case .enter:
      guard library.search.hits.indices.contains(hit) else { return [] }
      let found = library.search.hits[hit]
      return [.perform(.reviewRecording(name: found.name, exchange: found.exchange))]
    case .up: move(by: -1, library)
    case .down: move(by: 1, library)
    case .pageUp: move(by: -5, library)
    case .pageDown: move(by: 5, library)
    default:
      field.handle(key)
      return search(field)
    }
    return []
  }

  private mutating func search(_ field: TextField) -> [Step] {
    mode = .searching(field)
    hit = 0
    return [.perform(.searchLibrary(field.text))]
  }

  private mutating func move(by count: Int, _ library: Library) {
    if case .searching = mode {
      hit = max(0, min(hit + count, library.search.hits.count - 1))
    } else {
      list.move(by: count)
    }
  }

  private mutating func edit(_ field: TextField, _ key: Key, as event: (String) -> ReviewEvent, of name: String)
    -> [Step]
  {
    var field = field
    switch key {
    case .escape: mode = .browsing
    case .enter:
      mode = .browsing
      return [.perform(.addToRecording(event(field.text), name: name))]
    default:
      field.handle(key)
      if case .renaming = mode { mode = .renaming(field, name: name) } else { mode = .tagging(field, name: name) }
    }
    return []
  }

  private mutating func paste(_ text: String) -> [Step] {
    switch mode {
    case .browsing: break
    case .filtering(var field):
      field.paste(text)
      mode = .filtering(field)
      list.filter(by: field.text)
    case .searching(var field):
      field.paste(text)
      return search(field)
    case .renaming(var field, let name):
      field.paste(text)
      mode = .renaming(field, name: name)
    case .tagging(var field, let name):
      field.paste(text)
      mode = .tagging(field, name: name)
    }
    return []
  }

  /// Words between blanks or commas, each once, with or without `#`.
  static func tags(_ text: String) -> [String] {
    var tags: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let tag = String(word.drop { $0 == "#" })
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  // MARK: Layout

  mutating func fit(_ area: Rectangle, world: World) {
    fill(world.library)
    list.layOut(rows: LibraryDrawing.layout(area).list.rows)
  }

  private mutating func fill(_ library: Library) {
    guard version != library.version else { return }
    version = library.version
    list.fill(library.entries)
  }

  func draw(into grid: inout Grid, in area: Rectangle, world: World, at now: Double) {
    LibraryDrawing(screen: self, library: world.library, texts: world.texts).draw(into: &grid, in: area)
  }
}
