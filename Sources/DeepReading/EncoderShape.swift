/// The measures of the encoder that is read: all-MiniLM-L6-v2, a BERT.
enum EncoderShape {
  static let layers = 6
  static let width = 384
  static let heads = 12
  static let inner = 1536
  static let places = 512
  static let segments = 2
}
