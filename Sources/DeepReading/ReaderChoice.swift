import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which reader people ask for.
public enum ReaderChoice: String, CaseIterable, Sendable {
  /// The reader of words, which is instant.
  case fast
  /// Both readers together; refused where the encoder's file is missing.
  case deep
  /// Both where the encoder's file lies, else the fast one.
  case auto

  /// The deep reader with the fast one, where this choice asks for it and it can be had; nil where the fast one is to read alone.
  ///
  /// - Throws: a `ReaderMissing` where it was asked for by name and is missing, or a `SafetensorsProblem` where its file is damaged.
  public func deepReader(fast: WordReader) throws -> BlendedReader? {
    guard self != .fast else { return nil }
    do {
      guard let path = EncoderFile.find() else { throw ReaderMissing.encoder }
      return BlendedReader(fast: fast, deep: try DeepReader(encoder: EncoderFile.bytes(path)))
    } catch let missing as ReaderMissing {
      if self == .auto { return nil }
      throw missing
    }
  }
}

/// Why there is no deep reader.
public enum ReaderMissing: Error, Hashable, Sendable, CustomStringConvertible {
  /// The encoder's file was not found.
  case encoder

  /// What is missing and what to do.
  public var description: String {
    "the deep reader's encoder is not on this machine; fetch it once with `make deep`, or use --reader fast"
  }
}
