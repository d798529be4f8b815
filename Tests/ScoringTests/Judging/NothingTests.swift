import Interview
import Testing

@testable import Scoring

private let question = "Tell me about a production failure that you caused and how you handled it."

private func reason(_ text: String, question: String = question) -> String? {
  let facts = text.split(separator: ".").map { SentenceFacts(String($0), phrases: Rubric([]).phrases) }
  return Nothing.reason(facts.isEmpty ? [SentenceFacts(text, phrases: Rubric([]).phrases)] : facts, question: question)
}

@Test(
  arguments: [
    "", "   \n\t", "fine", "synergy ownership metrics leadership impact", "Fine.", "ok", "It was good.", "😀🎉🔥",
    "...!!!",
    "lorem ipsum dolor sit amet consectetur adipiscing elit",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.",
    question, "tell me about a production failure that you caused and how you handled it",
    "ownership accountability stakeholders root cause blast radius detect contain fix prevent monitoring alerting metrics KPI",
    "STAR, situation, task, action, result, detect, contain, fix, prevent, learnings, growth mindset, ownership, metrics, impact",
    """
    I always take ownership and leverage data-driven best practices to drive alignment across cross-functional stakeholders, \
    ensuring operational excellence and continuous improvement with a growth mindset.
    """,
    """
    Results-driven senior data engineer with 10 years of experience in building scalable pipelines. Proficient in Python, Spark \
    and AWS. Proven track record of leading teams. Certified Kubernetes administrator with strong communication skills.
    """,
    """
    I am a senior software engineer with over eight years of experience. My background is in distributed systems and I have \
    worked at three companies. I am skilled in Java and Kafka. I hold a master's degree in computer science.
    """,
    String(repeating: "I detected the failure and rolled it back. ", count: 300),
    String(repeating: "we fixed it ", count: 40),
    "asdf qwer zxcv asdf jkl uiop qwer asdf zxcv poiu lkjh mnbv",
  ])
func junkCountsAsNothing(_ text: String) {
  #expect(reason(text) != nil, "\(text.prefix(60))")
}

@Test func hardlyAnyRealAnswerCountsAsNothing() throws {
  let answers = try GoldAnswer.all()
  let taken = answers.filter { answer in
    Nothing.reason(
      answer.sentences.map { SentenceFacts($0.text, phrases: Rubric([]).phrases) }, question: answer.question) != nil
  }
  #expect(taken.allSatisfy { $0.grade <= 2 }, "\(taken.map { "\($0.id) \($0.grade)" })")
  #expect(taken.count <= 4, "\(taken.map(\.id))")
}

@Test(arguments: ["About 40 percent.", "I did.", "Rolled back.", "17 minutes instead of 41", "I called the client."])
func aShortReplyWithSomethingInItIsAnAnswer(_ text: String) {
  #expect(reason(text, question: "By how much did it improve?") == nil)
}
