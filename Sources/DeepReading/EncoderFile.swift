#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the encoder's file lies; this alone, of all that reads deeply, touches files.
public enum EncoderFile {
  /// The paths at which it may lie: as the environment says; beside the installed program; in the project that it was built in.
  public static func places(program: String, environment: [String: String]) -> [String] {
    if let path = environment["GRILL_ENCODER"], !path.isEmpty { return [path] }
    var folder = URL(filePath: program).deletingLastPathComponent()
    var places = [folder.appending(path: "../share/grill/encoder.safetensors").path]
    while folder.path.count > 1 {
      places.append(folder.appending(path: "Data/deep/encoder.safetensors").path)
      folder = folder.deletingLastPathComponent()
    }
    return places
  }

  /// The first of these places where a file lies, if there is one.
  public static func find() -> String? {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return places(program: program, environment: ProcessInfo.processInfo.environment)
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The file's bytes, read from disk only where they are needed.
  public static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
  }
}
