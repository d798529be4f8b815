/// The forms of English verbs and nouns, so that people who edit Data/language write each only once.
package struct Inflection {
  /// The forms of a verb.
  package struct Verb {
    package var base: String
    package var third: String
    package var past: [String]
    package var participle: [String]
    package var progressive: String

    /// All forms, each once.
    package var all: [String] {
      var seen: Set<String> = []
      return ([base, third, progressive] + past + participle).filter { seen.insert($0).inserted }
    }
  }

  /// Irregular verbs by their base form: past forms and participles.
  private var irregular: [String: (past: [String], participle: [String])] = [:]
  /// Irregular plurals by their singular.
  private var plurals: [String: String] = [:]

  package init() {}

  /// Learns `write wrote written`, or `cut cut cut`; a slash parts variants.
  package mutating func learn(irregularVerb line: String) -> Bool {
    let parts = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    guard parts.count == 3, let base = parts[0].first else { return false }
    irregular[base] = (parts[1], parts[2])
    return true
  }

  /// Learns `child children`.
  package mutating func learn(irregularPlural line: String) -> Bool {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == 2 else { return false }
    plurals[parts[0]] = parts[1]
    return true
  }

  /// The forms of a verb; `re-` and other prefixes follow their irregular verb.
  package func verb(_ base: String) -> Verb {
    let third = Self.withS(base)
    let progressive = Self.with("ing", base)
    if let forms = irregular[base] {
      return Verb(base: base, third: third, past: forms.past, participle: forms.participle, progressive: progressive)
    }
    for prefix in ["re", "un", "over", "under", "mis", "out", "fore", "with"] where base.hasPrefix(prefix) {
      if let forms = irregular[String(base.dropFirst(prefix.count))] {
        return Verb(
          base: base, third: third, past: forms.past.map { prefix + $0 },
          participle: forms.participle.map { prefix + $0 }, progressive: progressive)
      }
    }
    let past = Self.with("ed", base)
    return Verb(base: base, third: third, past: [past], participle: [past], progressive: progressive)
  }

  /// The plural of a noun.
  package func plural(_ noun: String) -> String { plurals[noun] ?? Self.withS(noun) }

  private static func withS(_ word: String) -> String {
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }

  private static func with(_ ending: String, _ word: String) -> String {
    let letters = Array(word)
    guard letters.count > 1, let last = letters.last else { return word + ending }
    let before = letters[letters.count - 2]
    if last == "e" {
      if ending == "ed" { return word + "d" }
      if before == "i" { return word.dropLast(2) + "ying" }
      return before == "e" || before == "y" || before == "o" ? word + ending : word.dropLast() + ending
    }
    if last == "y", ending == "ed", !"aeiou".contains(before) { return word.dropLast() + "ied" }
    return doubles(letters) ? word + String(last) + ending : word + ending
  }

  /// One vowel between consonants at the end: `stop`, `plan`; of longer words only the ones stressed at the end.
  private static func doubles(_ letters: [Character]) -> Bool {
    guard letters.count >= 3, let last = letters.last, !"aeiouwxyh".contains(last) else { return false }
    let vowel = letters[letters.count - 2]
    guard "aeiou".contains(vowel) else { return false }
    let before = letters[letters.count - 3]
    guard !"aeiou".contains(before) || before == "u" && letters.count > 3 && letters[letters.count - 4] == "q" else {
      return false
    }
    if letters.filter({ "aeiouy".contains($0) }).count == 1 { return true }
    return [
      "commit", "permit", "admit", "submit", "omit", "refer", "defer", "prefer", "transfer", "infer", "occur",
      "incur", "recur", "control", "patrol", "cancel", "label", "equip", "forget", "regret", "upset", "reset", "rerun",
      "format", "debug", "unplug", "begin", "compel", "expel", "dispel", "propel", "rebut", "deter", "concur", "backup",
      "program", "replan", "unpin", "untap", "travel", "model", "signal", "fuel", "worship", "kidnap", "handicap",
      "overlap", "outfit", "reship", "remit", "unzip", "rezip", "rewrap", "unwrap", "unclog", "retrofit", "quit",
    ]
    .contains(String(letters))
  }
}
