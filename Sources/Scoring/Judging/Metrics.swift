import Interview

/// Finds the numbers that measure something: not times of day, dates, years, versions or names that hold a digit.
enum Metrics {
  /// The metrics of a sentence, in order, with their units, in scalars of the sentence.
  static func find(in letters: PlainLetters, words: [Range<Int>], kinds: [WordKinds]) -> [Metric] {
    var metrics: [Metric] = []
    var index = 0
    while index < words.count {
      // Most words are no number, and nothing more is asked of them.
      guard isDigit(letters.bytes[words[index].lowerBound]) || kinds[index].contains(.numeral) else {
        index += 1
        continue
      }
      let number = number(at: index, letters, words, kinds)
      index = number.next
      if let metric = metric(number, letters, words, after: metrics.last) { metrics.append(metric) }
      if index < words.count, metrics.last?.span.end ?? 0 > words[index].lowerBound { index += 1 }
    }
    return metrics
  }

  /// A number as it was found: its letters, whether it is written in digits, and the word after it.
  private struct Number {
    var span: Range<Int>
    var isDigits: Bool
    var value: Double?
    var suffix: String
    var next: Int
  }

  private static func number(at index: Int, _ letters: PlainLetters, _ words: [Range<Int>], _ kinds: [WordKinds])
    -> Number
  {
    let bytes = letters.bytes
    let word = words[index]
    guard isDigit(bytes[word.lowerBound]) else { return spelled(at: index, words, kinds) }
    var end = word.upperBound
    var next = index + 1
    // "1,310" and "3.5" are one number; "3.5.1" and "10:30" and "12/11" are none.
    while next < words.count, words[next].lowerBound == end + 1, isDigit(bytes[words[next].lowerBound]) {
      let sign = bytes[end]
      guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":") else { break }
      end = words[next].upperBound
      next += 1
    }
    let text = letters[word.lowerBound..<end]
    let points = text.utf8.filter { $0 == UInt8(ascii: ".") }.count
    let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    return Number(
      span: word.lowerBound..<end, isDigits: true, value: Double(digits.filter { $0 != "," }),
      suffix: points < 2 ? String(text.dropFirst(digits.count)) : text, next: next)
  }

  private static func spelled(at index: Int, _ words: [Range<Int>], _ kinds: [WordKinds]) -> Number {
    var next = index + 1
    while next < words.count, words[next].lowerBound == words[next - 1].upperBound + 1, kinds[next].contains(.numeral) {
      next += 1
    }
    return Number(
      span: words[index].lowerBound..<words[next - 1].upperBound, isDigits: false, value: nil, suffix: "", next: next)
  }

  private static func metric(_ number: Number, _ letters: PlainLetters, _ words: [Range<Int>], after last: Metric?)
    -> Metric?
  {
    let bytes = letters.bytes
    let before = number.span.lowerBound > 0 ? bytes[number.span.lowerBound - 1] : 0
    let after = number.span.upperBound < bytes.count ? bytes[number.span.upperBound] : 0
    if before == UInt8(ascii: "$") {
      return Metric(span: Span(number.span.lowerBound - 1, number.span.upperBound), kind: .money)
    }
    if after == UInt8(ascii: "%") {
      return Metric(span: Span(number.span.lowerBound, number.span.upperBound + 1), kind: .percent)
    }
    if before == UInt8(ascii: "/") || before == UInt8(ascii: "#") || before == UInt8(ascii: ":") { return nil }
    if !number.suffix.isEmpty, !["k", "m", "bn"].contains(number.suffix) {
      return units[PlainLetters.hash(of: number.suffix)].map {
        Metric(span: Span(number.span.lowerBound, number.span.upperBound), kind: $0)
      }
    }
    // The unit is the next word, or the one after a word such as "more" or "extra".
    for place in number.next..<min(number.next + 2, words.count) {
      let word = letters.hash(of: words[place])
      if notUnits.contains(word), place == number.next { return nil }
      if let kind = units[word] {
        return Metric(span: Span(number.span.lowerBound, words[place].upperBound), kind: kind)
      }
    }
    guard number.isDigits, !isDate(number, letters, words) else { return nil }
    return Metric(span: Span(number.span.lowerBound, number.span.upperBound), kind: .count)
  }

  /// A year, a day of a month, or a number that names something: "in 2021", "3 May", "version 2", "step 3".
  private static func isDate(_ number: Number, _ letters: PlainLetters, _ words: [Range<Int>]) -> Bool {
    guard let value = number.value else { return false }
    let isWhole = value == value.rounded() && !letters.bytes[number.span].contains(UInt8(ascii: ","))
    if isWhole, value >= 1900, value <= 2100, number.span.count == 4 { return true }
    if number.next < words.count, months.contains(letters.hash(of: words[number.next])) { return true }
    let before = words.last { $0.upperBound <= number.span.lowerBound }
    guard let before, number.span.lowerBound - before.upperBound <= 2 else {
      // A bullet's own number: "1. I paused the job".
      return isWhole && number.span.lowerBound == 0 && value < 20
    }
    let name = letters.hash(of: before)
    return months.contains(name) || names.contains(name)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static let months = hashes([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ])
  private static let names = hashes([
    "version", "step", "phase", "part", "chapter", "room", "line", "level", "q", "v", "number", "no", "priority",
    "severity", "sev", "tier", "grade", "year", "point", "item", "bullet", "python", "java", "windows", "postgres",
    "oauth", "http", "port", "error", "code", "gate", "bay", "floor", "ward", "unit", "class", "at", "around",
  ])
  private static let notUnits = hashes(["am", "pm", "o'clock", "st", "nd", "rd", "th"])
  private static let units: [UInt64: MetricKind] = {
    let lists: [MetricKind: String] = [
      .percent: "percent pct per cent points",
      .money: "dollars dollar euros euro pounds usd eur gbp cents grand bucks francs rupees yen",
      .duration: """
      s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks month months year years
      ms millisecond milliseconds night nights weekend weekends shift shifts sprint sprints quarters fortnight
      """,
      .rate: "rps qps tps rpm mbps",
      .size:
        "kb mb gb tb pb gigabytes terabytes megabytes kg g tonnes tons litres metres km meters miles degrees mm cm",
      .ratio: "x times fold",
      .count: """
      users user customers customer people orders order rows row records record requests tickets ticket calls errors
      error incidents incident bugs bug services service engineers engineer teams team lines files tables jobs patients
      students stores machines clients accounts cases items hits alerts deploys releases reports complaints units
      messages emails pages colleagues members countries sites shops boxes pieces guests tables million thousand k m bn
      """,
    ]
    var units: [UInt64: MetricKind] = [:]
    for (kind, list) in lists {
      for unit in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        units[PlainLetters.hash(of: String(unit))] = kind
      }
    }
    return units
  }()

  private static func hashes(_ words: [String]) -> Set<UInt64> { Set(words.map { PlainLetters.hash(of: $0) }) }
}
