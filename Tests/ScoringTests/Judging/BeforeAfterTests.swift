import Testing

@testable import Interview
@testable import Scoring

/// The pairs of a sentence as "before > after".
private func pairs(_ text: String) -> [String] {
  let metrics = SentenceFacts(text, phrases: Rubric([]).phrases).metrics
  return Set(metrics.compactMap(\.pair)).sorted().map { pair in
    let sides = metrics.filter { $0.pair == pair }
    let before = sides.first { $0.side == .baseline }.map { text[$0.span] } ?? "?"
    let after = sides.first { $0.side == .outcome }.map { text[$0.span] } ?? "?"
    return "\(before) > \(after)"
  }
}

@Test(arguments: [
  ("I got the deploy from 20 minutes to 5.", "20 minutes > 5"),
  ("We cut the bill by half, 40k to 18k.", "40k > 18k"),
  ("The error rate was 12%, is 3% now.", "12% > 3%"),
  ("Returns went from 9% down to under 2%.", "9% > 2%"),
  ("It takes 5 minutes instead of 45 minutes.", "45 minutes > 5 minutes"),
  ("Waste is 3%, down from 11%.", "11% > 3%"),
  ("Lag dropped 40 ms -> 12 ms.", "40 ms > 12 ms"), ("Checkout: 9 s → 2 s after the index.", "9 s > 2 s"),
])
func twoFiguresTellAChange(text: String, pair: String) { #expect(pairs(text) == [pair]) }

@Test(arguments: [
  "It took between 5 and 10 minutes.", "Each call takes 5 to 10 minutes.", "There were 12 nurses and 40 patients.",
  "We lost 3 hours, and 200 orders were late.", "I waited 20 minutes.", "Two of the 9 pumps failed.",
])
func aRangeOrAListIsNoChange(text: String) { #expect(pairs(text).isEmpty, "\(text)") }

@Test func pairsAreCountedOverTheWholeAnswer() throws {
  let scorer = Scorer(reader: ToldReader(), frameworks: [], model: mildModel)
  let text = "Builds went from 30 minutes to 8 minutes. The bill was 900 dollars, now it is 300 dollars."
  let metrics = scorer.assess(text, question: "", kind: nil).metrics
  #expect(
    metrics.map { "\(text[$0.span]) \($0.side?.rawValue ?? "-") \($0.pair ?? -1)" } == [
      "30 minutes baseline 0", "8 minutes outcome 0", "900 dollars baseline 1", "300 dollars outcome 1",
    ])
  var output = ScoreOutput { _, _ in "" }
  output.line(.number("1"), scorer.assess(text, question: "", kind: nil))
  #expect(String(decoding: output.bytes, as: UTF8.self).contains(#""kind":"duration","is":"outcome","pair":0}"#))
}

@Test(arguments: [
  ("The close took us 9 days. Now it takes 4 days.", ["9 days", "4 days"]),
  ("We had 40 complaints a month. Today we get 12 complaints.", ["40 complaints", "12 complaints"]),
  ("It took 9 days. It takes 4 days.", []), ("We lost 9 days. Now we are 12 people.", []),
  ("Now it takes 9 days. Now I have 4 days.", []),
])
func aChangeIsToldInTwoSentences(text: String, pair: [String]) {
  let scorer = Scorer(reader: ToldReader(), frameworks: [], model: mildModel)
  let metrics = scorer.assess(text, question: "", kind: nil).metrics.filter { $0.pair != nil }
  #expect(metrics.sorted { $0.side == .baseline && $1.side == .outcome }.map { text[$0.span] } == pair)
}
