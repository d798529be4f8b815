/// The answers of a drill of one kind, to be played line by line.
struct PlainScript: CustomStringConvertible, Sendable {
  /// The kind of its chain.
  let kind: String
  /// The chain.
  let chain: String
  /// How many follow-ups there are.
  let followUps: Int
  /// The opening answer and the replies; a line that begins with `:` is a command.
  let answers: [String]

  var description: String { kind }

  static let all = [
    // A number and an actor that change on the way.
    PlainScript(
      kind: "incident", chain: "kafka-consumer-lag", followUps: 6,
      answers: [
        """
        Last spring our orders topic fell behind by two million messages during a sale. I owned the consumers.
        An alert on the age of the oldest message paged me at 3:10, and I paused the two heaviest consumer groups.
        The lag of the orders topic lasted 40 minutes. I decided to add partitions, and it was much faster afterwards.
        """,
        "Three partitions had one key in common, and that key was the guest account. Nobody had looked at the spread.",
        "The lag of the orders topic lasted four hours.",
        "It was four hours. Forty minutes was the time until I had stopped the growth; I mixed the two up.",
        "We were told to add partitions by the platform team.",
        "I made the choice myself. They had only sent me their guide.",
        "Since then a test of the key spread runs before each release, and it has stopped two of them.",
        "I learned that an average hides the one key that hurts.",
        "I would look at the spread before I add anything.",
      ]),
    PlainScript(
      kind: "failure", chain: "mistake-at-work", followUps: 5,
      answers: [
        """
        In 2024 I was responsible for the price list of 40 stores. I changed a rounding rule on a Friday and did not run
        the comparison, because I was in a hurry. 1,200 prices were a cent too low for a weekend, which cost us $3,100.
        It was my mistake. I told the head of sales on Saturday morning, and I restored the old list within an hour.
        """,
        "A cashier in Leeds saw it at ten and called me.",
        "It looked right because the five prices I tried by hand were whole numbers.",
        "I could have run the comparison. It takes four minutes.",
        "I saved ten minutes, and I paid with a weekend and $3,100.",
        "I learned that a check which I may leave out is not a check. Now no list goes out without the comparison.",
        "Nothing else.",
      ]),
    PlainScript(
      kind: "project", chain: "project-off-plan", followUps: 4,
      answers: [
        """
        I led the move of our booking system, planned for three months with four people. In week five I saw that the old
        data had 300 formats of a date. I told my manager the same day and proposed to move the new bookings first.
        We finished after five months, and no booking was lost.
        """,
        "I had estimated it from the documentation and not from the data.",
        "Scope gave way: the reports came a quarter later. The date for the new bookings held.",
        "I don't know.",
        "I would read a thousand rows of the data before I name a date. I have done that twice since, and both dates held.",
        "I believe now that a plan is a list of what one has not looked at yet.",
      ]),
    PlainScript(
      kind: "conflict", chain: "disagreement", followUps: 4,
      answers: [
        """
        Our architect wanted one database for everything, and I was against it. I listened to his reasons for an hour and
        wrote them down. Then I measured both for a week: mine answered in 40 ms, his in 900 ms under load.
        He agreed for the search, I agreed for the rest, and we shipped in May.
        """,
        "Running one system is easier at night. He was right about that.",
        ":skip",
        "I gave up a second copy of the orders; he gave up the search. The error rate fell from 2% to 0.3%.",
        "I disagreed with our product lead in September, and I brought the figures to the first talk and not to the third.",
        "I see him as the one who kept us from running five systems.",
      ]),
    PlainScript(
      kind: "setback", chain: "handling-setbacks", followUps: 4,
      answers: [
        """
        I had worked for 18 months to become staff engineer, and the committee said no in March. I was disappointed for two
        days and said so at home. Then I asked my manager for the three reasons, chose two projects with other teams, and
        had my plan read by a member of the committee. I was promoted in October.
        """,
        "The first step was a shared library for four teams. I wrote it and held the reviews myself.",
        "I fell behind in June, because I had taken on too much at once.",
        "Four teams use it today, 60 services in all.",
        "I could have changed the company. I stayed because the reasons were fair.",
        "I learned that depth is seen by one's own team only.",
      ]),
    PlainScript(
      kind: "badnews", chain: "delivering-bad-news", followUps: 4,
      answers: [
        """
        Two weeks before the date I saw that the notifications would be three weeks late. I told my manager the same
        afternoon, and the client the next morning. My first sentence was: we will not make the date.
        I had underestimated the setup. I gave them two ways out, recommended the smaller one, and asked for a decision.
        """,
        "One day passed, because I checked my figures with a senior engineer first.",
        "I said that I had underestimated it, in those words.",
        "They wanted both, the date and the whole. I said that I would not promise that.",
        "It came three weeks late, as I had said, and the core was there on the date.",
        "Today I send the risk list every Friday, so that nobody waits for a day like that.",
      ]),
    PlainScript(
      kind: "improve", chain: "slow-pipeline", followUps: 4,
      answers: [
        """
        Our nightly report took six hours and the warehouse waited for it. I measured each step and found that one join
        read the whole history. I split the table by day and wrote the join anew.
        It went from six hours to 50 minutes, and the warehouse starts at seven.
        """,
        "The warehouse lead waited, and 30 people with her.",
        "It cost 200 GB more on disk, which is about $90 a month. I thought that was worth it.",
        "An alarm at 70 minutes tells us. It has rung once, in August.",
        "I measure before I touch anything. Last month that saved me from rewriting the wrong step.",
        "My guess was wrong: I had bet on the network.",
      ]),
    PlainScript(
      kind: "tradeoff", chain: "batch-or-streaming", followUps: 4,
      answers: [
        """
        The stock of 80 shops had to be right by the hour. I chose small batches of ten minutes and not streaming,
        because two people could run them and streaming would have cost us $4,000 a month and nights on call.
        The price was up to ten minutes of delay. The shops sold out of stock 30% less often.
        """,
        "The head of retail said an hour; I asked for it in writing.",
        "A late event is taken into the next batch, and the hour is counted again for two days.",
        "A colleague wanted streaming. I showed him the bill and a week of delays, and he agreed.",
        "Below one minute I would switch to streaming.",
        "When somebody says real time I ask now what they do in the first minute.",
      ]),
    PlainScript(
      kind: "strategy", chain: "platform-for-competing-teams", followUps: 4,
      answers: [
        """
        I would begin with the customer: a team of eight that loses a day a week to releases. The value is that day.
        I would win two teams first and let them name what is missing. Competitors are their own scripts and a vendor at
        $40 a seat. I would charge nothing in the first year and count releases a week.
        """,
        "They told me that they feared to lose control, so I made every step one that can be replaced.",
        "The payments team refuses, and I let them: they have an auditor.",
        "Releases a week of those who may leave. From 3 to 9 in the two teams.",
        "I would shut it down if after a year fewer than five teams stayed by choice.",
        "Win them one by one. An order made them tick a box, last time.",
      ]),
    PlainScript(
      kind: "rapid", chain: "thirty-seconds", followUps: 4,
      answers: [
        "Last Tuesday at nine our login failed for 600 customers in Poland, an hour before the sale. I was on call.",
        "A customer called; the alert came eight minutes later.",
        "I switched the old login back on, because that took two minutes and the repair an hour.",
        "I left the cause for the afternoon.",
        "I would switch first and read the log after that. I did it that way on Friday.",
        "Stop the damage before you understand it.",
      ]),
  ]
}
