import Scoring
import Testing

private func found(_ first: String, _ second: String, question: String = "") -> [Contradiction] {
  Contradictions.find(in: [Statement(text: first), Statement(question: question, text: second)])
}

@Suite struct ContradictionTests {
  @Test(arguments: [
    ("I cut the error rate of the checkout by 40%.", "The error rate of the checkout fell by 30% in the end."),
    ("The outage of the payment service lasted 40 minutes.", "In all the payment outage lasted two hours."),
    ("It cost us $200k in lost orders.", "We lost about $50k in orders, that is what it cost."),
    ("I led a team of twelve engineers on the migration.", "On that migration I led a team of five engineers."),
    ("The migration took six weeks.", "I told you that the migration took four months."),
    ("The backfill rewrote 3 million rows.", "The backfill rewrote three hundred thousand rows of the table."),
    ("My team had 8 engineers then.", "My team had 15 engineers."),
    ("We lost 1,200 orders that night.", "That night we lost 4,000 orders."),
  ])
  func findsANumberThatChanged(_ first: String, _ second: String) {
    let pairs = found(first, second)
    #expect(pairs.map(\.kind) == [.number])
    #expect(pairs.allSatisfy { first.contains($0.earlier.words) && second.contains($0.later.words) })
  }

  @Test(arguments: [
    ("In March our orders topic fell behind by two million messages.", "It was last autumn."),
    ("This happened in 2022. I was the lead.", "It was in 2019."),
    ("I deployed the new parser on Tuesday.", "I deployed the parser on Friday evening."),
    ("The alert on the queue fired at 3:10.", "The alert on the queue fired at 7:45 that day."),
    ("Two years ago I broke our billing export.", "That was five years ago."),
    ("Last spring the nightly export broke.", "It happened in November."),
  ])
  func findsADateThatChanged(_ first: String, _ second: String) {
    #expect(found(first, second).map(\.kind) == [.date])
  }

  @Test(arguments: [
    ("I decided to move the job to streaming.", "We were told to use streaming."),
    ("I decided to skip the load test.", "My manager told us to skip the test."),
    ("I noticed the wrong totals in the invoice report.", "A customer noticed the wrong totals in the invoice report."),
    ("I rolled back the schema change at once.", "Then the team rolled back the schema change."),
    ("I wrote the migration script for the tables.", "Well, Anna wrote the migration script for these tables."),
  ])
  func findsAnActorThatChanged(_ first: String, _ second: String) {
    #expect(found(first, second).map(\.kind) == [.actor])
  }

  @Test(arguments: [
    // Before and after, planned and real, parts and wholes, other things.
    ("The error rate was 40% before the change.", "The error rate was 12% after the change."),
    ("I cut the query time from 8 seconds to 400 ms.", "The query time was 400 ms in the end."),
    ("I estimated six weeks for the migration.", "The migration took four months."),
    ("I paused three consumers of the orders topic.", "There were 12 consumers of the orders topic."),
    ("The average latency was 80 ms.", "The worst latency was 900 ms."),
    ("The outage lasted 40 minutes.", "It took two days to repair the data after the outage."),
    ("About 50 customers were hit.", "In all 46 customers were hit."),
    ("It took an hour, so 60 minutes were lost.", "We lost an hour."),
    ("I deployed on Tuesday.", "I wrote the test on Friday."),
    ("Since March I run it every week.", "In May I ran it for the first time."),
    ("I decided to tell the customers.", "My manager decided to delay the release."),
    ("I decided to pause the consumers.", "We decided to pause the consumers."),
    ("The error rate fell by 40%.", "Actually the error rate fell by 30%, I had it wrong."),
    ("I reviewed the change.", "Anna reviewed the change too."),
    ("It was in March.", "It was in spring, I think."),
    ("The lag was 3 hours.", "Not 5 hours of lag, no."),
    ("", "It was 40%."),
    ("🙂 40%", "日本 30% 🙂"),
  ])
  func leavesAloneWhatCanBothBeTrue(_ first: String, _ second: String) {
    #expect(found(first, second).isEmpty)
  }

  @Test func takesAShortReplyTogetherWithItsQuestion() {
    let pairs = found(
      "I cut the error rate of the checkout by 40%.", "By 30%.",
      question: "By how much did the error rate of the checkout fall?")
    #expect(pairs.map(\.later.words) == ["By 30%"])
    #expect(found("I cut the error rate by 40%.", "By 30%.", question: "How many of them left?").isEmpty)
  }

  @Test func holdsEachStatementAgainstAnotherOnce() {
    let answers = [
      "The outage of the payment service lasted 40 minutes.", "Nothing else.",
      "The payment outage lasted two hours.", "The payment outage lasted five hours.",
    ].map { Statement(text: $0) }
    let pairs = Contradictions.find(in: answers)
    #expect(pairs.count == 1, "the second answer to it is held against the first alone")
    #expect(pairs.first?.earlier.answer == 0 && pairs.first?.later.answer == 2)
  }
}
