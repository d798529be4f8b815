import Interview

/// A number with its unit, as it is claimed of something.
struct Quantity: Hashable, Sendable {
  /// What is measured; the amounts of one dimension can be compared.
  enum Dimension: String, Hashable, Sendable {
    case percent, money, duration, ratio, size, count
  }

  /// The amount: seconds for a duration, bytes for a size.
  var amount: Double
  /// What is measured.
  var dimension: Dimension
  /// For a count: the stems of what is counted.
  var counted: Set<UInt32> = []
  /// Whether it was given as about so much.
  var isRough: Bool
  /// The word before it that gives it a part: `from`, `to`, `within`; empty for none.
  var role: String

  /// How far apart two amounts may be that mean the same, as a share of the smaller one.
  private static let tolerance = 0.15
  /// The same, where one of them was given as about so much.
  private static let roughTolerance = 0.35

  /// Whether two quantities can be of the same thing, as far as unit and role tell.
  func isOfSameThing(as other: Quantity) -> Bool {
    dimension == other.dimension && role == other.role
      && (dimension != .count || !counted.isDisjoint(with: other.counted))
  }

  /// Whether two amounts of the same thing cannot both be right.
  func excludes(_ other: Quantity) -> Bool {
    let (low, high) = (min(amount, other.amount), max(amount, other.amount))
    return high - low > low * (isRough || other.isRough ? Self.roughTolerance : Self.tolerance)
  }
}

extension Quantity.Dimension {
  /// The dimension of a unit, and how many basic units it is; nil for a word that is none.
  static func unit(_ word: String) -> (dimension: Quantity.Dimension, size: Double)? { units[word] }

  private static let units: [String: (dimension: Quantity.Dimension, size: Double)] = {
    let lists: [(Quantity.Dimension, Double, String)] = [
      (.percent, 1, "percent pct percentage"), (.ratio, 1, "x times fold"),
      (.money, 1, "dollars dollar euros euro pounds usd eur gbp grand bucks"),
      (.duration, 0.001, "ms millisecond milliseconds"), (.duration, 1, "s sec secs second seconds"),
      (.duration, 60, "min mins minute minutes"), (.duration, 3600, "h hr hrs hour hours"),
      (.duration, 86400, "d day days night nights"), (.duration, 604_800, "week weeks"),
      (.duration, 2_629_800, "month months"), (.duration, 31_557_600, "year years"),
      (.size, 1e3, "kb"), (.size, 1e6, "mb"), (.size, 1e9, "gb gigabytes"), (.size, 1e12, "tb terabytes"),
      (.size, 1e15, "pb"),
    ]
    var units: [String: (dimension: Quantity.Dimension, size: Double)] = [:]
    for (dimension, size, list) in lists {
      for word in ClaimWords.words(list) { units[word] = (dimension, size) }
    }
    return units
  }()
}

extension ClaimClause {
  /// The numbers that are claimed in the clause; none of a dimension that stands in it twice without `from` and `to`.
  func quantities(_ context: Set<UInt32>) -> [Claim] {
    var found: [(quantity: Quantity, tokens: Range<Int>)] = []
    var index = 0
    while index < tokens.count {
      let read = quantity(at: index)
      if let quantity = read.quantity { found.append((quantity, read.tokens)) }
      index = read.tokens.upperBound
    }
    let qualifiers = qualifiers
    return found.compactMap { quantity, place in
      let rivals = found.count { $0.quantity.dimension == quantity.dimension && $0.quantity.role == quantity.role }
      guard rivals == 1 else { return nil }
      var subject = subjects(without: place).union(quantity.counted)
      if subject.count < 2 { subject.formUnion(context) }
      return Claim(
        value: .number(quantity), subject: subject, qualifiers: qualifiers, verbs: pastVerbs, span: span)
    }
  }

  /// The quantity that begins at a token; where none does, the tokens to pass over.
  private func quantity(at start: Int) -> (quantity: Quantity?, tokens: Range<Int>) {
    let first = tokens[start]
    var next = start + 1
    var unit = ""
    guard var amount = amount(at: start, next: &next, unit: &unit), !namesSomething(start) else {
      return (nil, start..<next)
    }
    let isMoney = first.before == UInt8(ascii: "$")
    while next < tokens.count, unit.isEmpty, let times = Numerals.multiplier(tokens[next].text) {
      amount *= times
      next += 1
    }
    let role = role(before: start)
    func quantity(_ dimension: Quantity.Dimension, _ amount: Double) -> Quantity {
      Quantity(amount: amount, dimension: dimension, isRough: role.isRough, role: role.word)
    }
    if isMoney { return (quantity(.money, amount), start..<next) }
    if tokens[next - 1].after == UInt8(ascii: "%") { return (quantity(.percent, amount), start..<next) }
    if unit.isEmpty, next < tokens.count {
      unit = tokens[next].text
      if unit == "per", next + 1 < tokens.count, tokens[next + 1].text == "cent" {
        return (quantity(.percent, amount), start..<(next + 2))
      }
      if Quantity.Dimension.unit(unit) != nil { next += 1 } else { unit = "" }
    }
    if let known = Quantity.Dimension.unit(unit) {
      // "Two years ago" is a date.
      if next < tokens.count, tokens[next].text == "ago" { return (nil, start..<(next + 1)) }
      return (quantity(known.dimension, amount * known.size), start..<next)
    }
    guard unit.isEmpty, !isYear(amount, at: start, next: next) else { return (nil, start..<next) }
    var count = quantity(.count, amount)
    while next < tokens.count, count.counted.count < 3, ClaimWords.isContent(tokens[next]) {
      count.counted.insert(ClaimWords.stem(tokens[next]))
      next += 1
    }
    return (count.counted.isEmpty ? nil : count, start..<next)
  }

  private func amount(at start: Int, next: inout Int, unit: inout String) -> Double? {
    let token = tokens[start]
    guard token.isNumeral else {
      guard var amount = Numerals.value(token.text) else {
        // "A hundred users", "a million rows".
        guard start > 0, tokens[start - 1].text == "a", let amount = Numerals.multiplier(token.text), amount > 10 else {
          return nil
        }
        return amount
      }
      if amount >= 20, next < tokens.count, let ones = Numerals.value(tokens[next].text), ones < 10 {
        amount += ones
        next += 1
      }
      return amount
    }
    let digits = token.text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let rest = token.text.dropFirst(digits.count)
    guard digits.count(where: { $0 == "." }) < 2, let amount = Double(digits.filter { $0 != "," }) else { return nil }
    if rest.isEmpty { return amount }
    if let times = Numerals.multiplier(String(rest)) { return amount * times }
    unit = String(rest)
    return Quantity.Dimension.unit(unit) == nil ? nil : amount
  }

  /// The part that the words before a number give it, and whether they make it rough.
  private func role(before start: Int) -> (word: String, isRough: Bool) {
    var isRough = false
    var index = start - 1
    while index >= 0, Self.rough.contains(tokens[index].text) {
      isRough = true
      index -= 1
    }
    guard index >= 0, Self.roles.contains(tokens[index].text) else { return ("", isRough) }
    return (tokens[index].text, isRough)
  }

  /// A version, a step, a line: a number that is a name.
  private func namesSomething(_ start: Int) -> Bool {
    let token = tokens[start]
    if [UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: ":")].contains(token.before) { return true }
    if token.after == UInt8(ascii: "/") { return true }
    guard start > 0 else { return false }
    let before = tokens[start - 1].text
    return Self.names.contains(before) || Occasion.month(before) != nil
  }

  private func isYear(_ amount: Double, at start: Int, next: Int) -> Bool {
    guard amount >= 1950, amount <= 2100, tokens[start].text.utf8.count == 4 else { return false }
    return next >= tokens.count || (start > 0 && Self.beforeYears.contains(tokens[start - 1].text))
  }

  private static let rough = ClaimWords.words(
    "about around roughly nearly almost over under some approximately maybe more less than least most at up like only")
  private static let roles = ClaimWords.words("from to within after every in for until to of")
  private static let names = ClaimWords.words(
    "version step phase part chapter room line level q v number no priority severity sev tier grade port error code http"
  )
  private static let beforeYears = ClaimWords.words("in since of from until by early late mid around")
}
