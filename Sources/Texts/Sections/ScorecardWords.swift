/// The scorecard.
public enum ScorecardWords: String, Message {
  case name, end, moreLines, readingDeeper
  case verdict, grade, storyAlone
  case fix, fixes, youSaid, practise
  case flagFix, cutOffFix, slowFix, passedFix, nothingAdvice, cutOffAdvice, slowAdvice, passedAdvice
  case redFlags, redFlag, partly
  case frameworks, judgedAs, inFull, has, lacks, andMore, conventions, convention
  case figures, pace, cutOff, skipped, silences, firstWord
  case learnings, iShare, minutes, numbers, bar, readFast, readDeep
  case opening, followUp, followUpAgain, askedBecause
  case answerGrade, time, cutOffHere, skippedHere, leftHere, firstWordHere, interrupted
  case next, quote
  case scroll, scrollMore, jump, jumpMore, expand, expandMore, nextDrill, nextDrillMore, again, againMore
  case save, saveMore, saveThere, folder, folderHint, unsaved

  /// Its key in the files.
  public static let section = "scorecard"
}
