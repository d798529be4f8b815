/// Features as the trainer asks for them: in arrays of their own.
extension Features {
  /// Features of the sentence's own words.
  package static func own(_ analysis: Analysis, text: String, into features: inout [Feature]) {
    var list = ReusedList<Feature>()
    own(analysis, text: text, into: &list)
    features += list.all
  }

  /// Features that a sentence lends to the one after it (`isBefore`) or before it.
  package static func neighbour(_ analysis: Analysis, isBefore: Bool, into features: inout [Feature]) {
    var list = ReusedList<Feature>()
    neighbour(analysis, isBefore: isBefore, into: &list)
    features += list.all
  }

  /// Features of the sentence's place in the answer and of the question.
  package static func place(
    _ place: Place, _ question: QuestionWords, code: UInt32, subject: UInt32, classes: [UInt32],
    into features: inout [Feature]
  ) {
    var list = ReusedList<Feature>()
    spot(place, kind: question.kind, code: code, classes: classes, into: &list)
    Self.question(question, isFirst: place.fromStart == 0, subject: subject, into: &list)
    features += list.all
  }
}
