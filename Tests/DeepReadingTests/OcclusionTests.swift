import Interview
import Scoring
import Testing

@testable import DeepReading

@Test func evidenceQuotesWholeWordsAndIsTheSameEveryTime() throws {
  let reader = BlendedReader(
    fast: try WordReader(),
    deep: try DeepReader(encoder: untrained.encoder, adaptation: untrained.adaptation))
  for index in story.indices {
    for label in [Label.role(.action), .does(.contain), .tell] {
      let spans = reader.evidence(for: label, in: index, of: story, question: "", kind: nil)
      #expect(spans == reader.evidence(for: label, in: index, of: story, question: "", kind: nil))
      #expect((1...3).contains(spans.count))
      for span in spans {
        let text = story[index].text
        #expect(text[span].unicodeScalars.count == span.count)
        let (before, after) = (text[Span(span.start - 1, span.start)], text[Span(span.end, span.end + 1)])
        #expect(!(before + after).contains { $0.isLetter || $0.isNumber }, "\(text[span]) in \(text)")
      }
    }
  }
}

/// A reader for which one word is everything: it and no other is the evidence.
@Test func theWordThatCountsIsFound() throws {
  let text = "The alert woke me, I looked at the logs and paused the payment job, then went to bed."
  let told = sentences([text])
  let start = try #require(text.firstRange(of: "paused")).lowerBound
  let place = text.unicodeScalars.distance(from: text.startIndex, to: start)
  let paused = Span(place, place + 6)
  let occlusion = try #require(Occlusion(sentences: told, index: 0, label: .does(.contain)))
  func read(_ hidden: [[Span]]) -> [LabelProbabilities] {
    hidden.map { spans in
      [.does(.contain): spans.contains { $0.overlaps(paused) } ? 0.1 : 0.9]
    }
  }
  #expect(occlusion.words(read) == [paused])
  #expect(text[occlusion.clause(read)].contains("paused") && !text[occlusion.clause(read)].contains("alert"))
}

/// Words of two clauses are quoted each for itself, whichever weighs more.
@Test func evidenceOfTwoClausesIsQuotedFromBoth() throws {
  let text = "I rolled it back, told our support lead within ten minutes, and wrote to the two biggest shops myself."
  let occlusion = try #require(Occlusion(sentences: sentences([text]), index: 0, label: .who(.i)))
  func read(_ hidden: [[Span]]) -> [LabelProbabilities] {
    hidden.map { spans in
      let left = text.without(spans)
      return [.who(.i): 0.3 + (left.contains("rolled") ? 0.2 : 0) + (left.contains("wrote") ? 0.3 : 0)]
    }
  }
  #expect(occlusion.words(read).map { text[$0] } == ["wrote", "rolled"])
}

/// Where hiding changes nothing, the mark stands on the sentence as a whole.
@Test func aMarkThatNoWordCarriesStandsOnAll() throws {
  let told = sentences(["I paused the job."])
  let occlusion = try #require(Occlusion(sentences: told, index: 0, label: .tell))
  #expect(occlusion.words { hidden in hidden.map { _ in [.tell: 0.5] } } == [Span(0, 16)])
}

@Test func hiddenWordsAreLeftOut() {
  #expect("I did nothing — at all.".without([Span(2, 5), Span(14, 15)]) == "I  nothing  at all.")
  #expect("👩‍👩‍👧 é".without([]) == "👩‍👩‍👧 é")
}
