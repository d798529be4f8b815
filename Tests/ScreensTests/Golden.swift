import Foundation
import Testing

/// Compares a text with the file `Golden/NAME.txt` beside the tests.
///
/// With `RECORD_GOLDEN` set, or where the file is missing, it is written anew and the test fails, so that a forgotten
/// variable is noticed: read the difference, and run again without.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: "\(name).txt")
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil || recorded == nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded Golden/\(name).txt; run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
  } else if let recorded, recorded != text {
    Issue.record(
      "Golden/\(name).txt differs:\n\(difference(recorded, text))", sourceLocation: sourceLocation)
  }
}

/// The lines that differ, the recorded ones with `-`, the new ones with `+`.
private func difference(_ old: String, _ new: String) -> String {
  let (old, new) = (
    old.split(separator: "\n", omittingEmptySubsequences: false),
    new.split(separator: "\n", omittingEmptySubsequences: false)
  )
  return (0..<max(old.count, new.count)).flatMap { line -> [String] in
    let before = line < old.count ? String(old[line]) : nil
    let after = line < new.count ? String(new[line]) : nil
    guard before != after else { return [] }
    return [before.map { "\(line + 1)- \($0)" }, after.map { "\(line + 1)+ \($0)" }].compactMap { $0 }
  }.joined(separator: "\n")
}
