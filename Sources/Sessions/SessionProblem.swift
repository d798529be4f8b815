import Texts

/// What is wrong with a recording or its folder, where, and what to do about it.
public enum SessionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The environment says nowhere where files may go.
  case noHome
  /// A folder cannot be made or written in; the reason is the system's.
  case unusableFolder(String, reason: String)
  /// A file cannot be read or written; the reason is the system's.
  case unusableFile(String, reason: String)
  /// No room was left while writing.
  case diskFull(String)
  /// Another process records there.
  case inUse(String)
  /// The file is no recording.
  case notARecording(file: String, reason: String)
  /// The file was cut off before its first line was whole.
  case cutOff(file: String)
  /// The file was written by a later version of the program, in a format that this one does not know.
  case tooNew(file: String, version: Int)

  /// Where, what is wrong, and what to do, in English.
  public var description: String { text(.english) }

  /// Where, what is wrong, and what to do, in one line.
  public func text(_ texts: Texts) -> String {
    switch self {
    case .noHome: texts[ProblemText.noHome]
    case .unusableFolder(let path, let reason): texts[ProblemText.unusableFolder, ["path": path, "reason": reason]]
    case .unusableFile(let path, let reason): texts[ProblemText.unusableFile, ["path": path, "reason": reason]]
    case .diskFull(let path): texts[ProblemText.diskFull, ["path": path]]
    case .inUse(let path): texts[ProblemText.inUse, ["path": path]]
    case .notARecording(let path, let reason): texts[ProblemText.notARecording, ["path": path, "reason": reason]]
    case .cutOff(let path): texts[ProblemText.cutOff, ["path": path]]
    case .tooNew(let path, let version):
      texts[ProblemText.tooNew, ["path": path, "version": version, "newest": SessionHeader.newestVersion]]
    }
  }
}
