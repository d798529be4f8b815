import FoundationEssentials
import Interview

/// A line of `grill score --jsonl`: an answer to be judged.
public struct ScoreInput: Hashable, Sendable {
  /// What the line calls its answer; given back as it came.
  public var id: Identity
  /// What was asked; empty where the line does not say.
  public var question: String
  /// The kind of the question, where the line says it.
  public var kind: QuestionKind?
  /// The answer.
  public var answer: Answer

  /// The answer as one text, or as sentences whose splitting stands.
  public enum Answer: Hashable, Sendable {
    case text(String)
    case sentences([String])
  }

  /// An answer's identifier: whatever JSON value it was, texts and numbers told apart.
  public enum Identity: Hashable, Sendable {
    case text(String)
    case number(String)
    case none
  }

  /// What is wrong with a line, with its identifier where it could be read.
  public struct Refusal: Error, Hashable, Sendable {
    /// The line's identifier.
    public var id: Identity
    /// What is wrong and what to do.
    public var message: String
  }

  /// Reads a line of JSON.
  public static func read(_ line: ArraySlice<UInt8>) throws(Refusal) -> ScoreInput {
    if let input = line.withUnsafeBufferPointer({ ScoreLine($0).flatMap(ScoreInput.init) }) { return input }
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch {
      throw Refusal(id: .none, message: "the line is no JSON object; write {\"id\": …, \"text\": …}")
    }
    guard fields.mistakes.isEmpty else {
      throw Refusal(id: fields.id, message: fields.mistakes.joined(separator: "; "))
    }
    var kind: QuestionKind?
    if let name = fields.kind {
      kind = QuestionKind(rawValue: name)
      if kind == nil {
        let known = QuestionKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refusal(id: fields.id, message: "the kind \"\(name)\" is not known; use one of \(known)")
      }
    }
    let answer: Answer
    switch (fields.text, fields.sentences) {
    case (let text?, nil): answer = .text(text)
    case (nil, let sentences?): answer = .sentences(sentences)
    case (nil, nil): throw Refusal(id: fields.id, message: "no answer; add \"text\" or \"sentences\"")
    default: throw Refusal(id: fields.id, message: "both \"text\" and \"sentences\"; keep one")
    }
    return ScoreInput(id: fields.id, question: fields.question ?? "", kind: kind, answer: answer)
  }

  /// The fields as they stand in the line, each of which may be missing or of a wrong type.
  private struct Fields: Decodable {
    var id = Identity.none
    var question: String?
    var kind: String?
    var text: String?
    var sentences: [String]?
    var mistakes: [String] = []

    enum CodingKeys: String, CodingKey {
      case id, question, kind, text, sentences
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let text = try? container.decode(String.self, forKey: .id) {
        id = .text(text)
      } else if let number = try? container.decode(Int.self, forKey: .id) {
        id = .number(String(number))
      } else if let number = try? container.decode(Double.self, forKey: .id) {
        id = .number(String(number))
      } else {
        mistakes.append("no \"id\" that is a text or a number")
      }
      question = field(.question, of: container, "a text")
      kind = field(.kind, of: container, "a text")
      text = field(.text, of: container, "a text")
      sentences = field(.sentences, of: container, "a list of texts")
    }

    private mutating func field<Value: Decodable>(
      _ key: CodingKeys, of container: KeyedDecodingContainer<CodingKeys>, _ type: String
    ) -> Value? {
      do {
        return try container.decodeIfPresent(Value.self, forKey: key)
      } catch {
        mistakes.append("\"\(key.rawValue)\" is not \(type)")
        return nil
      }
    }
  }
}

extension ScoreInput {
  /// What a plain line says, if that is all that is needed.
  private init?(_ line: ScoreLine) {
    guard let id = line.id else { return nil }
    switch (line.text, line.sentences) {
    case (let text?, nil): answer = .text(text)
    case (nil, let sentences?): answer = .sentences(sentences)
    default: return nil
    }
    kind = line.kind.flatMap { QuestionKind(rawValue: $0) }
    if line.kind != nil, kind == nil { return nil }
    self.id = id
    question = line.question ?? ""
  }
}
