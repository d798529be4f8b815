import Interview
import Testing

@testable import Bank
@testable import Scoring

private func state(_ text: String, _ marks: Marks, pressed target: Target) throws -> ReplyState {
  let scorer = Scorer(
    reader: ToldReader(marks: [text: marks]), frameworks: try FrameworkPack.builtIn(), model: mildModel)
  let followUp = FollowUp(ask: "And what about that?", presses: target, seconds: 45)
  return scorer.judge(
    reply: scorer.assess(sentences: [text], question: followUp.ask, kind: .rapid), to: followUp, question: followUp.ask)
}

@Test func aReplyIsJudgedByWhatWasPressed() throws {
  let built = Marks(role: .action, does: [.prevent], arc: .learning, who: .i)
  #expect(try state("I added a check on the row counts.", built, pressed: .prevent) == .answered)
  #expect(try state("I added a check on the row counts.", built, pressed: .metric) == .dodged)
  #expect(try state("It fell from nine seconds to two.", Marks(role: .result), pressed: .metric) == .answered)
  let owned = Marks(role: .action, arc: .failure, who: .i, own: true)
  #expect(try state("I approved it without reading it.", owned, pressed: .own) == .answered)
  #expect(try state("I approved it quickly.", Marks(role: .action, arc: .failure, who: .i), pressed: .own) == .partly)
}

@Test func plansForAStandingChangeAreHalfAReply() throws {
  #expect(try state("We would add a check for that.", Marks(role: .action, who: .we), pressed: .prevent) == .partly)
}

@Test func notKnowingAskingBackAndBlamingAreDodging() throws {
  let unsure = Marks(role: .none, who: .i, flags: [.unsure])
  #expect(try state("I don't remember the 3 numbers exactly.", unsure, pressed: .metric) != .answered)
  #expect(try state("No idea, to be honest with you.", unsure, pressed: .detect) == .dodged)
  #expect(try state("What do you mean by that exactly?", Marks(), pressed: .own) == .dodged)
  let blame = Marks(role: .situation, arc: .failure, who: .they, flags: [.blame])
  #expect(try state("The vendor never tested it.", blame, pressed: .own) == .dodged)
  #expect(try state("fine", Marks(), pressed: .learning) == .dodged)
}
