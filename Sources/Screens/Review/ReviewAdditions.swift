import Interview
import Scoring
import Sessions
import Terminal
import Texts

// What the candidate says on an answer: a note, another view of a mark.
extension ReviewScreen {
  /// What the candidate says goes into the recording, or stays here where there is none.
  mutating func add(_ event: ReviewEvent, _ texts: Texts) -> [Step] {
    session.add(event)
    guard let name = session.name else {
      notice = texts[ReviewText.notKept]
      return []
    }
    return [.perform(.addToRecording(event, name: name))]
  }

  /// The words of the selected sentence, or of the selected finding's.
  var selectedSpan: Span? {
    guard let answer, let sentence, answer.assessment.sentences.indices.contains(sentence) else { return nil }
    return answer.assessment.sentences[sentence].span
  }

  // MARK: Notes

  mutating func beginNote(_ texts: Texts) {
    guard let answer, let span = selectedSpan else {
      notice = texts[ReviewText.chooseSentence]
      return
    }
    let before = session.review.notes.first { $0.exchange == answer.recorded.place && $0.span == span }
    note = TextField(before?.text ?? "")
  }

  mutating func write(_ event: Event, _ texts: Texts) -> [Step] {
    switch event {
    case .key(.escape): note = nil
    case .key(.enter):
      guard let answer, let span = selectedSpan, let text = note?.text else { return [] }
      note = nil
      return add(.remark(WordsNote(exchange: answer.recorded.place, span: span, text: text)), texts)
    case .key(let key): note?.handle(key)
    case .paste(let text): note?.paste(text)
    default: break
    }
    return []
  }

  // MARK: Disagreements

  /// Says that a finding does not hold, or that something missing is said in the selected sentence; or takes it back.
  mutating func disagree(_ texts: Texts) -> [Step] {
    guard let answer, let selected else {
      notice = texts[ReviewText.chooseFinding]
      return []
    }
    let paragraphs = FindingParagraphs(session: session, answer: answer, texts: texts)
    if var said = paragraphs.disagreement(with: selected) {
      (said.holds, said.instead) = (nil, nil)
      return add(.disagreement(said), texts)
    }
    guard let index = selected.sentence ?? sentence else {
      notice = texts[ReviewText.chooseWhere]
      return []
    }
    let disagreement = Disagreement(
      exchange: answer.recorded.place, span: answer.assessment.sentences[index].span, label: selected.code,
      holds: selected.sentence == nil)
    if disagreement.holds == false, let others = selected.mark?.alternatives, !others.isEmpty {
      page = .labels(LabelChoice(disagreement, of: others))
      return []
    }
    return add(.disagreement(disagreement), texts)
  }

  mutating func choose(_ choice: LabelChoice, _ event: Event, _ texts: Texts) -> [Step] {
    var choice = choice
    guard case .key(let key) = event else { return [] }
    if key == .escape || key == .character("q") {
      page = .answer
      return []
    }
    guard let chosen = choice.handle(key) else {
      page = .labels(choice)
      return []
    }
    page = .answer
    return add(.disagreement(chosen), texts)
  }
}
