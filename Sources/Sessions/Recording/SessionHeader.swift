import Interview

/// The first line of a recording: what was drilled, when, and by which settings.
public struct SessionHeader: Hashable, Sendable {
  /// The name that marks a file as a recording.
  public static let format = "grill-session"
  /// The newest version of the format that this program writes and reads.
  public static let newestVersion = 1

  /// The version of the format, from 1.
  public var version = newestVersion
  /// The version of the program that wrote it.
  public var program: String
  /// When the drill began: ISO 8601 in UTC, such as `2026-11-21T09:15:00Z` (`UTCTime` makes it).
  public var start: String
  /// The chain's identifier in the question bank.
  public var chain: String
  /// The chain's title.
  public var title: String
  /// The kind of its opening question; nil where another version of the program knows more kinds.
  public var kind: QuestionKind?
  /// The seed that the choice of follow-ups began with.
  public var seed: UInt64
  /// How answers were given.
  public var pace: Pace
  /// Coach or exam, as the drill began.
  public var mode: DrillMode
  /// Adaptive or scripted.
  public var order: QuestionOrder
  /// How many follow-ups there are at most; nil for as many as the chain has.
  public var followUps: Int?
  /// Where it comes from, if it was not drilled here; nil for a drill.
  public var origin: ImportOrigin?
  /// What another version wrote besides.
  public var unknown = UnknownFields()

  /// A header of the newest version.
  public init(
    program: String, start: String, chain: String, title: String, kind: QuestionKind?, seed: UInt64,
    pace: Pace = .typed, mode: DrillMode = .coach, order: QuestionOrder = .adaptive,
    followUps: Int? = nil
  ) {
    self.program = program
    self.start = start
    self.chain = chain
    self.title = title
    self.kind = kind
    self.seed = seed
    self.pace = pace
    self.mode = mode
    self.order = order
    self.followUps = followUps
  }
}

extension SessionHeader {
  /// What stands before the exercise's identifier in the place of a chain's.
  public static let exercisePrefix = "exercise-"

  /// Whether it is of an exercise, which has no chain and is not resumed.
  public var isExercise: Bool { chain.hasPrefix(Self.exercisePrefix) }

  private static let known = [
    "format", "version", "program", "start", "chain", "title", "kind", "seed", "pace", "mode", "order", "followUps",
    "importedKind", "importedFile", "speaker",
  ]

  /// The line as it is written, with its line feed.
  public var line: [UInt8] { json.line }

  /// The object that its line is.
  var json: JSON {
    var members: [JSON.Member] = [
      .init(name: "format", value: .string(SessionHeader.format)),
      .init(name: "version", value: .whole(version)),
      .init(name: "program", value: .string(program)),
      .init(name: "start", value: .string(start)),
      .init(name: "chain", value: .string(chain)),
      .init(name: "title", value: .string(title)),
    ]
    let kindName = kind?.rawValue ?? (isExercise ? "exercise" : nil)
    if let kindName { members.append(.init(name: "kind", value: .string(kindName))) }
    members += [
      .init(name: "seed", value: .number(String(seed))),
      .init(name: "pace", value: .string(pace.rawValue)),
      .init(name: "mode", value: .string(mode.rawValue)),
      .init(name: "order", value: .string(order.rawValue)),
    ]
    if let followUps { members.append(.init(name: "followUps", value: .whole(followUps))) }
    if let origin {
      members += [
        .init(name: "importedKind", value: .string(origin.kind.rawValue)),
        .init(name: "importedFile", value: .string(origin.file)),
        .init(name: "speaker", value: .string(origin.speaker)),
      ]
    }
    return .object(members + unknown.members)
  }

  /// Reads the first line of a recording.
  ///
  /// - Throws: `notARecording` where it is none, `tooNew` where only a later version can read it; both name `file`.
  init(line: ArraySlice<UInt8>, file: String) throws(SessionProblem) {
    let fields: Fields
    let version: Int
    do throws(Damage) {
      fields = try Fields(line: line)
      version = try SessionHeader.version(fields)
    } catch {
      throw .notARecording(file: file, reason: error.message)
    }
    if version > SessionHeader.newestVersion { throw .tooNew(file: file, version: version) }
    do throws(Damage) {
      try self.init(fields, version: version)
    } catch {
      throw .notARecording(file: file, reason: error.message)
    }
  }

  private init(_ fields: Fields, version: Int) throws(Damage) {
    self.init(
      program: try fields.optionalText("program") ?? "", start: try fields.text("start"),
      chain: try fields.text("chain"), title: try fields.optionalText("title") ?? "",
      kind: try fields.optionalText("kind").flatMap(QuestionKind.init),
      seed: try fields.optionalWhole("seed", as: UInt64.self) ?? 0,
      pace: try fields.optionalText("pace").flatMap(Pace.init) ?? .typed,
      mode: try fields.optionalText("mode").flatMap(DrillMode.init) ?? .coach,
      order: try fields.optionalText("order").flatMap(QuestionOrder.init) ?? .adaptive,
      followUps: try fields.optionalWhole("followUps"))
    self.version = version
    if let kind = try fields.optionalText("importedKind").flatMap(Transcript.Kind.init) {
      origin = ImportOrigin(
        kind: kind, file: try fields.optionalText("importedFile") ?? "",
        speaker: try fields.optionalText("speaker") ?? "")
    }
    unknown = fields.others(than: SessionHeader.known)
  }

  private static func version(_ fields: Fields) throws(Damage) -> Int {
    guard try fields.optionalText("format") == format else { throw Damage(message: "`format` is not `\(format)`") }
    return try fields.whole("version")
  }
}

/// Where an imported session comes from.
public struct ImportOrigin: Hashable, Sendable {
  /// The kind of the file.
  public var kind: Transcript.Kind
  /// The file's name, without its folder.
  public var file: String
  /// Who the candidate is in it.
  public var speaker: String

  /// An origin as given.
  public init(kind: Transcript.Kind, file: String, speaker: String) {
    self.kind = kind
    self.file = file
    self.speaker = speaker
  }
}
