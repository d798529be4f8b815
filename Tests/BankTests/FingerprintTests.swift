import Foundation
import Testing

@testable import Bank

private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

@Test func theTableOfAccuracyInTheReadmeIsOfThisData() throws {
  let folders = ["corpus", "phrases", "language"].map { "\(project)/Data/\($0)" }
  let readme = try String(contentsOfFile: "\(project)/README.md", encoding: .utf8)
  #expect(
    readme.contains("<!-- accuracy, measured on \(try Fingerprint.of(folders)) -->"),
    "README.md's table is of other data: run `make eval`")
}

@Test func anotherContentHasAnotherFingerprint() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "fingerprint-\(UUID())").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try "one".write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
  let first = try Fingerprint.of([folder])
  try "explains".write(toFile: "\(folder)/README.md", atomically: true, encoding: .utf8)
  #expect(try Fingerprint.of([folder]) == first)
  try "two".write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
  #expect(try Fingerprint.of([folder]) != first)
}
