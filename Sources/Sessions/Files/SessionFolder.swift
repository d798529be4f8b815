import Glibc

/// The folder that holds a person's recordings, one file a drill.
public struct SessionFolder: Hashable, Sendable {
  /// Its path.
  public var path: String

  /// A folder at a path; it need not be there yet.
  public init(path: String) { self.path = path }

  /// The folder `grill/sessions` among a person's data.
  ///
  /// - Throws: `noHome` where the environment names no folder for data.
  public init(environment: [String: String]) throws(SessionProblem) {
    path = try UserFolder.data.path(environment: environment) + "/sessions"
  }

  /// A new folder that nobody else can read, where the system keeps what is temporary.
  ///
  /// - Throws: `unusableFolder` where none can be made there.
  public static func temporary() throws(SessionProblem) -> SessionFolder {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(place)/grill-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw .unusableFolder(place, reason: systemReason(errno)) }
    return SessionFolder(path: String(cString: made))
  }

  /// The names of its recordings, newest first; none where the folder is not there.
  ///
  /// - Throws: `unusableFolder` where it cannot be read.
  public func names() throws(SessionProblem) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .unusableFolder(path, reason: systemReason(errno))
    }
    defer { closedir(folder) }
    var stems: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".jsonl"), !name.hasPrefix(".") { stems.append(String(name.dropLast(6))) }
    }
    // Names begin with the time; without their ending, a second file of the same name sorts as the newer one.
    return stems.sorted(by: >).map { $0 + ".jsonl" }
  }

  /// What is known of one recording from its first and last lines, without reading the rest.
  public func summary(_ name: String) -> RecordingSummary { RecordingSummary(path: "\(path)/\(name)", name: name) }

  /// The recordings, newest first, at most `limit` of them.
  ///
  /// - Throws: `unusableFolder` where the folder cannot be read.
  public func recordings(limit: Int = .max) throws(SessionProblem) -> [RecordingSummary] {
    try names().prefix(limit).map(summary)
  }

  /// The newest recording of a drill that was not finished; files that cannot be read are passed over.
  ///
  /// - Throws: `unusableFolder` where the folder cannot be read.
  public func latestUnfinished() throws(SessionProblem) -> RecordingSummary? {
    try names().lazy.map(summary).first(where: \.canGoOn)
  }

  /// Reads a whole recording.
  ///
  /// - Throws: `unusableFile`, or what `SessionLog` throws.
  public func read(_ name: String) throws(SessionProblem) -> SessionLog { try SessionLog(path: "\(path)/\(name)") }

  /// Makes the file of a new recording with its first lines, and the folders above it where they are missing, for their
  /// owner only.
  ///
  /// A name that is taken gets `-2`, `-3`, … before its ending. Nothing remains where it fails.
  func create(for header: SessionHeader, holding bytes: [UInt8], write: @escaping OpenFile.Write)
    throws(SessionProblem) -> OpenFile
  {
    try makeFolders()
    let file = try createEmpty(stem: SessionFolder.stem(of: header), write: write)
    do throws(SessionProblem) {
      try file.append(bytes[...])
      try file.synchronize()
    } catch {
      file.remove()
      throw error
    }
    return file
  }

  /// Keeps a recording that was made elsewhere and gives its path.
  ///
  /// Nothing remains where it fails.
  ///
  /// - Throws: `unusableFolder`, `unusableFile` or `diskFull`.
  public func add(_ log: SessionLog) throws(SessionProblem) -> String {
    try create(for: log.header, holding: log.bytes, write: systemWrite).path
  }

  private func createEmpty(stem: String, write: @escaping OpenFile.Write) throws(SessionProblem) -> OpenFile {
    for number in 1...999 {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      if let file = try OpenFile.creating("\(path)/\(name).jsonl", write: write) { return file }
    }
    throw .unusableFolder(path, reason: "a thousand recordings of the same second are there")
  }

  /// The name of a recording without its ending: `<start>-<chain>`, with nothing in it that could leave the folder.
  static func stem(of header: SessionHeader) -> String {
    let start = header.start.unicodeScalars.filter(isPlain).prefix(40)
    let chain = header.chain.unicodeScalars.prefix(100).map { isPlain($0) ? $0 : "-" }
    return String(String.UnicodeScalarView(start)) + "-" + String(String.UnicodeScalarView(chain))
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  private func makeFolders() throws(SessionProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
      if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EISDIR {
        // A folder above may be unwritable and still hold the next one.
        let reason = errno
        if access(made, F_OK) != 0 { throw .unusableFolder(path, reason: systemReason(reason)) }
      }
    }
  }
}

extension SessionLog {
  /// Reads the recording at a path.
  ///
  /// - Throws: `unusableFile`, `notARecording`, `cutOff` or `tooNew`.
  public init(path: String) throws(SessionProblem) {
    let file = try OpenFile.reading(path)
    try self.init(try file.read(from: 0, count: try file.size()), file: path)
  }
}
