import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// The share of I among I and we that the documents ask for (seed 003).
  private static let leastOwn = 0.8
  /// The share of a deed's words that must come back somewhere, for it not to be lost.
  private static let leastKept = 0.34

  /// From we to I: whose deeds the answer tells, and which of the prompt's it lost.
  var ownDeeds: [ExerciseFinding] {
    let reading = DeedsOfText(idle: phrases("idle"), pasts: phrases("pasts"))
    let deeds = reading.find(in: answer)
    let own = deeds.filter { $0.who == .i }
    let ours = deeds.filter { $0.who == .we }
    let share = deeds.isEmpty ? 0 : Double(own.count) / Double(deeds.count)
    let told = TextWord.stems(TextWord.split(answer))
    let asked = reading.find(in: item.prompt)
    let lost = asked.filter { deed in
      Double(deed.stems.intersection(told).count) < Self.leastKept * Double(deed.stems.count)
    }
    var findings = ours.map {
      ExerciseFinding(.weDeed, share < Self.leastOwn ? .missing : .note, words: answer[$0.span])
    }
    // Said in other words a deed is not recognised: only where fewer are told than there were is one surely lost.
    let isShort = deeds.count < asked.count
    findings += lost.map { ExerciseFinding(.lostDeed, isShort ? .missing : .note, words: item.prompt[$0.span]) }
    findings += own.prefix(6).map { ExerciseFinding(.ownDeed, .met, words: answer[$0.span]) }
    if own.isEmpty { findings.append(ExerciseFinding(.ownDeed, .missing)) }
    if !deeds.isEmpty { findings.append(ExerciseFinding(.ownShare(share), .note)) }
    return findings
  }
}
