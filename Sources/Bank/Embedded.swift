import CData

/// The files of Data that were embedded when the program was built.
public enum Embedded {
  /// The question bank as JSON.
  public static var bank: UnsafeRawBufferPointer { buffer(cdata_bank()) }
  /// The texts of the screens in English, as JSON.
  public static var english: UnsafeRawBufferPointer { buffer(cdata_english()) }
  /// The texts of the screens in Russian, as JSON.
  public static var russian: UnsafeRawBufferPointer { buffer(cdata_russian()) }
  /// Russian translations by English sentence, as JSON.
  public static var russianSentences: UnsafeRawBufferPointer { buffer(cdata_russian_sentences()) }
  /// The exercises as JSON.
  public static var exercises: UnsafeRawBufferPointer { buffer(cdata_exercises()) }
  /// The frameworks as JSON.
  public static var frameworks: UnsafeRawBufferPointer { buffer(cdata_frameworks()) }
  /// The weights of the grade and of what to press next, as JSON.
  public static var judge: UnsafeRawBufferPointer { buffer(cdata_judge()) }
  /// The same for answers that both readers have read.
  public static var deepJudge: UnsafeRawBufferPointer { buffer(cdata_deep_judge()) }
  /// The trained weights; aligned to 16 bytes, valid for the life of the program.
  public static var model: UnsafeRawBufferPointer { buffer(cdata_model()) }
  /// HTML's named character references, a name and its scalars a line.
  public static var characterReferences: UnsafeRawBufferPointer { buffer(cdata_character_references()) }
  /// Unicode's canonical decompositions, a scalar and those that it is made of a line.
  public static var decompositions: UnsafeRawBufferPointer { buffer(cdata_decompositions()) }
  /// What the deep reader has learned, as safetensors.
  public static var adaptation: UnsafeRawBufferPointer { buffer(cdata_adaptation()) }
  /// How the two readers are put together, as JSON.
  public static var blend: UnsafeRawBufferPointer { buffer(cdata_blend()) }

  /// Gives back the memory that only the start has needed, once everything that is embedded has been read.
  public static func releaseStart() { cdata_release_start() }

  private static func buffer(_ file: CDataFile) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: file.bytes, count: file.count)
  }
}
