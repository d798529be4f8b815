import Interview

/// How many pieces of a sentence and of what stands around it are looked at.
struct InputLengths: Hashable, Sendable {
  var own = 64
  /// Of the end of the sentence before.
  var before = 20
  /// Of the start of the sentence after.
  var after = 12
  /// Of the start of the question.
  var asked = 20

  /// How many tokens an input has at most.
  var longest: Int { own + before + after + asked + 5 }
}

/// A sentence and what stands around it as the encoder takes them: `[CLS] own [SEP] before [SEP] after [SEP] question [SEP]`.
struct SentenceInput: Hashable, Sendable {
  let ids: [UInt16]
  /// How many of them are the sentence's own; they follow the first.
  let own: Int

  init(
    own: some Collection<Piece>, before: [Piece], after: [Piece], asked: [Piece], _ lengths: InputLengths,
    _ vocabulary: Vocabulary
  ) {
    var ids: [UInt16] = [vocabulary.start]
    ids.reserveCapacity(lengths.longest)
    ids += own.prefix(lengths.own).map(\.id)
    self.own = ids.count - 1
    for part in [before.suffix(lengths.before), after.prefix(lengths.after), asked.prefix(lengths.asked)] {
      ids.append(vocabulary.separator)
      ids += part.map(\.id)
    }
    ids.append(vocabulary.separator)
    self.ids = ids
  }
}
