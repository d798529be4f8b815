/// A recording as it was read: what could be read, and what could not.
public struct SessionLog: Hashable, Sendable {
  /// Its first line.
  public var header: SessionHeader
  /// What happened, in the order of its lines.
  public var events: [SessionEvent]
  /// What was left out, in the order of its lines.
  public var warnings: [Warning]

  /// A line that was left out.
  public struct Warning: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What is wrong with it, in one sentence for people.
    public var message: String
    /// Whether it is the last line, and was not written whole.
    public var isTorn: Bool

    /// As `line 7: damaged (…); it was skipped`.
    public var description: String { "line \(line): \(message)" }
  }

  /// A recording as given, with nothing left out.
  public init(header: SessionHeader, events: [SessionEvent]) {
    self.header = header
    self.events = events
    warnings = []
  }

  /// The file as it is written.
  public var bytes: [UInt8] { header.line + events.flatMap(\.line) }

  /// Reads a recording; damaged lines are left out with a warning, and so is a last line that was not written whole.
  ///
  /// - Parameter file: what to call it in errors.
  /// - Throws: `notARecording`, `cutOff` or `tooNew`.
  public init(_ bytes: [UInt8], file: String) throws(SessionProblem) {
    header = try SessionLog.header(bytes, file: file)
    var lines = Lines(bytes)
    _ = lines.next()
    events = []
    warnings = []
    while let line = lines.next() {
      if line.isBlank { continue }
      do throws(Damage) {
        events.append(try SessionEvent(line: line.bytes))
      } catch {
        let message =
          line.isWhole
          ? "damaged (\(error.message)); it was skipped"
          : "not written whole, as after a crash; it was dropped"
        warnings.append(Warning(line: line.number, message: message, isTorn: !line.isWhole))
      }
    }
  }

  /// Whether a file is meant as a recording, be it whole or damaged; what wrote it may have set blanks in it.
  public static func isMeant(_ bytes: [UInt8]) -> Bool {
    let first = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
    return JSON(first)?["format"] == .string(SessionHeader.format)
      || bytes.starts(with: Array("{\"format\":\"\(SessionHeader.format)\"".utf8))
  }

  /// Reads the first line alone; the bytes need hold no more than that.
  static func header(_ bytes: [UInt8], file: String) throws(SessionProblem) -> SessionHeader {
    var lines = Lines(bytes)
    guard let first = lines.next() else { throw .cutOff(file: file) }
    do throws(SessionProblem) {
      return try SessionHeader(line: first.bytes, file: file)
    } catch {
      if case .notARecording = error, !first.isWhole, first.bytes.first == UInt8(ascii: "{") {
        throw .cutOff(file: file)
      }
      throw error
    }
  }

  /// How the drill ended; nil where it did not, or went on afterwards.
  public var ending: SessionEvent.Ending? {
    for event in events.reversed() {
      switch event.kind.bearing {
      case .ends(let ending): return ending
      case .goesOn: return nil
      case .none: continue
      }
    }
    return nil
  }
}

extension SessionEvent.Kind {
  /// What an event says on whether the drill has ended.
  enum Bearing: Hashable {
    case ends(SessionEvent.Ending), goesOn, none
  }

  /// A note, a mark or an unknown kind may come after the end and says nothing.
  var bearing: Bearing {
    switch self {
    case .end(let ending): .ends(ending)
    case .ask, .edit, .answer, .pause, .resume: .goesOn
    case .reply, .interjection, .cut, .mark, .note, .review, .unknown: .none
    }
  }
}

/// The lines of a file, one after the other.
struct Lines {
  private var rest: ArraySlice<UInt8>
  private var number = 0

  /// One line.
  struct Line {
    /// From 1.
    var number: Int
    /// Without the line feed.
    var bytes: ArraySlice<UInt8>
    /// Whether a line feed ends it.
    var isWhole: Bool

    /// Whether nothing stands on it.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }

  /// The lines of these bytes; a byte order mark before them is passed over.
  init(_ bytes: [UInt8]) {
    rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    guard !rest.isEmpty else { return nil }
    number += 1
    let end = rest.firstIndex(of: UInt8(ascii: "\n"))
    defer { rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...] }
    return Line(number: number, bytes: rest[..<(end ?? rest.endIndex)], isWhole: end != nil)
  }
}
