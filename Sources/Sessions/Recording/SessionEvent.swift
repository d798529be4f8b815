import Interview

/// One thing that happened in a drill: one line of its recording.
public struct SessionEvent: Hashable, Sendable {
  /// Seconds since the drill began, in milliseconds at the finest.
  public var time: Double
  /// What happened.
  public var kind: Kind
  /// What another version wrote besides.
  public var unknown = UnknownFields()

  /// Something that happened at a time.
  public init(_ time: Double, _ kind: Kind) {
    self.time = toMilliseconds(time)
    self.kind = kind
  }

  /// What can happen in a drill.
  public enum Kind: Hashable, Sendable {
    /// A question was asked; it is answered from here on.
    case ask(Ask)
    /// The answer to the last question was typed at.
    case edit(Edit)
    /// The answer to the last question ended; its whole text stands again here.
    case answer(Answer)
    /// How the last answer replied to what was pressed.
    case reply(ReplyState)
    /// The bar raiser spoke while the answer went on.
    case interjection(text: String, because: InterjectionCause)
    /// The clock was stopped.
    case pause
    /// The clock runs again, after a pause or because an unfinished drill was taken up again.
    case resume
    /// The bar raiser cut the answer off; why, in a few words for people.
    case cut(because: String)
    /// The candidate marked the moment, to come back to it.
    case mark
    /// The candidate wrote a note.
    case note(String)
    /// Something was added when looking back at the recording.
    case review(ReviewEvent)
    /// The drill ended here.
    case end(Ending)
    /// A kind that only another version knows: its line as it stood, without the line feed.
    case unknown(line: String)
  }
}

extension SessionEvent {
  /// A question as it was asked.
  public struct Ask: Hashable, Sendable {
    /// The question, with the candidate's words filled in.
    public var text: String
    /// What it presses; `none` for an opening question.
    public var target: Target
    /// Why it was asked, in one sentence for people; empty for an opening question.
    public var because: String
    /// The candidate's own words that it quotes or rests on.
    public var words: String?
    /// The candidate's earlier words that contradict those; nil where the question presses no contradiction.
    public var before: String?
    /// How deep it goes; nil in a recording of a version that did not know.
    public var depth: Depth?
    /// Its budget in seconds at the drill's pace.
    public var seconds: Double
    /// Whether it opens a chain.
    public var isOpening: Bool
    /// Its place in the drill, from 0.
    public var index: Int
    /// The place in the drill of the question whose answer it presses.
    public var followUpTo: Int?
    /// Whether it presses a dodged question once more.
    public var harder: Bool
    /// The chain of the bank that an imported question belongs to; nil for a drill, whose header names it.
    public var chain: String?

    /// A question as given.
    public init(
      text: String, target: Target = .none, because: String = "", words: String? = nil, before: String? = nil,
      depth: Depth? = nil, seconds: Double, isOpening: Bool = false, index: Int, followUpTo: Int? = nil,
      harder: Bool = false, chain: String? = nil
    ) {
      self.text = text
      self.target = target
      self.because = because
      self.words = words
      self.before = before
      self.depth = depth
      self.seconds = toMilliseconds(seconds)
      self.isOpening = isOpening
      self.index = index
      self.followUpTo = followUpTo
      self.harder = harder
      self.chain = chain
    }
  }

  /// A change of the answer that is being written; places and counts are Unicode scalars.
  public struct Edit: Hashable, Sendable {
    /// Where it begins, in scalars from the start of the answer.
    public var at: Int
    /// How many scalars were taken out there.
    public var removed: Int
    /// What was put in their place.
    public var inserted: String
    /// How many seconds it took to say; nil where it was typed.
    public var spokenSeconds: Double?

    /// A change as given.
    public init(at: Int, removed: Int, inserted: String, spokenSeconds: Double? = nil) {
      self.at = at
      self.removed = removed
      self.inserted = inserted
      self.spokenSeconds = spokenSeconds.map(toMilliseconds)
    }
  }

  /// An answer when it ended.
  public struct Answer: Hashable, Sendable {
    /// Its whole text.
    public var text: String
    /// What ended it.
    public var ended: AnswerEnding
    /// Seconds used, without pauses.
    public var seconds: Double
    /// Seconds until the first word; nil where there is none.
    public var firstWordSeconds: Double?

    /// An answer as given.
    public init(text: String, ended: AnswerEnding, seconds: Double, firstWordSeconds: Double? = nil) {
      self.text = text
      self.ended = ended
      self.seconds = toMilliseconds(seconds)
      self.firstWordSeconds = firstWordSeconds.map(toMilliseconds)
    }
  }

  /// How a drill ended; one that is not `finished` can be taken up again.
  public enum Ending: String, CaseIterable, Sendable {
    case finished, left, signal
  }
}
