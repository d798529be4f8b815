import ArgumentParser
import Bank
import Glibc
import Interview
import Screens
import Sessions

/// A file that holds an interview: a recording of Grill's, or a transcript of any known kind.
enum TranscriptFile {
  /// The interview in a file as a recording; nil where the file is a plain text, one answer.
  ///
  /// - Throws: why a file that is meant as a transcript cannot be taken in, or that the candidate is not named.
  static func log(_ bytes: [UInt8], file: String, speaker: String?, bank: QuestionBank) throws -> SessionLog? {
    if SessionLog.isMeant(bytes) { return try SessionLog(bytes, file: file) }
    if let log = try SessionLog.exported(bytes, file: file) { return log }
    guard speaker != nil || Transcript.isMeant(bytes, file: file) else { return nil }
    let transcript = try Transcript(bytes, file: file)
    let candidate = try transcript.candidate(named: speaker ?? ask(transcript), file: file)
    for warning in transcript.warnings { complain("\(file): \(warning)") }
    let interview = try ImportedInterview(
      transcript, candidate: candidate, file: file, matching: QuestionMatch(bank))
    return interview.log(program: Grill.version, start: UTCTime.text(secondsSince1970: time(nil)), bank: bank)
  }

  /// Asks at the terminal who the candidate is; nil where nobody can be asked.
  private static func ask(_ transcript: Transcript) -> String? {
    let speakers = transcript.speakers
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    complain("Who is the candidate?")
    for (number, speaker) in speakers.enumerated() { complain("  \(number + 1)  \(speaker)") }
    complain("Number or name:")
    guard let answer = readLine(), !answer.isEmpty else { return nil }
    if let number = Int(answer), speakers.indices.contains(number - 1) { return speakers[number - 1] }
    return answer
  }

  /// To standard error: standard output may be a pipe that takes the scores.
  private static func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    write(STDERR_FILENO, bytes, bytes.count)
  }
}
