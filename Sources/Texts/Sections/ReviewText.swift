/// A recording that is looked back at.
public enum ReviewText: String, Message {
  case name, place, grade, noAnswers, opening, followUp
  case origin, because, redFlag, youSeeIt, youDisagree, youSeeInstead, note, noteField, noteHint
  case sentence, failure, learning, arcOther, whoI, whoWe, whoThey, whoNone
  case roleSituation, roleTask, roleAction, roleResult, roleReflection, roleNone
  case findings, findingPlace, disagreements, enterForMore, recited
  case chooseSentence, chooseFinding, chooseWhere, notKept, whatInstead, choose, chooseMore
  case walk, walkMore, answer, answerMore, retry, retryMore, noteMore, disagree, disagreeMore, replay, replayMore
  case timeline, timelineMore, compare, compareMore, rating, ratingMore, scorecard, scorecardMore
  case sentenceKey, sentenceMore, explain, explainMore, library, libraryMore, scroll

  /// Its key in the files.
  public static let section = "review"
}

/// The candidate's own rating of an answer.
public enum RatingText: String, Message {
  case howMet, you, signs, nothing
  case rate, rateMore, compare, compareMore, skip, skipMore, never, neverMore

  /// Its key in the files.
  public static let section = "rating"
}

/// When what was said.
public enum TimelineText: String, Message {
  case words, firstWord, speed, longestPause, fillers, noTimes
  case plotTyped, plotSpoken, legend
  case noPauses, pauses, pauseAt, phases, phase
  case spoken, longestSilence, shares

  /// Its key in the files.
  public static let section = "timeline"
}

/// The replay of an answer.
public enum ReplayText: String, Message {
  case playing, stopped, place
  case stop, stopMore, speed, speedMore, seek, seekMore

  /// Its key in the files.
  public static let section = "replay"
}

/// Two attempts at the same chain.
public enum AttemptText: String, Message {
  case heading, grades, closed, open, lost, sentences, legend, none
  case other, otherMore

  /// Its key in the files.
  public static let section = "attempts"
}
