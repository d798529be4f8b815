import Sessions
import Texts

/// Something that a screen wants done outside: the loop does it after the screen is painted.
public enum Effect: Sendable {
  /// Begin a recording; the loop fills in the time and the program's version.
  case beginRecording(SessionHeader)
  /// Go on in an earlier recording.
  case resumeRecording(UnfinishedDrill)
  /// Write events to the recording.
  case record([SessionEvent])
  /// Close the recording.
  case endRecording
  /// Write the recording, which could not be saved where it belongs, to another folder.
  case rescueRecording(folder: String)
  /// Read the newest recordings anew, for the home screen.
  case refreshRecordings
  /// Open the library, and bring it up to date in slices.
  case openLibrary
  /// Search the library for words.
  case searchLibrary(String)
  /// Look back at a recording, by its file's name, at the first or at some answer.
  case reviewRecording(name: String, exchange: Int?)
  /// Show the recording that is looked back at beside another.
  case compareWith(String)
  /// Ask for a self-rating before Grill's view is shown, or no more; and remember it.
  case askForRating(Bool)
  /// Put a recording into the trash.
  case deleteRecording(String)
  /// Bring a recording back from the trash.
  case restoreRecording(String)
  /// Add what was said when looking back to a recording.
  case addToRecording(ReviewEvent, name: String)
  /// Begin to read all recordings as stories.
  case startHistory
  /// Read some more of them.
  case readHistory
  /// Show the screens in another language, and remember it.
  case speak(ScreenLanguage)
  /// Give the terminal back until the shell continues the program.
  case suspend
  /// Leave the program, with words for the shell's screen and an exit status.
  case quit(message: String?, status: Int32)
}

/// What a screen answers to an event.
enum Step {
  /// Show another screen in its place.
  case show(any Screen)
  /// Have something done outside.
  case perform(Effect)
}
