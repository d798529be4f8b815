/// The reports of `grill export`.
public enum ExportText: String, Message {
  case recorded, imported, settings, tags
  case story, answers, plots
  case gradePlot, pacePlot, sharePlot, timelinePlot
  case outOfFive, ofBudget, notJudged
  case firstWord, noWord, silences, endedOf, ended, speech
  case findings, letter
  case passedOver
  case selfRating, element, yours, grills, notes, disagreements, holds, holdsNot, holdsInstead
  case madeBy

  /// Its key in the files.
  public static let section = "export"
}
