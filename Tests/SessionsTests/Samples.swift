import Foundation
import Interview

@testable import Sessions

/// Numbers that are the same in every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// A text of up to `longest` scalars: letters, what JSON escapes, and anything that Unicode has.
  mutating func text(upTo longest: Int = 12) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &self) { scalars.append(scalar()) }
    return String(scalars)
  }

  private mutating func scalar() -> Unicode.Scalar {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &self))
    case 1: Unicode.Scalar(UInt8.random(in: 0...0x7F, using: &self))
    case 2:
      ["\"", "\\", "\u{301}", "日", "🇩", "👩", "\u{200D}", "\u{2028}", "\u{FEFF}"].randomElement(using: &self) ?? "x"
    default: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "\u{FFFD}"
    }
  }

  /// Seconds to the millisecond.
  mutating func seconds() -> Double { Double(Int.random(in: 0...9_999_999, using: &self)) / 1000 }

  mutating func choice<Choice: CaseIterable>(_: Choice.Type) -> Choice {
    // An enumeration without cases is asked for nowhere.
    Choice.allCases.randomElement(using: &self) ?? Choice.allCases[Choice.allCases.startIndex]
  }

  mutating func header() -> SessionHeader {
    SessionHeader(
      program: text(), start: UTCTime.text(secondsSince1970: Int.random(in: 0...4_000_000_000, using: &self)),
      chain: text(), title: text(), kind: Bool.random(using: &self) ? choice(QuestionKind.self) : nil, seed: next(),
      pace: choice(Pace.self), mode: choice(DrillMode.self), order: choice(QuestionOrder.self))
  }

  mutating func ask() -> SessionEvent.Ask {
    SessionEvent.Ask(
      text: text(), target: choice(Target.self), because: text(), words: Bool.random(using: &self) ? text() : nil,
      seconds: seconds(), isOpening: Bool.random(using: &self), index: Int.random(in: 0...40, using: &self),
      followUpTo: Bool.random(using: &self) ? Int.random(in: 0...40, using: &self) : nil)
  }

  mutating func edit(length: Int) -> SessionEvent.Edit {
    let at = Int.random(in: 0...length, using: &self)
    return SessionEvent.Edit(
      at: at, removed: Int.random(in: 0...min(4, length - at), using: &self), inserted: text(upTo: 6))
  }

  mutating func kind() -> SessionEvent.Kind {
    switch Int.random(in: 0..<12, using: &self) {
    case 0: .ask(ask())
    case 1: .edit(edit(length: 30))
    case 2:
      .answer(
        SessionEvent.Answer(
          text: text(upTo: 40), ended: choice(AnswerEnding.self), seconds: seconds(),
          firstWordSeconds: Bool.random(using: &self) ? seconds() : nil))
    case 3: .reply(choice(ReplyState.self))
    case 4: .interjection(text: text(), because: choice(InterjectionCause.self))
    case 5: .pause
    case 6: .resume
    case 7: .cut(because: text())
    case 8: .mark
    case 9: .note(text(upTo: 40))
    case 10: .review(review())
    default: .end(choice(SessionEvent.Ending.self))
    }
  }

  private mutating func review() -> ReviewEvent {
    let (exchange, span) = (Int.random(in: 0...9, using: &self), Span(Int.random(in: 0...9, using: &self), 12))
    return switch Int.random(in: 0..<5, using: &self) {
    case 0: .title(text())
    case 1: .tags((0..<Int.random(in: 0...3, using: &self)).map { _ in text() })
    case 2: .rating(SelfRating(exchange: exchange, elements: [.init(id: text(), state: text())]))
    case 3: .remark(WordsNote(exchange: exchange, span: span, text: text()))
    default:
      .disagreement(
        Disagreement(
          exchange: exchange, span: span, label: text(),
          holds: Bool.random(using: &self) ? Bool.random(using: &self) : nil,
          instead: Bool.random(using: &self) ? text() : nil)
      )
    }
  }

  mutating func events(_ count: Int) -> [SessionEvent] {
    var time = 0.0
    return (0..<count).map { _ in
      time += Double(Int.random(in: 0...3000, using: &self)) / 1000
      return SessionEvent(time, kind())
    }
  }
}

/// A drill of two questions, the second one open.
enum Sample {
  static let header = SessionHeader(
    program: "1.0.0", start: "2026-11-21T09:15:00Z", chain: "team-performance", title: "A team that fell behind",
    kind: .failure, seed: 7)

  static let events = [
    SessionEvent(0, .ask(.init(text: "Tell me about a failure.", seconds: 140, isOpening: true, index: 0))),
    SessionEvent(2.5, .edit(.init(at: 0, removed: 0, inserted: "We lost dta"))),
    SessionEvent(3.5, .edit(.init(at: 9, removed: 2, inserted: "ata — café 👩‍💻"))),
    SessionEvent(
      9, .answer(.init(text: "We lost data — café 👩‍💻", ended: .submitted, seconds: 9, firstWordSeconds: 2.5))),
    SessionEvent(
      9,
      .ask(
        .init(
          text: "You said “we”: what did you do?", target: .own, because: "no action of your own", words: "We lost",
          seconds: 60, index: 1, followUpTo: 0))),
    SessionEvent(12.25, .edit(.init(at: 0, removed: 0, inserted: "I rolled"))),
    SessionEvent(14, .edit(.init(at: 8, removed: 0, inserted: " it back"))),
  ]

  static func bytes(_ events: [SessionEvent] = Sample.events) -> [UInt8] {
    header.line + events.flatMap(\.line)
  }
}

/// The scalars of a text: two texts that look alike are told apart.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// An empty folder that is removed again afterwards.
func withFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "grill-sessions-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder.path)
}

/// The bytes of a file.
func contents(_ path: String) throws -> [UInt8] {
  let file = try OpenFile.reading(path)
  return try file.read(from: 0, count: try file.size())
}

/// Makes a file that holds these bytes.
func write(_ bytes: ArraySlice<UInt8>, to path: String) throws {
  try OpenFile.creating(path)?.append(bytes)
}
