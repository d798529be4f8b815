import Bank
import Foundation

/// The table of accuracy in README.md, between two comments; the first names what it was measured on.
enum Readme {
  /// What the accuracy depends on.
  static let folders = ["Data/corpus", "Data/phrases", "Data/language"]

  /// Puts a table in the place of the last one.
  static func renew(_ path: String, table: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let start = text.range(of: "<!-- accuracy"), let end = text.range(of: "<!-- /accuracy -->") else {
      throw Problem(
        file: path, line: 0, message: "there is no place for the table",
        remedy: "write <!-- accuracy --> and <!-- /accuracy --> on lines of their own")
    }
    let heading = "<!-- accuracy, measured on \(try Fingerprint.of(folders)) -->"
    let renewed = text[..<start.lowerBound] + "\(heading)\n\(table)\n" + text[end.lowerBound...]
    try String(renewed).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
