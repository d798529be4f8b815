import Sessions
import Terminal
import Texts

extension LibraryScreen {
  func keys(_ texts: Texts) -> [KeyHint] {
    switch mode {
    case .searching:
      return [
        KeyHint("Enter", texts[KeyText.open], more: texts[LibraryText.openHitMore]),
        KeyHint("↑↓", texts[KeyText.move], more: texts[KeyText.moveMore]), KeyHint("Esc", texts[LibraryText.endSearch]),
        KeyHint("F1", texts[KeyText.help]),
      ]
    case .filtering, .renaming, .tagging:
      return [
        KeyHint("Enter", texts[LibraryText.keep]), KeyHint("Esc", texts[LibraryText.drop]),
        KeyHint("F1", texts[KeyText.help]),
      ]
    case .browsing:
      let undo = deleted.isEmpty ? [] : [KeyHint("u", texts[LibraryText.undo], more: texts[LibraryText.undoMore])]
      return undo + [
        KeyHint("Enter", texts[KeyText.open], more: texts[LibraryText.openMore]),
        KeyHint("/", texts[KeyText.search], more: texts[LibraryText.searchMore]),
        KeyHint("f", texts[LibraryText.filter], more: texts[LibraryText.filterMore]),
        KeyHint("o", texts[LibraryText.sort], more: texts[LibraryText.sortMore]),
        KeyHint("r", texts[LibraryText.rename], more: texts[LibraryText.renameMore]),
        KeyHint("t", texts[LibraryText.tag], more: texts[LibraryText.tagMore]),
        KeyHint("d", texts[LibraryText.delete], more: texts[LibraryText.deleteMore]),
        KeyHint("Esc", texts[KeyText.home], more: texts[KeyText.homeMore]),
        KeyHint("?", texts[KeyText.help]),
        KeyHint("↑↓", texts[KeyText.move], more: texts[KeyText.moveMore]),
      ]
    }
  }
}
