import Interview

/// A word class found in a sentence.
public struct ClassMatch: Hashable, Sendable {
  /// The identifier of the class in Data/language.
  public var id: String
  /// The words, as a span of the sentence's own text.
  public var span: Span
}

extension WordReader {
  /// The word classes of Data/language that stand in a sentence, in the order of their words.
  public func classes(in sentence: String) -> [ClassMatch] {
    weights.withTables(or: []) { $0.language.classes(in: sentence) }
  }
}

extension LanguageTables {
  /// The word classes that stand in a sentence, in the order of their words.
  package func classes(in sentence: String) -> [ClassMatch] {
    var tokenizer = Tokenizer(self)
    let analysis = Analysis(sentence, &tokenizer, self)
    let names = classNames
    var text = sentence
    return text.withUTF8 { bytes in
      analysis.matches.map { match in
        var offsets = ScalarOffsets(bytes)
        let start = offsets.scalar(at: analysis.words[match.first].start)
        let end = offsets.scalar(at: analysis.words[match.last].end)
        return ClassMatch(id: names[match.number], span: Span(start, end))
      }
    }
  }
}
