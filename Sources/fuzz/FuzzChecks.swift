import Bank
import Interview
import Sessions

/// What is promised of any file: it is taken in whole or refused with a reason, and what was taken in can be written and
/// read again.
struct FuzzChecks {
  private let folder: FuzzFolder
  private let bank: QuestionBank
  private let match: QuestionMatch
  private var inputs = 0
  private var transcripts = 0
  private var interviews = 0
  private var recordings = 0
  private var exports = 0
  private var refusals: Set<String> = []

  init(folder: FuzzFolder) {
    self.folder = folder
    bank = QuestionBank(chains: [
      Chain(
        id: "failed", title: "Failure", topic: "failure", kind: .failure, source: "001",
        opening: "Tell me about a time you failed.", seconds: 180,
        followUps: [FollowUp(ask: "What did you change afterwards?", presses: .prevent, seconds: 45)])
    ])
    match = QuestionMatch(bank)
  }

  /// What came of all inputs.
  var summary: String {
    """
    \(inputs) inputs: \(transcripts) transcripts with \(interviews) interviews, \(recordings) recordings, \(exports) \
    exports were taken in; the others were refused in \(refusals.count) ways; \(folder.kept) were kept in a folder
    """
  }

  mutating func take(_ input: inout FuzzInput) throws {
    inputs += 1
    if let transcript = try transcript(input) { try interview(transcript, &input) }
    if let log = try recording(input) { try promises(of: log, &input) }
    if let log = try export(input) { try promises(of: log, &input) }
  }

  func finish() throws { try folder.finish() }

  // MARK: What is read

  private mutating func transcript(_ input: FuzzInput) throws -> Transcript? {
    _ = Transcript.isMeant(input.bytes, file: input.file)
    do throws(ImportProblem) {
      let transcript = try Transcript(input.bytes, file: input.file)
      transcripts += 1
      return transcript
    } catch {
      try refuse(error.description, input)
      return nil
    }
  }

  private mutating func interview(_ transcript: Transcript, _ input: inout FuzzInput) throws {
    guard transcript.utterances.allSatisfy({ !$0.text.isEmpty && ($0.start ?? 0) <= ($0.end ?? .infinity) }) else {
      throw Broken("an utterance is empty, or ends before it begins", input)
    }
    guard !transcript.speakers.isEmpty else { throw Broken("it was taken in and nobody speaks", input) }
    for speaker in transcript.speakers.prefix(2) {
      guard let interview = try interview(transcript, of: speaker, input) else { continue }
      let log = interview.log(program: "fuzz", start: "2026-11-21T09:00:00Z", bank: bank)
      guard log.warnings.isEmpty else { throw Broken("the interview has warnings", input) }
      try promises(of: log, &input)
    }
  }

  private mutating func interview(_ transcript: Transcript, of speaker: String, _ input: FuzzInput) throws
    -> ImportedInterview?
  {
    do throws(ImportProblem) {
      let candidate = try transcript.candidate(named: speaker, file: input.file)
      let interview = try ImportedInterview(transcript, candidate: candidate, file: input.file, matching: match)
      interviews += 1
      return interview
    } catch {
      try refuse(error.description, input)
      return nil
    }
  }

  private mutating func recording(_ input: FuzzInput) throws -> SessionLog? {
    do throws(SessionProblem) {
      let log = try SessionLog(input.bytes, file: input.file)
      recordings += 1
      return log
    } catch {
      try refuse(error.description, input)
      return nil
    }
  }

  private mutating func export(_ input: FuzzInput) throws -> SessionLog? {
    do throws(SessionProblem) {
      guard let log = try SessionLog.exported(input.bytes, file: input.file) else { return nil }
      exports += 1
      return log
    } catch {
      try refuse(error.description, input)
      return nil
    }
  }

  /// A refusal says where and what to do.
  private mutating func refuse(_ reason: String, _ input: FuzzInput) throws {
    guard reason.hasPrefix(input.file), reason.count > input.file.count + 10 else {
      throw Broken("refused without a reason: \(reason)", input)
    }
    if refusals.count < 10_000 { refusals.insert(String(reason.filter { !$0.isNumber })) }
  }

  // MARK: What is promised

  /// A recording can be rebuilt, written and read again, by itself and within an export, as the same.
  private mutating func promises(of log: SessionLog, _ input: inout FuzzInput) throws {
    let exchanges = log.exchanges
    guard exchanges.allSatisfy({ $0.elapsed >= 0 && $0.elapsed.isFinite }) else {
      throw Broken("an answer took no time that there is", input)
    }
    _ = (log.ending, log.unfinished, log.review)
    let again = try SessionLog(log.bytes, file: input.file)
    guard again.header == log.header, again.events == log.events else {
      throw Broken("written and read again, it is another", input)
    }
    let known = log.events.filter { if case .unknown = $0.kind { false } else { true } }
    let exported = try SessionLog.exported(JSON.object(log.exported).line, file: input.file)
    guard let exported, exported.header == log.header else { throw Broken("exported, its header is another", input) }
    // Blanks within a line of an unknown kind are not kept.
    guard exported.events.filter({ if case .unknown = $0.kind { false } else { true } }) == known else {
      throw Broken("exported and read again, it is another", input)
    }
    if input.chance(of: 2000) { try folder.keep(log) }
  }
}
