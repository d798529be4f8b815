import Interview

/// Something that was read, with the place where it stands.
struct Located<Value> {
  var value: Value
  var file: String
  var line: Int

  /// `incident.yaml:12`, for a problem that points at a second place.
  var place: String { "\(file.split(separator: "/").last ?? ""):\(line)" }

  /// A problem at this place.
  func problem(_ message: String, remedy: String) -> Problem {
    Problem(file: file, line: line, message: message, remedy: remedy)
  }
}

/// What the files of a bank say, with the places that checks across files need.
struct BankFindings {
  /// Chains in the order of the files.
  var chains: [Located<Chain>] = []
  /// The bank's lists of wordings, one for each place where a key stands.
  var wordings: [(key: Located<PoolKey>, list: [String])] = []
  /// Every question, follow-up and wording.
  var questions: [Located<String>] = []
  /// What is wrong within a file.
  var problems: [Problem] = []

  /// Adds what another file says.
  mutating func add(_ other: BankFindings) {
    chains += other.chains
    wordings += other.wordings
    questions += other.questions
    problems += other.problems
  }

  /// The bank that they make.
  var bank: QuestionBank {
    var pool: [String: [String]] = [:]
    for (key, list) in wordings { pool[key.value.rawValue, default: []] += list }
    return QuestionBank(chains: chains.map(\.value), pool: pool)
  }
}
