#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that people edit, as it was read: its name and its bytes.
public struct SourceFile: Sendable {
  /// The path, as problems name it.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]

  /// The largest file that is read, in bytes; a mistaken folder should not fill the memory.
  static let largest = 4 << 20

  /// A file as given.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file of a text.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The YAML files that lie in a folder itself, by name.
  ///
  /// - Throws: `Problems` where the folder or one of its files cannot be read, or where there is none.
  public static func yaml(in folder: String) throws(Problems) -> [SourceFile] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw Problems([
        Problem(
          file: folder, line: 0, message: "the folder cannot be read",
          remedy: "name a folder of .yaml files that you may read")
      ])
    }
    let wanted = names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }.sorted()
    if wanted.isEmpty {
      throw Problems([
        Problem(
          file: folder, line: 0, message: "no .yaml file is in this folder", remedy: "write one, or name another folder"
        )
      ])
    }
    var files: [SourceFile] = []
    var problems: [Problem] = []
    for name in wanted {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if let content = FileManager.default.contents(atPath: path) {
        files.append(SourceFile(name: path, bytes: Array(content)))
      } else {
        problems.append(
          Problem(
            file: path, line: 0, message: "the file cannot be read",
            remedy: "allow yourself to read it, or take it out of the folder"))
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return files
  }

  /// The content as text that YAML can be read from.
  ///
  /// - Throws: `Problems` where it is empty, too large, not UTF-8 or has tabs.
  public func text() throws(Problems) -> String {
    if bytes.count > Self.largest {
      throw problem(0, "the file is larger than \(Self.largest >> 20) MiB", "split it, or take it out of the folder")
    }
    // Some editors begin a file with a byte order mark, which YAML does not expect here.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw problem(bad + 1, "the text is not UTF-8", "save the file as UTF-8")
    }
    if text.allSatisfy(\.isWhitespace) { throw problem(1, "the file is empty", "fill it or delete it") }
    var tabs: [Problem] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.contains(UInt8(ascii: "\t")) {
      tabs.append(Problem(file: name, line: index + 1, message: "a tab stands here", remedy: "use spaces"))
    }
    if !tabs.isEmpty { throw Problems(tabs) }
    return text
  }

  private func problem(_ line: Int, _ message: String, _ remedy: String) -> Problems {
    Problems([Problem(file: name, line: line, message: message, remedy: remedy)])
  }
}
