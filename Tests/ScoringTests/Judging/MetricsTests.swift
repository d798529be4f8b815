import Interview
import Testing

@testable import Scoring

private func metrics(_ text: String) -> [String] {
  SentenceFacts(text, phrases: Rubric([]).phrases).metrics.map { "\(text[$0.span]) \($0.kind.rawValue)" }
}

@Test func numbersThatMeasureAreFoundWithTheirUnits() {
  #expect(metrics("It fell from 9.5 seconds to 2s.") == ["9.5 seconds duration", "2s duration"])
  #expect(metrics("We lost $40,000 and 12% of 1,310 orders") == ["$40,000 money", "12% percent", "1,310 orders count"])
  #expect(metrics("forty users waited two hours") == ["forty users count", "two hours duration"])
  #expect(metrics("it is 3x faster at 5k rps") == ["3x ratio", "5k rps rate"])
  #expect(metrics("€64k lost 🎉 and 30 ms more") == ["€64k money", "30 ms duration"])
}

@Test func numbersThatNameSomethingAreNoMetrics() {
  #expect(metrics("In 2021, on 3 May at 10:30, version 3.5.1 of step 2 woke me at 3 am.") == [])
  #expect(metrics("1. I paused the job") == [])
  #expect(metrics("the K8s cluster of the B2B team used OAuth 2") == [])
}
