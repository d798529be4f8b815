import Sessions

/// Which recordings are shown, in which order, and which of them is selected: plain values over thousands of entries.
struct LibraryList: Sendable {
  /// What the list is ordered by.
  enum Order: String, CaseIterable, Sendable {
    case date, grade, learnings, iShare, title
  }

  /// All recordings.
  private(set) var entries: [LibraryEntry] = []
  /// Those that are shown, in order, as indices into `entries`.
  private(set) var shown: [Int] = []
  /// What they are ordered by.
  private(set) var order = Order.date
  /// Whether the order is turned round.
  private(set) var isReversed = false
  /// The words that a recording's date, title, verdict or tags must hold.
  private(set) var filter = ""
  /// The selected place in `shown`.
  private(set) var place = 0
  private var firstRow = 0
  private var rows = 1

  /// The selected recording.
  var selected: LibraryEntry? { shown.indices.contains(place) ? entries[shown[place]] : nil }

  /// The places that fit into the rows that there are.
  var visible: Range<Int> { firstRow..<min(shown.count, firstRow + rows) }

  /// Takes the recordings as they are now; the selection stays on its own.
  mutating func fill(_ entries: [LibraryEntry]) {
    let kept = selected?.name
    self.entries = entries
    arrange(keeping: kept)
  }

  /// Orders by the next thing.
  mutating func orderByNext() {
    let all = Order.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    isReversed = false
    arrange(keeping: nil)
  }

  /// Turns the order round.
  mutating func reverse() {
    isReversed.toggle()
    arrange(keeping: nil)
  }

  /// Leaves those that hold all of these words.
  mutating func filter(by words: String) {
    filter = words
    arrange(keeping: selected?.name)
  }

  /// Makes room for so many rows.
  mutating func layOut(rows: Int) {
    self.rows = max(1, rows)
    move(by: 0)
  }

  /// Moves the selection.
  mutating func move(by count: Int) {
    place = max(0, min(place + count, shown.count - 1))
    firstRow = max(0, min(firstRow, shown.count - rows))
    firstRow = min(max(firstRow, place - rows + 1), place)
  }

  /// Moves the selection by so many pages.
  mutating func move(pages: Int) { move(by: pages * max(1, rows - 1)) }

  private mutating func arrange(keeping name: String?) {
    let words = filter.lowercased().split(separator: " ")
    shown = words.isEmpty ? Array(entries.indices) : entries.indices.filter { holds(entries[$0], words) }
    switch order {
    // They come newest first.
    case .date: break
    case .grade: sort(by: \.figures?.grade)
    case .learnings: sort(by: \.figures?.learningShare)
    case .iShare: sort(by: \.figures?.iShare)
    case .title: shown.sort { (entries[$0].title, $0) < (entries[$1].title, $1) }
    }
    if isReversed { shown.reverse() }
    place =
      name.flatMap { name in shown.firstIndex { entries[$0].name == name } } ?? min(place, max(0, shown.count - 1))
    move(by: 0)
  }

  /// The highest first; what has no such figure comes last.
  private mutating func sort(by figure: (LibraryEntry) -> Double?) {
    let figures = entries.map(figure)
    shown.sort { (figures[$0] ?? -1, $1) > (figures[$1] ?? -1, $0) }
  }

  private func holds(_ entry: LibraryEntry, _ words: [Substring]) -> Bool {
    let tags = entry.tags.map { "#" + $0 }.joined(separator: " ")
    let text = "\(entry.start) \(entry.title) \(entry.chain) \(entry.figures?.verdict ?? "") \(tags)".lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
