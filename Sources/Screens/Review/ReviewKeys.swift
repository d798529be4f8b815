import Sessions
import Terminal
import Texts

extension ReviewScreen {
  func keys(_ texts: Texts) -> [KeyHint] {
    if note != nil {
      return [KeyHint("Enter", texts[LibraryText.keep]), KeyHint("Esc", texts[LibraryText.drop])]
    }
    switch page {
    case .answer: return answerKeys(texts)
    case .rating:
      return [
        KeyHint("1/2/3", texts[RatingText.rate], more: texts[RatingText.rateMore]),
        KeyHint("Enter", texts[RatingText.compare], more: texts[RatingText.compareMore]),
        KeyHint("s", texts[RatingText.skip], more: texts[RatingText.skipMore]),
        KeyHint("o", texts[RatingText.never], more: texts[RatingText.neverMore]),
        KeyHint("↑↓", texts[KeyText.move]), KeyHint("Esc", texts[ReviewText.library]),
        KeyHint("?", texts[KeyText.help]),
      ]
    case .labels:
      return [
        KeyHint("Enter", texts[ReviewText.choose], more: texts[ReviewText.chooseMore]),
        KeyHint("↑↓", texts[KeyText.move]), KeyHint("Esc", texts[ReviewText.answer]),
        KeyHint("?", texts[KeyText.help]),
      ]
    case .report(let shown):
      let next: [KeyHint] =
        switch shown {
        case .finding: [KeyHint("n/p", texts[ReviewText.walk], more: texts[ReviewText.walkMore])]
        case .attempts: [KeyHint("n", texts[AttemptText.other], more: texts[AttemptText.otherMore])]
        case .ratings, .timeline: []
        }
      return next + [
        KeyHint("↑↓", texts[ReviewText.scroll]), KeyHint("Esc", texts[ReviewText.answer]),
        KeyHint("?", texts[KeyText.help]),
      ]
    case .replay:
      return [
        KeyHint("Space", texts[ReplayText.stop], more: texts[ReplayText.stopMore]),
        KeyHint("+/-", texts[ReplayText.speed], more: texts[ReplayText.speedMore]),
        KeyHint("←→", texts[ReplayText.seek], more: texts[ReplayText.seekMore]),
        KeyHint("Esc", texts[ReviewText.answer]), KeyHint("?", texts[KeyText.help]),
      ]
    }
  }

  private func answerKeys(_ texts: Texts) -> [KeyHint] {
    let scorecard =
      session.log.header.origin == nil
      ? [KeyHint("s", texts[ReviewText.scorecard], more: texts[ReviewText.scorecardMore])] : []
    return [
      KeyHint("n/p", texts[ReviewText.walk], more: texts[ReviewText.walkMore]),
      KeyHint("←→", texts[ReviewText.answer], more: texts[ReviewText.answerMore]),
      KeyHint("t", texts[ReviewText.retry], more: texts[ReviewText.retryMore]),
      KeyHint("m", texts[ReviewText.note], more: texts[ReviewText.noteMore]),
      KeyHint("d", texts[ReviewText.disagree], more: texts[ReviewText.disagreeMore]),
      KeyHint("r", texts[ReviewText.replay], more: texts[ReviewText.replayMore]),
      KeyHint("?", texts[KeyText.help]),
      KeyHint("i", texts[ReviewText.timeline], more: texts[ReviewText.timelineMore]),
      KeyHint("c", texts[ReviewText.compare], more: texts[ReviewText.compareMore]),
      KeyHint("y", texts[ReviewText.rating], more: texts[ReviewText.ratingMore]),
    ] + scorecard + [
      KeyHint("↑↓", texts[ReviewText.sentenceKey], more: texts[ReviewText.sentenceMore]),
      KeyHint("Enter", texts[ReviewText.explain], more: texts[ReviewText.explainMore]),
      KeyHint("Esc", texts[ReviewText.library], more: texts[ReviewText.libraryMore]),
    ]
  }
}
