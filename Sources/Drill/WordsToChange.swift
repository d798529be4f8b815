import Interview
import Scoring

/// The candidate's words that a gap hangs on: those that show it, or else the sentence that should have gone on.
enum WordsToChange {
  /// The words, as they are quoted, others than those to avoid if there are any; empty only where the story is.
  static func of(_ gap: Gap, in story: Assessment, avoiding used: Set<String> = []) -> String {
    let shown = gap.words.map { Quotation.of(story.text[$0]) }
    let place = place(of: gap.target, in: story.readings.map(\.marks)) ?? 0
    let going = story.sentences.indices.contains(place) ? Quotation.of(story.sentences[place].text) : ""
    let choices = [shown, going].compactMap { $0 }
    return choices.first { !used.contains($0) } ?? choices[0]
  }

  private static func place(of target: Target, in marks: [Marks]) -> Int? {
    switch target {
    case .detect, .contain: marks.firstIndex { $0.arc == .failure }
    case .fix: marks.lastIndex { $0.does.contains(.contain) || $0.does.contains(.detect) }
    case .learning, .growth: marks.lastIndex { $0.role == .result }
    case .metric, .who, .tell, .tradeoff, .backbone: marks.lastIndex { $0.role == .action }
    case .prevent: marks.lastIndex { $0.role == .result || $0.role == .action }
    case .own, .cause, .impact, .situation, .none: nil
    }
  }
}
