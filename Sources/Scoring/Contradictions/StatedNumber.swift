import Interview

/// A number as a text states it, with what it counts.
public struct StatedNumber: Hashable, Sendable {
  /// The amount; of a duration in seconds, of a size in bytes.
  public var amount: Double
  /// What it counts: the name of a dimension such as `duration`, else the word after it; empty for none.
  public var unit: String
  /// Where it stands, with its unit.
  public var span: Span
}

/// A word of a text with its place, as numbers are read from it.
public struct NumberToken: Hashable, Sendable {
  /// The word in small letters; `42,000`, `5%` and `$60` are words.
  public var text: String
  /// Where it stands.
  public var span: Span
  /// Whether a comma or a stronger sign stands before it.
  public var isAfterBreak: Bool

  /// A word as given.
  public init(text: String, span: Span, isAfterBreak: Bool) {
    self.text = text
    self.span = span
    self.isAfterBreak = isAfterBreak
  }
}

extension StatedNumber {
  /// The numbers that some words state, in digits or written out; years, times of day and days of a month are none.
  public static func find(in words: [NumberToken]) -> [StatedNumber] {
    var found: [StatedNumber] = []
    var index = 0
    while index < words.count {
      guard var (number, next) = read(words, at: index) else {
        index += 1
        continue
      }
      if let rest = minutes(after: number, words, at: next) { (number, next) = rest }
      if let number { found.append(number) }
      index = next
    }
    return found
  }

  private static let duration = Quantity.Dimension.duration.rawValue
  private static let hour = 3600.0
  private static let minute = 60.0

  /// One hour and 50 minutes are one duration, and nine hours 20 as well.
  private static func minutes(after hours: StatedNumber?, _ words: [NumberToken], at next: Int) -> (StatedNumber?, Int)?
  {
    guard var number = hours, number.unit == duration, number.amount >= hour, next < words.count,
      !words[next].isAfterBreak
    else { return nil }
    let start = words[next].text == "and" ? next + 1 : next
    guard start < words.count, let (rest, end) = read(words, at: start), let rest, rest.amount < number.amount,
      rest.unit == duration || rest.unit.isEmpty && start == next
    else { return nil }
    number.amount += rest.unit.isEmpty ? rest.amount * minute : rest.amount
    number.span = Span(number.span.start, rest.span.end)
    return (number, end)
  }

  /// What begins at a word with the next word after it: nil where that is no number, no number where it only looks like one.
  private static func read(_ words: [NumberToken], at first: Int) -> (StatedNumber?, Int)? {
    let isMoney = words[first].text.hasPrefix("$")
    let word = isMoney ? String(words[first].text.dropFirst()) : words[first].text
    let isWritten = word.first?.isNumber != true
    var next = first + 1
    var unit = ""
    guard var amount = isWritten ? written(words, at: first, next: &next) : digits(of: word, unit: &unit) else {
      return nil
    }
    while unit.isEmpty, next < words.count, let times = Numerals.multiplier(words[next].text) {
      amount *= times
      next += 1
    }
    let isAttached = !unit.isEmpty
    if !isAttached, next < words.count, !words[next].isAfterBreak { unit = words[next].text }
    if unit.hasPrefix(":") || isDate(words, first, amount, unit) { return (nil, next) }
    var number = StatedNumber(amount: amount, unit: "", span: Span(words[first].span.start, words[next - 1].span.end))
    if unit == "%" || isMoney {
      number.unit = isMoney ? Quantity.Dimension.money.rawValue : Quantity.Dimension.percent.rawValue
    } else if let known = Quantity.Dimension.unit(unit) {
      number.amount *= known.size
      number.unit = known.dimension.rawValue
    } else if !unit.isEmpty, !ClaimWords.empty.contains(unit), !ClaimWords.parting.contains(unit),
      ClaimWords.qualifier(unit) == nil
    {
      number.unit = unit
    }
    if !number.unit.isEmpty, !isAttached, !isMoney {
      number.span = Span(number.span.start, words[next].span.end)
      next += 1
    }
    // "One of them", "these two": more often a pronoun than a count.
    let isPronoun = isWritten && (number.unit.isEmpty || amount == 1 && number.unit != duration)
    return (isPronoun ? nil : number, next)
  }

  private static func written(_ words: [NumberToken], at first: Int, next: inout Int) -> Double? {
    guard var amount = words[first].text == "one" ? 1 : Numerals.value(words[first].text) else { return nil }
    if amount >= 20, next < words.count, let ones = Numerals.value(words[next].text), ones < 10 {
      amount += ones
      next += 1
    }
    return amount
  }

  /// The amount of a word that begins with digits; what follows them in the word is its unit.
  private static func digits(of word: String, unit: inout String) -> Double? {
    let digits = word.prefix { $0.isNumber || $0 == "," || $0 == "." }
    guard let amount = Double(digits.filter { $0 != "," }) else { return nil }
    unit = String(word.dropFirst(digits.count))
    guard let times = Numerals.multiplier(unit) else { return amount }
    unit = ""
    return amount * times
  }

  private static func isDate(_ words: [NumberToken], _ first: Int, _ amount: Double, _ unit: String) -> Bool {
    let before = first > 0 && !words[first].isAfterBreak ? words[first - 1].text : ""
    if Occasion.month(unit) != nil || Occasion.month(before) != nil { return true }
    return amount >= 1950 && amount <= 2100 && ["in", "since", "of", "from", "until"].contains(before)
  }
}
