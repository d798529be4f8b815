import Interview

extension QuestionBank {
  func harder(_ target: Target) -> [String] { pool["\(target.rawValue).harder"] ?? [] }
  var ramble: [String] { pool["ramble"] ?? [] }
  var silence: [String] { pool["silence"] ?? [] }
  var timeUp: [String] { pool["timeup"] ?? [] }
}
