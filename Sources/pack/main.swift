import Bank
import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// Turns the YAML that people edit into the JSON that is embedded. Run in the project's folder: `make data`.

/// One folder of Data and the file that it becomes.
///
/// What else is embedded is added here.
let packings: [(folder: String, file: String, pack: (String) throws -> String)] = [
  ("Data/bank", "Data/compiled/bank.json", { try BankFiles.read(folder: $0, as: .whole).packed() })
]

var failed = false
for packing in packings {
  do {
    let content = try packing.pack(packing.folder)
    try Data(content.utf8).write(to: URL(filePath: packing.file), options: .atomic)
    print("\(packing.file): \(content.utf8.count) bytes from \(packing.folder)")
  } catch {
    print("\(error)")
    failed = true
  }
}
exit(failed ? 1 : 0)
