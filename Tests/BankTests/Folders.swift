import Glibc

/// Where the project stands, seen from this file.
let projectFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

/// A folder of its own for one test; emptied and removed at the end.
func withTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/grill-bank-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw MakingFolderFailed() }
  let folder = String(cString: made)
  defer { _ = system("rm -rf '\(folder)'") }
  return try work(folder)
}

struct MakingFolderFailed: Error {}

/// Writes a text as a file.
func write(_ text: String, to path: String) throws {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  guard file >= 0 else { throw MakingFolderFailed() }
  defer { close(file) }
  let bytes = Array(text.utf8)
  guard write(file, bytes, bytes.count) == bytes.count else { throw MakingFolderFailed() }
}
