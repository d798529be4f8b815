import FoundationEssentials
import Interview

/// The compiled form of the frameworks, embedded in the program: JSON, without the examples, which only tests need.
public enum FrameworkPack {
  /// The compiled form, the same bytes each time.
  public static func pack(_ frameworks: [Framework]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bare = frameworks.map { framework in
      var framework = framework
      framework.elements = framework.elements.map { element in
        var element = element
        (element.examples, element.misses) = ([], [])
        return element
      }
      return framework
    }
    return [UInt8](try encoder.encode(bare))
  }

  /// The frameworks of a compiled form.
  public static func unpack(_ bytes: UnsafeRawBufferPointer) throws(JSONTree.Mistake) -> [Framework] {
    try JSONTree(bytes).list.map { Framework($0) }
  }

  /// The frameworks that the program was built with.
  public static func builtIn() throws(JSONTree.Mistake) -> [Framework] { try unpack(Embedded.frameworks) }
}
