/// How an answer was spoken, as far as its times tell.
public struct SpeechFigures: Hashable, Sendable {
  /// How many words were said.
  public var words = 0
  /// How many fillers: `um`, `uh`, `you know` and the like.
  public var fillers = 0
  /// Seconds from the first word to the last; nil where there are no times.
  public var seconds: Double?
  /// The longest pause between two pieces, in seconds; nil where there are no times.
  public var longestSilence: Double?

  /// Words a minute; nil where there are no times.
  public var wordsPerMinute: Double? { perMinute(words) }
  /// Fillers a minute; nil where there are no times.
  public var fillersPerMinute: Double? { perMinute(fillers) }

  private func perMinute(_ count: Int) -> Double? { seconds.flatMap { $0 > 0 ? Double(count) * 60 / $0 : nil } }

  /// The figures of an answer that was written or said by these edits.
  public init(text: String, edits: [(time: Double, edit: SessionEvent.Edit)]) {
    let all = Self.words(of: text)
    words = all.count
    fillers = Self.fillers(in: all)
    let spoken = edits.compactMap { time, edit in edit.spokenSeconds.map { (start: time, end: time + $0) } }
    guard let first = spoken.first, let last = spoken.last, last.end > first.start else { return }
    seconds = last.end - first.start
    longestSilence = zip(spoken, spoken.dropFirst()).map { max(0, $1.start - $0.end) }.max() ?? 0
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-" }.map(String.init)
  }

  private static let single: Set<String> = [
    "um", "umm", "uh", "uhm", "uhh", "er", "erm", "hm", "hmm", "mm", "mmm", "ah", "eh", "basically", "actually",
    "literally",
  ]
  private static let pairs: Set<String> = ["you know", "i mean", "sort of", "kind of"]

  private static func fillers(in words: [String]) -> Int {
    let paired = zip(words, words.dropFirst()).count { pairs.contains("\($0) \($1)") }
    return paired + words.count { single.contains($0) }
  }
}
