import Interview

/// The patterns of all conditions, each once: what of a sentence each asks for, by the places of columns.
///
/// A column is a bit a sentence; there is one for every set of marks, list of phrases and set of metrics that is asked for.
struct PatternTable: Sendable {
  /// A pattern over a sentence.
  struct Pattern: Hashable, Sendable {
    /// The columns of which each must have the sentence, the rarest first.
    var needs: [Int] = []
    /// The column that must not have it; nil where any may.
    var bars: Int?
    /// The list of phrases of which one must stand in the sentence.
    var list: Int?
    /// Of these kinds of metric one must stand in it; nil where none is needed.
    var metrics: MetricBits?
    var length = 0
    var within: ClosedShare?
    /// Patterns that it must not fit, by their places.
    var unless: [Int] = []
    /// Patterns of which an earlier sentence must fit one, by their places.
    var after: [Int] = []
    /// How many sentences must fit it.
    var times = 1
    /// The label whose words are its evidence; nil where the whole sentence is.
    var focus: Label?
  }

  /// What one look at the columns tells of a pattern, small enough that all patterns are gone over for every answer.
  struct Test: Sendable {
    /// Its rarest column; 0, that of all sentences which count, where it asks for none.
    var first: Int32
    /// The others, as places among those that are handed over beside the tests.
    var start: Int32
    var end: Int32
    /// 0 where it bars none.
    var bars: Int16
    /// Whether the sentences left have to be looked at one by one, or other patterns at all.
    var asksForMore: Bool
  }

  /// What the columns stand for: first all sentences that count, then these.
  private(set) var columns: [Column] = []
  /// In the order in which they were met: those that a pattern names stand before it.
  private(set) var patterns: [Pattern] = []
  /// The same, as far as columns tell.
  private var tests: [Test] = []
  /// By pattern, how many sentences must fit it.
  private(set) var times: [Int] = []
  private var needed: [Int32] = []
  /// The phrases of the lists that patterns ask for.
  private(set) var lists: [[String]] = []
  /// By list, its column.
  private(set) var listColumns: [Int] = []
  private var places: [Pattern: Int] = [:]
  private var columnPlaces: [Column: Int] = [:]

  /// What a sentence has or has not.
  enum Column: Hashable, Sendable {
    case list(Int)
    case metrics(MetricBits)
    case past(Bool)
    /// One of these marks.
    case marks(MarkBits)
  }

  /// The place of a pattern, which conditions that ask for the same share.
  mutating func add(_ source: SentencePattern) -> Int {
    let pattern = pattern(source)
    if let place = places[pattern] { return place }
    let start = Int32(needed.count)
    needed += pattern.needs.dropFirst().map { Int32($0) }
    tests.append(
      Test(
        first: Int32(pattern.needs.first ?? 0), start: start, end: Int32(needed.count),
        bars: Int16(pattern.bars ?? 0),
        asksForMore: pattern.length > 0 || pattern.within != nil || !pattern.unless.isEmpty || !pattern.after.isEmpty))
    times.append(pattern.times)
    patterns.append(pattern)
    places[pattern] = patterns.count - 1
    return patterns.count - 1
  }

  /// Lends the tests of all patterns, and the columns that they name beside their first.
  func withTests(_ body: (UnsafeBufferPointer<Test>, UnsafeBufferPointer<Int32>) -> Void) {
    tests.withUnsafeBufferPointer { tests in needed.withUnsafeBufferPointer { body(tests, $0) } }
  }

  private mutating func pattern(_ source: SentencePattern) -> Pattern {
    var pattern = Pattern()
    if let words = source.words {
      let list = list(words)
      pattern.list = list
      pattern.needs.append(listColumns[list])
    }
    pattern.metrics = source.metric.map { $0.isEmpty ? .any : MetricBits($0) }
    if let metrics = pattern.metrics { pattern.needs.append(column(.metrics(metrics))) }
    let wanted: [[MarkBits]?] = [
      source.flag?.map { MarkBits($0) }, source.does?.map { MarkBits($0) }, source.own == true ? [.own] : nil,
      source.tell == true ? [.tell] : nil, source.role?.map { MarkBits($0) }, source.arc?.map { MarkBits($0) },
      source.who?.map { MarkBits($0) },
    ]
    for case let bits? in wanted { pattern.needs.append(column(.marks(MarkBits(bits)))) }
    if let past = source.past { pattern.needs.append(column(.past(past))) }
    var barred: MarkBits = []
    if source.own == false { barred.insert(.own) }
    if source.tell == false { barred.insert(.tell) }
    if !barred.isEmpty { pattern.bars = column(.marks(barred)) }
    pattern.length = source.length ?? 0
    pattern.within = source.within
    pattern.unless = (source.unless ?? []).map { add($0) }
    pattern.after = (source.after ?? []).map { add($0) }
    pattern.times = source.times ?? 1
    pattern.focus = Self.focus(of: source)
    return pattern
  }

  /// The place of a list, which patterns that ask for the same words share.
  private mutating func list(_ words: [String]) -> Int {
    if let place = lists.firstIndex(of: words) { return place }
    lists.append(words)
    listColumns.append(column(.list(lists.count - 1)))
    return lists.count - 1
  }

  /// The place of a column, from 1.
  private mutating func column(_ column: Column) -> Int {
    if let place = columnPlaces[column] { return place }
    columns.append(column)
    columnPlaces[column] = columns.count
    return columns.count
  }

  private static func focus(of source: SentencePattern) -> Label? {
    if let deed = source.does?.first { return .does(deed) }
    if let flag = source.flag?.first { return .flag(flag) }
    if source.own == true { return .own }
    return source.tell == true ? .tell : nil
  }
}
