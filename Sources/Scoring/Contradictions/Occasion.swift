import Interview

/// When something happened, as far as an answer says.
struct Occasion: Hashable, Sendable {
  /// The months that it can have been in, from 1; nil where none was named.
  var months: Set<Int>?
  /// The year; nil where none was named.
  var year: Int?
  /// The day of the week, from 0, Monday.
  var weekday: Int?
  /// Minutes after midnight or noon, and whether it is known which.
  var minutes: Int?
  /// How many years ago, where it was told so.
  var yearsAgo: Double?

  /// Whether two dates of the same thing cannot both be right.
  func excludes(_ other: Occasion) -> Bool {
    if let months, let others = other.months, months.isDisjoint(with: others) { return true }
    if let year, let otherYear = other.year, year != otherYear { return true }
    if let weekday, let otherDay = other.weekday, weekday != otherDay { return true }
    if let minutes, let otherMinutes = other.minutes {
      // A clock without morning or evening goes round in twelve hours.
      let apart = abs(minutes - otherMinutes) % 720
      if min(apart, 720 - apart) > 60 { return true }
    }
    if let yearsAgo, let otherAgo = other.yearsAgo { return abs(yearsAgo - otherAgo) >= 1 }
    return false
  }

  /// Whether two dates name the same month, year, day or hour.
  func agrees(with other: Occasion) -> Bool {
    if excludes(other) { return false }
    return (months != nil && other.months != nil) || (year != nil && other.year != nil)
      || (weekday != nil && other.weekday != nil) || (minutes != nil && other.minutes != nil)
      || (yearsAgo != nil && other.yearsAgo != nil)
  }

  /// The number of a month, from 1; nil for any other word.
  static func month(_ word: String) -> Int? {
    monthNames.firstIndex(where: { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }).map { $0 + 1 }
      ?? (word == "sept" ? 9 : nil)
  }

  /// The number of a weekday, from 0, Monday; nil for any other word.
  static func weekday(_ word: String) -> Int? { weekdayNames.firstIndex { $0 == word || $0 + "s" == word } }

  /// The months of a season of the northern half of the earth, those beside it included: nobody dates by the day.
  static func season(_ word: String) -> Set<Int>? { seasons[word] }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let seasons: [String: Set<Int>] = [
    "spring": [2, 3, 4, 5, 6], "summer": [5, 6, 7, 8, 9], "autumn": [8, 9, 10, 11, 12], "winter": [11, 12, 1, 2, 3],
  ]
}

extension ClaimClause {
  /// The date that the clause claims of something; none where it names more than one, or a span of time.
  func occasions(_ context: Set<UInt32>, opensStory: Bool, answersDirectly: Bool, asked: String) -> [Claim] {
    var dates: [(date: Occasion, tokens: Range<Int>)] = []
    for index in tokens.indices {
      if let found = occasion(at: index), dates.last.map({ $0.tokens.upperBound <= index }) ?? true {
        dates.append(found)
      }
    }
    guard let first = dates.first, !dates.contains(where: { isBounded($0.tokens.lowerBound) }) else { return [] }
    var date = first.date
    for other in dates.dropFirst() {
      // "On Monday in March 2024" is one date; two months are two.
      guard date.months == nil || other.date.months == nil, date.year == nil || other.date.year == nil,
        date.weekday == nil || other.date.weekday == nil, date.minutes == nil || other.date.minutes == nil
      else { return [] }
      date.months = date.months ?? other.date.months
      date.year = date.year ?? other.date.year
      date.weekday = date.weekday ?? other.date.weekday
      date.minutes = date.minutes ?? other.date.minutes
      date.yearsAgo = date.yearsAgo ?? other.date.yearsAgo
    }
    let own = subjects.subtracting(Self.ofStories)
    let isBare = own.isEmpty && answersDirectly && (isAboutTheStory || Self.asksWhen(asked))
    let subject = own.count < 2 ? own.union(context) : own
    var storyDate = date
    storyDate.weekday = nil
    storyDate.minutes = nil
    let datesStory = (opensStory || isBare) && storyDate != Occasion()
    return [
      Claim(
        value: .date(date), subject: subject, qualifiers: datesStory ? [] : qualifiers.intersection(Self.parting),
        isOfTheStory: datesStory, span: span)
    ]
  }

  private func occasion(at index: Int) -> (date: Occasion, tokens: Range<Int>)? {
    let token = tokens[index]
    let before = index > 0 ? tokens[index - 1].text : ""
    var date = Occasion()
    if let month = Occasion.month(token.text), token.isCapital, isDated(index, before) {
      date.months = [month]
      return (date, index..<(index + 1))
    }
    if let season = Occasion.season(token.text)
      ?? (token.text == "fall" && before == "last" ? Occasion.season("autumn") : nil),
      Self.beforeDates.contains(before)
    {
      date.months = season
      return (date, index..<(index + 1))
    }
    if let day = Occasion.weekday(token.text), token.isCapital, before != "every", !token.text.hasSuffix("ys") {
      date.weekday = day
      return (date, index..<(index + 1))
    }
    if token.isNumeral { return clockOrYear(at: index, before) }
    if token.text == "year", before == "last" {
      date.yearsAgo = 1
      return (date, index..<(index + 1))
    }
    if token.text == "ago", index > 1, let unit = Quantity.Dimension.unit(before), unit.size > 31_000_000,
      let years = Numerals.value(tokens[index - 2].text) ?? Double(tokens[index - 2].text)
        ?? (["a", "one"].contains(tokens[index - 2].text) ? 1 : nil)
    {
      date.yearsAgo = years
      return (date, (index - 2)..<(index + 1))
    }
    return nil
  }

  private func clockOrYear(at index: Int, _ before: String) -> (date: Occasion, tokens: Range<Int>)? {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
    var date = Occasion()
    let parts = token.text.split(separator: ":").map { $0.prefix { $0.isNumber } }.compactMap { Int($0) }
    let half = token.text.hasSuffix("am") || token.text.hasSuffix("pm") || next == "am" || next == "pm"
    if parts.count == 2 || (parts.count == 1 && half), let hour = parts.first, hour < 24 {
      date.minutes = hour * 60 + (parts.count == 2 ? parts[1] : 0)
      return (date, index..<(index + (next == "am" || next == "pm" ? 2 : 1)))
    }
    if token.text.utf8.count == 4, let year = Int(token.text), (1950...2100).contains(year),
      Self.beforeDates.contains(before) || Occasion.month(before) != nil || Occasion.season(before) != nil
    {
      date.year = year
      return (date, index..<(index + 1))
    }
    return nil
  }

  /// Whether a word that is a month's name stands as a date: "in March", "March 2024", "3 May".
  private func isDated(_ index: Int, _ before: String) -> Bool {
    Self.beforeDates.contains(before) || (index > 0 && tokens[index - 1].isNumeral)
      || (index + 1 < tokens.count && tokens[index + 1].isNumeral)
  }

  /// Whether a date bounds a span of time: "since March", "by Friday".
  private func isBounded(_ start: Int) -> Bool {
    start > 0 && tokens[max(0, start - 2)..<start].contains { Self.bounds.contains($0.text) }
  }

  private var isAboutTheStory: Bool {
    opensSentence && tokens.prefix(2).contains { ["it", "this", "that", "all"].contains($0.text) }
  }

  private static func asksWhen(_ question: String) -> Bool {
    let words = ClaimWords.words(String(question.lowercased().map { $0.isLetter ? $0 : " " }))
    return words.contains("when") && !words.isDisjoint(with: ["this", "that", "it"])
  }

  /// Qualifiers that make a dated event another one.
  private static let parting: Set<String> = [
    "not", "would", "if", "planned", "first", "second", "third", "next", "more",
  ]
  private static let beforeDates = ClaimWords.words("in last of early late mid this that during around back")
  private static let bounds = ClaimWords.words("since until till by from before after between every to through")
  private static let ofStories = Set(
    ClaimWords.words("happen happened story incident whole began started back early late mid").map { Stem.hash($0) })
}
