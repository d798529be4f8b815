import Glibc
import Synchronization
import Testing

@testable import Sessions

@Test func eachEventIsOnTheDiskWhenItIsAppended() throws {
  try withFolder { (path: String) throws in
    let writer = SessionWriter(Sample.header, in: SessionFolder(path: path + "/grill/sessions"))
    let file = try #require(writer.path)
    #expect(file == path + "/grill/sessions/20261121T091500Z-team-performance.jsonl")
    for (index, event) in Sample.events.enumerated() {
      writer.append(event)
      #expect(try contents(file) == Sample.bytes(Array(Sample.events.prefix(index + 1))))
    }
    #expect(writer.problem == nil)
    #expect(permissions(file) == 0o600)
    #expect(permissions(path + "/grill/sessions") == 0o700 && permissions(path + "/grill") == 0o700)
  }
}

@Test func aSecondDrillOfTheSameSecondGetsItsOwnFile() throws {
  try withFolder { (path: String) throws in
    let folder = SessionFolder(path: path)
    let writers = (0..<3).map { _ in SessionWriter(Sample.header, in: folder) }
    #expect(
      try folder.names()
        == ["-3", "-2", ""].map { "20261121T091500Z-team-performance\($0).jsonl" })
    #expect(writers.allSatisfy { $0.problem == nil })
  }
}

@Test func aChainCannotLeaveTheFolder() throws {
  try withFolder { (path: String) throws in
    var header = Sample.header
    header.chain = "../../etc/é\0\n日" + String(repeating: "x", count: 500)
    let writer = SessionWriter(header, in: SessionFolder(path: path))
    #expect(writer.problem == nil)
    #expect(try SessionFolder(path: path).names().count == 1)
    #expect(try SessionLog(path: try #require(writer.path)).header == header)
  }
}

/// A disk with little room: a write that does not fit is cut short, and the next one refused, as a real one does.
private final class SmallDisk: Sendable {
  private let room: Mutex<Int>

  init(room: Int) { self.room = Mutex(room) }

  func makeRoom() { room.withLock { $0 = .max } }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let count = room.withLock { room in
      let count = min(bytes.count, room)
      room -= count
      return count
    }
    if count > 0 { return Glibc.write(descriptor, bytes.baseAddress, count) }
    errno = ENOSPC
    return -1
  }
}

@Test func aFullDiskLeavesWholeLinesAndTheDrillGoesOnInMemory() throws {
  for room in Sample.header.line.count..<Sample.bytes().count {
    try withFolder { (path: String) throws in
      let disk = SmallDisk(room: room)
      let writer = SessionWriter(Sample.header, in: SessionFolder(path: path + "/a"), write: disk.write)
      let file = try #require(writer.path)
      for event in Sample.events { writer.append(event) }
      #expect(writer.problem == .diskFull(file))

      let kept = try contents(file)
      #expect(kept.last == 10 && kept.count <= room && Sample.bytes().starts(with: kept))

      disk.makeRoom()
      let rescued = try writer.rescue(to: SessionFolder(path: path + "/b"))
      #expect(try contents(rescued) == Sample.bytes(), "room for \(room)")
    }
  }
}

@Test func afterARescueTheRecordingGoesOnThere() throws {
  try withFolder { (path: String) throws in
    let writer = SessionWriter(Sample.header, inMemoryBecause: .noHome)
    writer.append(Sample.events[0])
    #expect(writer.path == nil && writer.problem == .noHome)
    let rescued = try writer.rescue(to: SessionFolder(path: path))
    writer.append(Sample.events[1])
    #expect(writer.problem == nil)
    #expect(try contents(rescued) == Sample.bytes(Array(Sample.events.prefix(2))))
  }
}

@Test func aFolderThatCannotBeMadeIsReportedAndNothingIsLost() throws {
  try withFolder { (path: String) throws in
    SessionWriter(Sample.header, in: SessionFolder(path: path)).append(Sample.events[0])
    let file = try #require(try SessionFolder(path: path).recordings().first?.path)
    let below = SessionFolder(path: file + "/sessions")
    let writer = SessionWriter(Sample.header, in: below)
    for event in Sample.events { writer.append(event) }
    #expect(writer.problem == .unusableFolder(below.path, reason: "Not a directory"))
    #expect(throws: SessionProblem.unusableFolder(below.path, reason: "Not a directory")) {
      try writer.rescue(to: below)
    }
    #expect(try contents(try writer.rescue(to: SessionFolder(path: path + "/other"))) == Sample.bytes())
  }
}

@Test func nothingIsLeftWhereNotEvenTheFirstLineFits() throws {
  try withFolder { (path: String) throws in
    let writer = SessionWriter(Sample.header, in: SessionFolder(path: path), write: SmallDisk(room: 20).write)
    #expect(writer.path == nil)
    #expect(writer.problem?.description.contains("the disk is full") == true)
    #expect(try SessionFolder(path: path).names().isEmpty)
  }
}

@Test func twoProcessesNeverRecordInOneFile() throws {
  try withFolder { (path: String) throws in
    var writer: SessionWriter? = SessionWriter(Sample.header, in: SessionFolder(path: path))
    let file = try #require(writer?.path)
    #expect(throws: SessionProblem.inUse(file)) { try SessionWriter.resume(file) }
    writer = nil
    let resumed = try SessionWriter.resume(file)
    #expect(throws: SessionProblem.inUse(file)) { try SessionWriter.resume(file) }
    #expect(resumed.log.header == Sample.header)
  }
}

/// Killed at any byte: the file is taken up again, and holds whole lines only.
@Test func aTornRecordingIsTakenUpAgain() throws {
  let bytes = Sample.bytes()
  for count in stride(from: Sample.header.line.count - 1, through: bytes.count, by: 1) {
    try withFolder { (path: String) throws in
      try write(bytes[..<count], to: path + "/x.jsonl")
      let whole = try SessionFolder(path: path).read("x.jsonl").events

      let (writer, log) = try SessionWriter.resume(path + "/x.jsonl")
      #expect(log.events == whole)
      writer.append(SessionEvent(99, .resume))
      #expect(try contents(path + "/x.jsonl") == Sample.bytes(whole + [SessionEvent(99, .resume)]))
    }
  }
}

private func permissions(_ path: String) -> mode_t {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}
