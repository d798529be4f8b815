import Drill
import Interview
import Scoring
import Sessions

/// The recorded drills as stories, read a few at a time: there may be thousands of recordings, and no key waits for them.
public struct DrillHistory: Sendable {
  /// What was read so far, in the order of reading: newest first.
  public private(set) var stories: [ToldStory] = []
  /// How many recordings could not be read, or hold no opening answer.
  public private(set) var passedOver = 0
  /// The recordings that are still to be read, newest first.
  public private(set) var waiting: [String]

  /// How many recordings are read before the screen is drawn again.
  public static let slice = 12

  /// A history of recordings by their names, newest first; nothing of them is read yet.
  public init(names: [String]) { waiting = names }

  /// A history that is known.
  public init(stories: [ToldStory]) {
    self.stories = stories
    waiting = []
  }

  /// Whether all is read.
  public var isRead: Bool { waiting.isEmpty }

  /// How many recordings there are.
  public var count: Int { stories.count + passedOver + waiting.count }

  /// Reads some more.
  public mutating func read(_ count: Int = slice, bank: QuestionBank, scorer: any Judge, log: (String) -> SessionLog?) {
    for name in waiting.prefix(count) {
      if let log = log(name), let story = Self.story(log, bank: bank, scorer: scorer) {
        stories.append(story)
      } else {
        passedOver += 1
      }
    }
    waiting.removeFirst(min(count, waiting.count))
  }

  /// The story of a recording; nil where its opening question has no answer.
  static func story(_ log: SessionLog, bank: QuestionBank, scorer: any Judge) -> ToldStory? {
    guard !log.header.chain.hasPrefix(SessionHeader.exercisePrefix) else { return nil }
    let chain = bank.chain(log.header.chain) ?? DrillRecording.chain(log)
    let turns = log.exchanges.map(DrillRecording.turn)
    guard turns.contains(where: { $0.isOpening && !$0.answer.isEmpty }) else { return nil }
    return ToldStory(chain, start: log.header.start, turns: turns, judge: scorer)
  }
}
