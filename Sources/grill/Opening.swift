import DeepReading
import Glibc
import Interview
import Scoring
import Screens
import Sessions
import Texts

/// What the program starts with: the bank, the folder of recordings, the options.
struct Opening {
  var world: World
  /// What was chosen earlier; nil where there is no folder for it.
  let settings: Settings?
  /// Where recordings are kept; a problem where there is no such folder.
  let folder: Result<SessionFolder, SessionProblem>

  /// Reads the exercises, which only later screens need.
  let exercises: () throws -> [Exercise]

  /// Which reader judges finished answers.
  let reader: ReaderChoice

  /// - Parameter listsRecordings: whether the first screen lists the newest recordings.
  init(
    bank: BankOptions, options: DrillOptions, language: ScreenLanguage?, reader: ReaderChoice = .fast,
    listsRecordings: Bool = true
  ) throws {
    self.reader = reader
    let questions = try bank.bank()
    exercises = bank.exercises
    settings = Settings(environment: Surroundings.variables)
    do throws(SessionProblem) {
      folder = .success(try SessionFolder(environment: Surroundings.variables))
    } catch {
      folder = .failure(error)
    }
    world = World(
      texts: Texts(Settings.language(asked: language)), bank: questions, options: options, entropy: Self.entropy)
    if listsRecordings { refreshRecordings() }
  }

  /// Reads the list of recordings anew, and the last drill that was left.
  ///
  /// For the home screen the newest are enough; there may be thousands.
  mutating func refreshRecordings(limit: Int = 50) {
    guard case .success(let folder) = folder else { return }
    let names = (try? folder.names()) ?? []
    world.recordings = names.prefix(limit).map(folder.summary)
    world.recordingCount = names.count
    world.unfinished = world.recordings.first(where: \.canGoOn).flatMap { recording in
      guard let session = (try? SessionLog(path: recording.path))?.unfinished else { return nil }
      return UnfinishedDrill(path: recording.path, session: session)
    }
  }

  private static var entropy: UInt64 { UInt64.random(in: 1..<1_000_000) }
}

/// What the environment says.
enum Surroundings {
  /// The variables that say where a person's files are, and which language is wanted.
  static var variables: [String: String] {
    var values: [String: String] = [:]
    let folders = ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"]
    for name in folders + ["GRILL_LANGUAGE"] + ScreenLanguage.variables {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return values
  }
}

/// The one steady clock of the program.
enum Clock {
  /// Seconds since some moment in the past; never set back.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
