import Interview
import Scoring

extension ExerciseFeedback.Attempt {
  /// The sentences that were marked, by their numbers.
  private var marked: Set<Int> {
    Set(answer.split { !$0.isNumber }.compactMap { Int($0) })
  }

  /// What a red flag is called: its element of the framework.
  private func title(of flag: String) -> String {
    scorer.frameworks.lazy.compactMap { $0.isOfFlags ? $0.element(flag) : nil }.first?.title ?? flag
  }

  /// Spot the red flag: what was marked rightly, overlooked, or marked for nothing.
  var flags: [ExerciseFinding] {
    item.sentences.enumerated().compactMap { index, sentence in
      let number = index + 1
      let isMarked = marked.contains(number)
      guard let flag = sentence.flag else {
        return isMarked ? ExerciseFinding(.falseAlarm(number), .missing, words: sentence.text) : nil
      }
      return ExerciseFinding(
        isMarked ? .hit(number, flag: title(of: flag)) : .overlooked(number, flag: title(of: flag)),
        isMarked ? .met : .missing,
        words: sentence.text, why: sentence.why)
    }
  }
}
