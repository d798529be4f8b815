import Interview
import Scoring

/// How many pieces of an answer and of what stands around it are read together.
struct WindowLengths: Hashable, Sendable {
  /// Of a sentence.
  var own = 96
  /// Of the sentences of a window, with the sign that ends each of them.
  var window = 192
  /// Of the end of what stands before them.
  var before = 32
  /// Of the start of what stands after them.
  var after = 16
  /// Of the start of the question.
  var asked = 24

  /// How many tokens a window has at most.
  var longest: Int { max(window, own + 1) + before + after + asked + 4 }
}

/// Neighbouring sentences as the encoder takes them together: `[CLS] question [SEP] a sentence [SEP] the next [SEP] …`.
struct AnswerWindow: Hashable, Sendable {
  private(set) var ids: [UInt16] = []
  /// How many of the first are the question's, its signs included.
  let asked: Int
  /// Each sentence's own tokens; the sign that ends it follows.
  private(set) var sentences: [Range<Int>] = []

  fileprivate init(question: ArraySlice<Piece>, _ vocabulary: Vocabulary) {
    ids = [vocabulary.start] + question.map(\.id) + [vocabulary.separator]
    asked = ids.count
  }

  fileprivate mutating func append(sentence: ArraySlice<Piece>, _ vocabulary: Vocabulary) {
    sentences.append(ids.count..<ids.count + sentence.count)
    ids += sentence.map(\.id)
    ids.append(vocabulary.separator)
  }

  fileprivate mutating func append(context: some Collection<Piece>, _ vocabulary: Vocabulary) {
    if context.isEmpty { return }
    ids += context.map(\.id)
    ids.append(vocabulary.separator)
  }
}

/// An answer in pieces, and how it is laid out in windows.
struct AnswerPieces {
  private let asked: ArraySlice<Piece>
  private let sentences: [ArraySlice<Piece>]
  private let lengths: WindowLengths
  private let vocabulary: Vocabulary

  init(_ sentences: [Sentence], question: String, _ lengths: WindowLengths, _ vocabulary: Vocabulary) {
    asked = vocabulary.pieces(of: question).prefix(lengths.asked)
    self.sentences = sentences.map { vocabulary.pieces(of: $0.text).prefix(lengths.own) }
    self.lengths = lengths
    self.vocabulary = vocabulary
  }

  /// One window where the answer fits; else as many sentences in each as fit, with what stands around them.
  var windows: [AnswerWindow] {
    if sentences.isEmpty { return [] }
    let sizes = sentences.map { $0.count + 1 }
    if sizes.reduce(0, +) <= lengths.window + lengths.before + lengths.after { return [window(sentences.indices)] }
    var found: [AnswerWindow] = []
    var (start, size) = (0, 0)
    for (index, next) in sizes.enumerated() {
      if index > start, size + next > lengths.window {
        found.append(window(start..<index))
        (start, size) = (index, 0)
      }
      size += next
    }
    return found + [window(start..<sizes.count)]
  }

  /// A sentence with a little of what stands around it and without the pieces that touch some spans.
  func window(at index: Int, without hidden: [Span]) -> AnswerWindow {
    window(index..<index + 1) { piece in !hidden.contains { $0.overlaps(piece.span) } }
  }

  private func window(_ range: Range<Int>, keeping isKept: (Piece) -> Bool = { _ in true }) -> AnswerWindow {
    var window = AnswerWindow(question: asked, vocabulary)
    // A sentence has few pieces or none, so that many of them may be needed.
    window.append(
      context: sentences[..<range.lowerBound].suffix(lengths.before).joined().suffix(lengths.before), vocabulary)
    for sentence in sentences[range] { window.append(sentence: sentence.filter(isKept)[...], vocabulary) }
    window.append(
      context: sentences[range.upperBound...].prefix(lengths.after).joined().prefix(lengths.after), vocabulary)
    return window
  }
}
