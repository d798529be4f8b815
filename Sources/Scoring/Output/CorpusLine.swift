import Interview

/// An answer with the labels of its sentences, as a line of the corpus (Data/corpus/GUIDE.md).
public struct CorpusLine: Hashable, Sendable {
  /// Its name.
  public var id: String
  /// What was asked.
  public var question: String
  /// The kind of the question.
  public var kind: QuestionKind
  /// Whether it was spoken rather than written.
  public var isSpoken: Bool
  /// From 1 to 5.
  public var grade: Int
  /// What to press next.
  public var next: Target
  /// The sentences in order, each with its labels.
  public var sentences: [LabelledSentence]

  /// A sentence with its labels.
  public struct LabelledSentence: Hashable, Sendable {
    /// Its words.
    public var text: String
    /// What holds in it.
    public var marks: Marks

    /// A sentence as given.
    public init(text: String, marks: Marks) {
      self.text = text
      self.marks = marks
    }
  }

  /// A line as given.
  public init(
    id: String, question: String, kind: QuestionKind, isSpoken: Bool, grade: Int, next: Target,
    sentences: [LabelledSentence]
  ) {
    self.id = id
    self.question = question
    self.kind = kind
    self.isSpoken = isSpoken
    self.grade = grade
    self.next = next
    self.sentences = sentences
  }

  /// The line, with its line feed.
  public var bytes: [UInt8] {
    var json = JSONBytes()
    json.open("{")
    json.key("id")
    json.string(id)
    json.key("question")
    json.string(question)
    json.key("kind")
    json.string(kind.rawValue)
    json.key("style")
    json.string(isSpoken ? "spoken" : "written")
    json.key("grade")
    json.integer(grade)
    json.key("next")
    json.string(next.rawValue)
    json.key("sentences")
    json.open("[")
    for sentence in sentences { Self.write(sentence, to: &json) }
    json.close("]")
    json.close("}")
    json.newline()
    return json.bytes
  }

  private static func write(_ sentence: LabelledSentence, to json: inout JSONBytes) {
    let marks = sentence.marks
    json.open("{")
    json.key("t")
    json.string(sentence.text)
    json.key("role")
    json.string(marks.role.rawValue)
    json.key("does")
    list(marks.does.map(\.rawValue), &json)
    json.key("arc")
    json.string(marks.arc.rawValue)
    json.key("who")
    json.string(marks.who.rawValue)
    json.key("own")
    json.boolean(marks.own)
    json.key("tell")
    json.boolean(marks.tell)
    json.key("flags")
    list(marks.flags.map(\.rawValue), &json)
    json.close("}")
  }

  private static func list(_ words: [String], _ json: inout JSONBytes) {
    json.open("[")
    for word in words { json.string(word) }
    json.close("]")
  }
}
