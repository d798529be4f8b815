/// Moments as text, in UTC.
public enum UTCTime {
  /// ISO 8601 to the second, such as `2026-11-21T09:15:00Z`, of the seconds since 1970.
  public static func text(secondsSince1970 seconds: Int) -> String {
    let day = (seconds >= 0 ? seconds : seconds - 86399) / 86400
    let (year, month, dayOfMonth) = date(daysSince1970: day)
    let second = seconds - day * 86400
    let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
    return "\(year)-\(twoDigits(month))-\(twoDigits(dayOfMonth))T\(time)Z"
  }

  /// The seconds since 1970 of such a text; nil where it is none.
  public static func secondsSince1970(_ text: String) -> Int? {
    let parts = text.split { "-T:Z".contains($0) }.map { Int($0) }
    guard text.count == 20, text.last == "Z", parts.count == 6 else { return nil }
    let numbers = parts.compactMap { $0 }
    guard numbers.count == 6, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
    let day = days(year: numbers[0], month: numbers[1], day: numbers[2])
    return ((day * 24 + numbers[3]) * 60 + numbers[4]) * 60 + numbers[5]
  }

  /// The days from 1970 to a Gregorian date, counted as below.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let yearOfEra = year % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return year / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The Gregorian date of a day.
  ///
  /// Years are counted from 1 March, so that leap days come last, in eras of 400 years.
  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let daysOfEra = 146_097
    let sinceMarch0 = days + 719_468
    let era = (sinceMarch0 >= 0 ? sinceMarch0 : sinceMarch0 - daysOfEra + 1) / daysOfEra
    let dayOfEra = sinceMarch0 - era * daysOfEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
