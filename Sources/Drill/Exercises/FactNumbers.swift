import Interview
import Scoring

/// The numbers of the facts that an item gives, and what an attempt makes of them.
struct FactNumbers {
  private let facts: [String]
  private let numbers: [[StatedNumber]]

  init(_ facts: [String]) {
    self.facts = facts
    numbers = facts.map(Self.find)
  }

  /// The numbers that a text states.
  static func find(in text: String) -> [StatedNumber] {
    let scalars = Array(text.unicodeScalars)
    let words = TextWord.split(text).map { word in
      let isMoney = word.span.start > 0 && "$€£".unicodeScalars.contains(scalars[word.span.start - 1])
      return NumberToken(
        text: (isMoney ? "$" : "") + word.letters, span: word.span, isAfterBreak: word.isAfterComma)
    }
    return StatedNumber.find(in: words)
  }

  /// How far a number may be rounded.
  private static let rounding = 0.04
  /// How far one that is worked out from two others may be.
  private static let reckoning = 0.08

  /// Whether a fact gives a number, in this unit or another.
  func give(_ number: StatedNumber) -> Bool {
    numbers.joined().contains { fact in
      let isSameUnit = fact.unit == number.unit || fact.unit.isEmpty || number.unit.isEmpty
      let isOfKnownUnits = Self.isDimension(fact.unit) && Self.isDimension(number.unit)
      return (isSameUnit || !isOfKnownUnits) && Self.isNear(number.amount, fact.amount, Self.rounding)
    }
  }

  /// Whether a number can be worked out from two facts of one unit: their difference, its share of the first, their ratio.
  func lead(to number: StatedNumber) -> Bool {
    let all = Array(numbers.joined())
    return all.contains { one in
      all.contains { other in
        guard one.unit == other.unit, one.amount > other.amount, other.amount > 0 else { return false }
        let difference = one.amount - other.amount
        let percents = [difference / one.amount, other.amount / one.amount].map { $0 * 100 }
        let reckoned =
          number.unit == "percent"
          ? percents
          : number.unit == "ratio" ? [one.amount / other.amount] : number.unit == one.unit ? [difference] : []
        return reckoned.contains { Self.isNear(number.amount, $0, Self.reckoning) }
      }
    }
  }

  /// The fact that counts the same as a number does, one that is not stated yet if there is one; nil where none does.
  func fact(ofUnitOf number: StatedNumber, besides stated: [StatedNumber]) -> String? {
    guard !number.unit.isEmpty else { return nil }
    let alike = zip(facts, numbers).filter { $0.1.contains { Self.isSame($0.unit, number.unit) } }
    let open = alike.first { fact in
      !fact.1.contains { one in stated.contains { $0.unit == one.unit && $0.amount == one.amount } }
    }
    return (open ?? alike.first)?.0
  }

  /// The fact for a part of the answer, where there is one for each.
  func fact(of part: Int, parts: Int) -> String? { facts.count == parts ? facts[part] : nil }

  private static func isNear(_ one: Double, _ other: Double, _ tolerance: Double) -> Bool {
    abs(one - other) <= tolerance * max(one.magnitude, other.magnitude)
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || !one.isEmpty && !other.isEmpty && Stem.hash(one) == Stem.hash(other)
  }

  private static func isDimension(_ unit: String) -> Bool {
    ["percent", "money", "duration", "ratio", "size"].contains(unit)
  }
}
