#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A short name for the content of some folders: another content has another name.
public enum Fingerprint {
  /// FNV-1a over the names and bytes of the folders' files, in the order of their names, as 16 hexadecimal digits.
  ///
  /// Files that only explain (`*.md`) do not count.
  public static func of(_ folders: [String]) throws -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for folder in folders {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !name.hasSuffix(".md") {
        take(name.utf8)
        take(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
