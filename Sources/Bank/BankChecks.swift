import Interview

/// What can only be checked when all files of a bank have been read.
enum BankChecks {
  /// Identifiers that stand twice, questions asked twice, and wordings that a whole bank lacks.
  static func problems(of found: BankFindings, as completeness: Completeness) -> [Problem] {
    twice(found.chains) + duplicates(found.questions) + (completeness == .whole ? lacking(found) : [])
  }

  private static func twice(_ chains: [Located<Chain>]) -> [Problem] {
    var first: [String: Located<Chain>] = [:]
    return chains.compactMap { chain in
      let id = chain.value.id
      guard !id.isEmpty, let earlier = first.updateValue(chain, forKey: id) else { return nil }
      return chain.problem("the id `\(id)` stands already at \(earlier.place)", remedy: "choose another")
    }
  }

  private static func duplicates(_ questions: [Located<String>]) -> [Problem] {
    Likeness.pairs(questions.map(\.value)).map { earlier, later in
      let place = questions[earlier].place
      return questions[later].problem(
        "nearly the same question stands at \(place): “\(questions[earlier].value)”", remedy: "reword it, or delete one"
      )
    }
  }

  private static func lacking(_ found: BankFindings) -> [Problem] {
    // A bank without any pool has no better place to point at than its first chain's file.
    let files = (found.wordings.first?.key.file ?? found.chains.first?.file).map { [$0] } ?? []
    return files.flatMap { file in PoolKey.allCases.compactMap { lack(of: $0, in: found, file: file) } }
  }

  private static func lack(of key: PoolKey, in found: BankFindings, file: String) -> Problem? {
    let lists = found.wordings.filter { $0.key.value == key }
    let wordings = lists.flatMap(\.list)
    let place = lists.first?.key ?? Located(value: key, file: file, line: 0)
    if wordings.count < key.fewestWordings {
      return place.problem(
        "`\(key.rawValue)` has \(wordings.count) of at least \(key.fewestWordings) wordings", remedy: "write more")
    }
    if key != .contradiction, wordings.allSatisfy(Slot.isIn) {
      return place.problem(
        "every wording of `\(key.rawValue)` needs the candidate's words", remedy: "add one without `\(Slot.words)`")
    }
    return nil
  }
}
