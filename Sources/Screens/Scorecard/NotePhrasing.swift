import Drill
import Interview
import Scoring
import Texts

/// Puts the findings of a verdict note into sentences, one each.
struct NotePhrasing {
  let texts: Texts

  /// The sentences of a note, in its order.
  func sentences(_ note: VerdictNote) -> [String] { note.findings.map(sentence) }

  private func sentence(_ finding: VerdictNote.Finding) -> String {
    switch finding {
    case .nothing(let because, let skipped, let total):
      skipped > 0
        ? texts[NoteText.nothingSkipped, ["because": texts.translated(because), "count": skipped, "total": total]]
        : texts[NoteText.nothing, ["because": texts.translated(because)]]
    case .noStory(let title, let words):
      texts[NoteText.noStory, ["title": lowercased(title), "words": words]]
    case .strongest(let words, let shows): strongest(words, shows)
    case .owned(let words): texts[one(of: [.owned1, .owned2], by: words), ["words": words]]
    case .notOwned(let words): texts[NoteText.notOwned, ["words": words]]
    case .decides(let target, _, let words): texts[NoteGapText(target), ["words": words]]
    case .redFlags(let flags): redFlags(flags)
    case .notClosed(let pressed): notClosed(pressed)
    case .stayedOpen(let targets):
      texts[NoteText.stayedOpen, ["targets": targets.map { texts.asked($0) }.joined(separator: ", ")]]
    case .closed(let pressed): closed(pressed)
    case .weInsteadOfI(let percent, let bar, let words):
      words.map {
        texts[NoteText.weInsteadOfI, ["percent": "\(percent)%", "bar": "\(bar)%", "words": $0]]
      } ?? texts[NoteText.weThroughout, ["percent": "\(percent)%", "bar": "\(bar)%"]]
    case .learnings(let percent, let bar, let words): learnings(percent, bar, words)
    case .figures(let figures):
      texts[
        one(of: [.figures1, .figures2], by: figures.joined()),
        ["figures": figures.map { quoted($0) }.joined(separator: ", ")]]
    case .noFigure(let words): words.map { texts[NoteText.noFigure, ["words": $0]] } ?? texts[NoteText.noResult]
    case .depth(let put, let closed, let deepest):
      deepest.map {
        texts[NoteText.depthClosed, ["count": put, "closed": closed, "target": texts.asked($0)]]
      } ?? texts[NoteText.depth, ["count": put]]
    case .cutOff(_, let words): texts[NoteText.cutOff, ["words": words]]
    case .verdict(let verdict, let target): end(verdict, target)
    }
  }

  private func strongest(_ words: String, _ shows: [String]) -> String {
    let plain: [NoteText] = [.strongest1, .strongest2, .strongest3]
    let showing: [NoteText] = [.strongestShows1, .strongestShows2, .strongestShows3]
    if shows.isEmpty { return texts[one(of: plain, by: words), ["words": words]] }
    let titles = shows.map(lowercased).joined(separator: ", ")
    return texts[one(of: showing, by: words), ["words": words, "shows": titles]]
  }

  private func redFlags(_ flags: [VerdictNote.Quoted]) -> String {
    guard let first = flags.first else { return "" }
    guard flags.count > 1, let second = flags.last else {
      return texts[NoteText.redFlag, ["words": first.words, "title": lowercased(first.title)]]
    }
    return texts[
      NoteText.redFlags,
      [
        "words": first.words, "title": lowercased(first.title), "words2": second.words,
        "title2": lowercased(second.title),
      ]]
  }

  private func notClosed(_ pressed: [VerdictNote.Pressed]) -> String {
    guard let first = pressed.first else { return "" }
    let others = pressed.dropFirst().map { texts.asked($0.target) }.joined(separator: ", ")
    let also = others.isEmpty ? "" : texts[NoteText.alsoOpen, ["targets": others]]
    let target = texts.asked(first.target)
    guard let words = first.words else { return texts[NoteText.passed, ["target": target, "also": also]] }
    let text: NoteText = first.reply == .partly ? .partly : .dodged
    return texts[text, ["target": target, "words": words, "also": also]]
  }

  private func closed(_ pressed: VerdictNote.Pressed) -> String {
    let words = pressed.words ?? ""
    return texts[one(of: [.closed1, .closed2], by: words), ["target": texts.asked(pressed.target), "words": words]]
  }

  private func learnings(_ percent: Int, _ bar: Int, _ words: String?) -> String {
    guard let words else { return texts[NoteText.learningsNone, ["percent": "\(percent)%", "bar": "\(bar)%"]] }
    let text: NoteText = percent < bar ? .learningsBelow : .learningsReached
    return texts[text, ["percent": "\(percent)%", "bar": "\(bar)%", "words": words]]
  }

  private func end(_ verdict: Verdict, _ target: Target?) -> String {
    let (open, clean): (NoteText, NoteText) =
      switch verdict {
      case .nothing, .reject: (.reject, .rejectClean)
      case .weak: (.weak, .weakClean)
      case .mixed: (.mixed, .mixedClean)
      case .good: (.good, .goodClean)
      case .raises: (.raises, .raisesClean)
      }
    return target.map { texts[open, ["target": texts.asked($0)]] } ?? texts[clean]
  }

  // MARK: Words

  /// One of several wordings: the same for the same words.
  private func one(of wordings: [NoteText], by words: String) -> NoteText {
    let sum = words.unicodeScalars.reduce(0) { ($0 &* 31 &+ Int($1.value)) & 0xFFFF }
    return wordings[sum % wordings.count]
  }

  private func quoted(_ words: String) -> String { texts[ScorecardWords.quote, ["words": words]] }

  /// A title of a framework's element, in this language, within a sentence.
  private func lowercased(_ title: String) -> String {
    let title = texts.translated(title)
    return title.prefix(1).lowercased() + title.dropFirst()
  }
}
