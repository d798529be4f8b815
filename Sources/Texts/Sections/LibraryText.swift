/// The screen of all recordings.
public enum LibraryText: String, Message {
  case name
  case count, sorted, reversed, filtered
  case byDate, byGrade, byLearnings, byIShare, byTitle
  case date, title, verdict, grade, learnings, iShare
  case answers, shares, imported, unfinished, unreadable, noAnswers
  case indexing, reading, none, nothing, noHits, typeWords, inQuestion, inAnswer
  case deleted, restored
  case overrates, underrates, ratesEvenly
  case filterField, filterHint, searchField, renameField, renameHint, tagField, tagHint
  case openMore, openHitMore, endSearch, searchMore, filter, filterMore, sort, sortMore, rename, renameMore
  case tag, tagMore, delete, deleteMore, undo, undoMore, keep, drop

  /// Its key in the files.
  public static let section = "library"
}
