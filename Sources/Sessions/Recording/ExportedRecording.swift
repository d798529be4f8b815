// A recording within an export: one JSON object that holds the lines of the recording as values, and what Grill says of
// them beside.

extension SessionLog {
  /// The name that marks a file as an export.
  public static let exportFormat = "grill-export"
  /// The newest version of an export that this program writes and reads.
  public static let newestExportVersion = 1

  /// The members of an export that hold the recording.
  public var exported: [JSON.Member] {
    [
      .init(name: "format", value: .string(Self.exportFormat)),
      .init(name: "version", value: .whole(Self.newestExportVersion)),
      .init(name: "header", value: header.json),
      .init(name: "events", value: .array(events.map(\.json))),
    ]
  }

  /// The recording in an export; nil where the bytes are no export.
  ///
  /// - Parameter file: what to call it in errors.
  /// - Throws: `tooNew`, `notARecording`.
  public static func exported(_ bytes: [UInt8], file: String) throws(SessionProblem) -> SessionLog? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let root = JSON(content), root["format"] == .string(exportFormat) else { return nil }
    if case .number(let digits) = root["version"], let version = Int(digits), version > newestExportVersion {
      throw .tooNew(file: file, version: version)
    }
    guard let header = root["header"] else { throw .notARecording(file: file, reason: "`header` is missing") }
    guard let events = root["events"]?.elements else {
      throw .notARecording(file: file, reason: "`events` is no list")
    }
    return try SessionLog(header.line + events.flatMap(\.line), file: file)
  }
}
