import Interview
import Texts

/// Writes assessments as JSON, a line each, in the form that design.md promises.
public struct ScoreOutput: Sendable {
  /// What to ask for a gap, in words; the first argument is what to press.
  public typealias Ask = @Sendable (Gap, Assessment) -> String

  /// What is written of an answer besides its assessment, where it comes from a file and not from a line.
  public struct Origin: Hashable, Sendable {
    /// What was asked.
    public var question: String
    /// When the answer began and ended, in seconds from the start of its file; nil where the file has no times.
    public var seconds: ClosedRange<Double>?

    /// An origin as given.
    public init(question: String, seconds: ClosedRange<Double>? = nil) {
      self.question = question
      self.seconds = seconds
    }
  }

  private let ask: Ask
  private var json = JSONBytes()

  /// An output that puts gaps into words by a function.
  public init(ask: @escaping Ask) { self.ask = ask }

  /// What has been written and not yet been taken.
  public var bytes: [UInt8] { json.bytes }

  /// How many bytes wait to be taken.
  public var count: Int { json.bytes.count }

  /// Forgets what has been written, once it has been taken.
  public mutating func clear() { json.clear() }

  /// Writes an assessment and ends the line.
  public mutating func line(_ id: ScoreInput.Identity, _ assessment: Assessment) {
    object(id, assessment, nil)
    json.newline()
  }

  /// Writes what stands in the place of a line that could not be judged.
  public mutating func line(_ refusal: ScoreInput.Refusal) {
    json.open("{")
    identity(refusal.id)
    json.key("error")
    json.string(refusal.message)
    json.close("}")
    json.newline()
  }

  /// Writes all answers of a file as one object.
  public mutating func file(_ answers: [(id: String, assessment: Assessment, origin: Origin)]) {
    json.open("{")
    json.key("answers")
    json.open("[")
    for answer in answers { object(.text(answer.id), answer.assessment, answer.origin) }
    json.close("]")
    json.close("}")
    json.newline()
  }

  private mutating func object(_ id: ScoreInput.Identity, _ assessment: Assessment, _ origin: Origin?) {
    json.open("{")
    identity(id)
    if let origin { write(origin, text: assessment.text) }
    json.key("sentences")
    json.open("[")
    for (sentence, reading) in zip(assessment.sentences, assessment.readings) { write(sentence, reading.marks) }
    json.close("]")
    json.key("reader")
    json.string(assessment.reader.rawValue)
    json.key("grade")
    json.decimal(assessment.grade, places: 2)
    json.key("next")
    next(assessment)
    json.key("learningShare")
    share(assessment.learningShare)
    json.key("iShare")
    share(assessment.iShare)
    metrics(assessment.metrics)
    frameworks(assessment.frameworks)
    redFlags(assessment.redFlags)
    json.close("}")
  }

  private mutating func identity(_ id: ScoreInput.Identity) {
    json.key("id")
    switch id {
    case .text(let text): json.string(text)
    case .number(let number): json.raw(number)
    case .none: json.null()
    }
  }

  private mutating func write(_ origin: Origin, text: String) {
    json.key("question")
    json.string(origin.question)
    json.key("text")
    json.string(text)
    if let seconds = origin.seconds {
      json.key("startSeconds")
      json.decimal(seconds.lowerBound, places: 3)
      json.key("endSeconds")
      json.decimal(seconds.upperBound, places: 3)
    }
  }

  private mutating func write(_ sentence: Sentence, _ marks: Marks) {
    json.open("{")
    json.key("start")
    json.integer(sentence.span.start)
    json.key("end")
    json.integer(sentence.span.end)
    json.key("role")
    json.string(marks.role.rawValue)
    list(#","does":["#, marks.does)
    json.key("arc")
    json.string(marks.arc.rawValue)
    json.key("who")
    json.string(marks.who.rawValue)
    json.literal(marks.own ? #","own":true"# : #","own":false"#)
    json.literal(marks.tell ? #","tell":true"# : #","tell":false"#)
    list(#","flags":["#, marks.flags)
    json.close("}")
  }

  private mutating func next(_ assessment: Assessment) {
    let gap = assessment.gaps.first
    json.open("{")
    json.key("target")
    json.string((gap?.target ?? .none).rawValue)
    json.key("ask")
    json.string(gap.map { ask($0, assessment) } ?? "")
    json.key("because")
    json.string(gap?.because ?? Texts.english[TargetMissing(.none)])
    json.close("}")
  }

  private mutating func share(_ share: Double?) {
    if let share { json.decimal(share, places: 4) } else { json.null() }
  }

  private mutating func list<Label: RawRepresentable<String>>(_ begun: StaticString, _ labels: [Label]) {
    json.listBegun(begun)
    for label in labels { json.string(label.rawValue) }
    json.close("]")
  }

  private mutating func metrics(_ metrics: [Metric]) {
    json.key("metrics")
    json.open("[")
    for metric in metrics {
      json.open("{")
      json.key("start")
      json.integer(metric.span.start)
      json.key("end")
      json.integer(metric.span.end)
      json.key("kind")
      json.string(metric.kind.rawValue)
      if let side = metric.side, let pair = metric.pair {
        json.key("is")
        json.string(side.rawValue)
        json.key("pair")
        json.integer(pair)
      }
      json.close("}")
    }
    json.close("]")
  }

  private mutating func frameworks(_ frameworks: [FrameworkAssessment]) {
    json.key("frameworks")
    json.open("[")
    for framework in frameworks {
      json.ahead(framework.names.json)
      json.listBegun(#","elements":["#)
      for index in framework.elements.indices {
        if framework.elements[index].state == .missing, framework.elements[index].evidence.isEmpty {
          // Most are, so they are written ahead.
          json.ahead(framework.elements[index].names.missing)
        } else {
          element(framework.elements[index])
        }
      }
      json.literal("]}")
    }
    json.close("]")
  }

  private mutating func element(_ element: ElementAssessment) {
    json.ahead(element.names.json)
    switch element.state {
    case .met: json.literal(#","state":"met""#)
    case .partly: json.literal(#","state":"partly""#)
    case .missing: json.literal(#","state":"missing""#)
    }
    evidence(element.evidence)
    json.close("}")
  }

  private mutating func redFlags(_ flags: [RedFlag]) {
    json.key("redFlags")
    json.open("[")
    for flag in flags {
      json.open("{")
      json.key("id")
      json.string(flag.id)
      evidence(flag.evidence)
      json.key("instead")
      json.string(flag.instead)
      json.close("}")
    }
    json.close("]")
  }

  private mutating func evidence(_ spans: [Span]) {
    json.listBegun(#","evidence":["#)
    for span in spans { json.pair(span.start, span.end) }
    json.close("]")
  }
}
