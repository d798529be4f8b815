import Glibc
import Screens
import Sessions
import Texts

/// Keeps the recording of a drill while it runs; a problem never stops the drill.
struct Recorder {
  private var writer: SessionWriter?
  private var isFlushed = true
  /// What went wrong, for the screen to say; nil while all is written.
  var problem: SessionProblem? { writer?.problem }

  /// Begins a recording with the time and version filled in.
  mutating func begin(_ header: SessionHeader, in folder: Result<SessionFolder, SessionProblem>) {
    var header = header
    header.program = Grill.version
    header.start = UTCTime.text(secondsSince1970: time(nil))
    switch folder {
    case .success(let folder): writer = SessionWriter(header, in: folder)
    case .failure(let problem): writer = SessionWriter(header, inMemoryBecause: problem)
    }
  }

  /// Goes on in an earlier recording; what cannot be opened is recorded in memory.
  mutating func resume(_ unfinished: UnfinishedDrill) {
    do throws(SessionProblem) {
      writer = try SessionWriter.resume(unfinished.path).writer
    } catch {
      writer = SessionWriter(unfinished.session.header, inMemoryBecause: error)
    }
  }

  mutating func record(_ events: [SessionEvent]) {
    for event in events { writer?.append(event) }
    isFlushed = isFlushed && events.isEmpty
  }

  /// Has the disk write what was recorded since the last time: a power cut then loses what came later.
  mutating func flush() {
    guard !isFlushed else { return }
    isFlushed = true
    writer?.flush()
  }

  /// Puts what could not be written where it belongs into a new temporary folder, and says where; nil where all is written.
  func keepSomewhere(_ texts: Texts) -> String? {
    guard let problem else { return nil }
    guard let path = try? writer?.rescue(to: .temporary()) else {
      return texts[DrillText.lost, ["problem": problem.text(texts)]]
    }
    return texts[DrillText.keptElsewhere, ["problem": problem.text(texts), "path": path]]
  }

  /// Writes all of it to another folder.
  func rescue(to path: String) throws(SessionProblem) {
    _ = try writer?.rescue(to: SessionFolder(path: path))
  }
}
