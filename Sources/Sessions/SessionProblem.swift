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

  /// Where, what is wrong, and what to do, in one line.
  public var description: String {
    switch self {
    case .noHome:
      "there is no folder for recordings: HOME is not set; set HOME, or XDG_DATA_HOME, to a folder's absolute path"
    case .unusableFolder(let path, let reason):
      "\(path): recordings cannot be kept here (\(reason)); make the folder writable, or set XDG_DATA_HOME to another"
    case .unusableFile(let path, let reason):
      "\(path): cannot be used (\(reason)); check the file and its permissions"
    case .diskFull(let path):
      "\(path): the disk is full; make room, or keep the recording in another folder"
    case .inUse(let path):
      "\(path): another grill is recording there; finish or leave that drill first"
    case .notARecording(let file, let reason):
      "\(file):1: not a Grill recording (\(reason)); choose a file that `grill drill` made"
    case .cutOff(let file):
      "\(file):1: cut off before the first line was whole, so nothing was recorded; delete it"
    case .tooNew(let file, let version):
      "\(file):1: recorded in format \(version), this grill reads up to \(SessionHeader.newestVersion); install a newer grill"
    }
  }
}
