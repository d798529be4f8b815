import Interview

/// Tells answers that say nothing from real ones, by their words alone: whatever marks a reader may see in them.
struct Nothing: Sendable {
  /// Why the answer counts as nothing, for people; nil for a real answer.
  static func reason(_ facts: [SentenceFacts], question: String) -> String? {
    let words = facts.flatMap { fact in fact.words.map { fact.letters[$0] } }
    if words.isEmpty {
      let isBlank = facts.allSatisfy { $0.letters.bytes.allSatisfy { $0 == UInt8(ascii: " ") } }
      return isBlank ? "There is no answer." : "There are no words in the answer."
    }
    let hasMetric = facts.contains { !$0.metrics.isEmpty }
    if words.count < 4, !hasMetric, !words.contains(where: { isPast($0) && !Wordings.bareVerbs.contains($0) }) {
      return "The answer is only “\(words.joined(separator: " "))”: there is nothing in it to judge."
    }
    if isRepeated(facts, words) { return "The answer says the same thing over and over: a copy earns nothing." }
    if isEcho(words, of: question) { return "The answer is the question typed back." }
    guard words.count >= 6 else { return nil }
    return wordingReason(words, facts, hasMetric: hasMetric)
  }

  private static func wordingReason(_ words: [String], _ facts: [SentenceFacts], hasMetric: Bool) -> String? {
    let share = { (holds: (String) -> Bool) in Double(words.count(where: holds)) / Double(words.count) }
    if share(Wordings.filler.contains) > 0.3 { return "The answer is placeholder text." }
    let grammar = share(Wordings.grammar.contains)
    let phrases = Wordings.phrases.count(in: facts)
    let buzz = Double(phrases.buzzWords) / Double(words.count)
    let events = words.count { isPast($0) && !Wordings.buzzVerbs.contains($0) }
    if grammar < 0.05, !hasMetric || words.count > 12, events * 8 < words.count {
      return "The answer is a string of words with no sentence in it."
    }
    if grammar < 0.16, buzz > 0.2, !hasMetric {
      return "The answer is a list of keywords: nothing is told that happened."
    }
    if buzz > 0.16, phrases.buzzWords >= 4, !hasMetric, events * 20 <= words.count {
      return "The answer is made of buzzwords: no event is told, and nothing that you did."
    }
    let told = facts.contains { fact in fact.words.contains { Wordings.failureWords.contains(fact.letters[$0]) } }
    if phrases.resume >= 3, !told, Double(phrases.resumeSentences) >= 0.4 * Double(facts.count) {
      return "The answer sums up a career: it tells no event that could be judged."
    }
    return nil
  }

  /// Whether few different runs of four words make up the answer.
  private static func isRepeated(_ facts: [SentenceFacts], _ words: [String]) -> Bool {
    let keys = facts.filter { !$0.words.isEmpty }.map(\.key)
    if keys.count >= 3, Set(keys).count * 3 <= keys.count { return true }
    guard words.count >= 12 else { return words.count >= 3 && Set(words).count * 3 <= words.count }
    let runs = (0...(words.count - 4)).map { words[$0..<($0 + 4)] }
    return Double(Set(runs).count) < 0.42 * Double(runs.count)
  }

  /// Whether nearly all words stand in the question, and the answer is about as long as it.
  private static func isEcho(_ words: [String], of question: String) -> Bool {
    let letters = PlainLetters(question)
    let asked = letters.words.map { letters[$0] }
    guard words.count >= 3, asked.count >= 3, words.count <= asked.count * 3 / 2 + 2 else { return false }
    let known = Set(asked)
    let shared = words.count { known.contains($0) }
    return Double(shared) >= 0.85 * Double(words.count) && Double(shared) >= 0.5 * Double(asked.count)
  }

  /// Whether a word looks like the past tense of a verb.
  static func isPast(_ word: String) -> Bool {
    (word.utf8.count > 3 && word.hasSuffix("ed")) || Wordings.irregularPast.contains(word)
  }
}

/// The wordings by which an answer that says nothing is known.
enum Wordings {
  static let grammar = set(
    """
    a an the i me my mine myself we us our you your he him his she her it its they them their this that these those who
    which what when where why how there here is am are was were be been being do does did done have has had will would can
    could should may might must to of in on at by for from with without about into onto over under after before between
    during until since up down out off and or but so because if then than as not no never always also only just still too
    very more most many much some any all every each both other another such own same once again i'm i'd i've i'll it's
    that's don't didn't wasn't couldn't we'd we're one two three
    """)
  static let filler = set(
    """
    lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt ut labore et dolore magna aliqua
    enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ea commodo consequat duis aute irure
    reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat proident sunt
    culpa qui officia deserunt mollit anim id est laborum blah foo bar baz asdf qwerty test
    """)
  static let irregularPast = set(
    """
    was were had did went came took made said told found saw knew got gave thought felt left kept brought began broke built
    bought caught chose cut drove fell fought forgot froze grew heard held hit hurt lost led lent let meant met paid put
    ran read rang rose sat sent set shut slept spoke spent split stood stopped stuck taught threw understood woke wrote won
    wasn't didn't hadn't weren't couldn't i'd
    """)
  static let failureWords = set(
    """
    failed failure mistake mistakes wrong outage broke broken bug crash crashed lost late missed error fault incident forgot
    """)
  /// Verbs that tell no event by themselves.
  static let bareVerbs = set("was were had went wasn't weren't hadn't")
  /// Verbs in the past that a list of keywords is made of as well as a story.
  static let buzzVerbs = set(
    """
    detected contained fixed prevented resolved mitigated leveraged aligned delivered achieved empowered synergized optimized
    optimised streamlined spearheaded championed impacted learned improved driven seasoned skilled experienced certified
    oriented dedicated proven motivated focused based distributed automated scaled need speed
    """)
  static let phrases = Phrases()

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }

  /// Counts of buzzwords and of the phrases that a CV is made of.
  struct Phrases: Sendable {
    private let index = PhraseIndex([Self.buzz, Self.resume])

    func count(in facts: [SentenceFacts]) -> (buzzWords: Int, resume: Int, resumeSentences: Int) {
      var counts = (buzzWords: 0, resume: 0, resumeSentences: 0)
      for fact in facts {
        var covered = 0
        var resume = 0
        for match in index.matches(in: fact.letters, words: fact.words) where match.span.lowerBound >= covered {
          if match.list == 0 {
            counts.buzzWords += fact.words.count { match.span.contains($0.lowerBound) }
            covered = match.span.upperBound
          } else {
            resume += 1
          }
        }
        counts.resume += resume
        if resume > 0 { counts.resumeSentences += 1 }
      }
      return counts
    }

    private static let buzz = [
      "ownership", "accountab*", "stakeholder*", "synerg*", "leverag*", "align*", "root cause*", "blast radius",
      "postmortem*",
      "post mortem*", "monitoring", "alerting", "alerts", "rollback*", "prevention", "prevent*", "metrics", "kpi*",
      "impact*",
      "learnings", "growth mindset", "mindset", "resilien*", "idempoten*", "retries", "scalab*", "agile", "scrum",
      "best practice*", "cross functional", "data driven", "results driven", "proactive*", "holistic*", "strateg*",
      "vision",
      "innovat*", "excellence", "operational", "efficien*", "empower*", "bias for action", "customer obsession",
      "dive deep",
      "deliver results", "leadership", "collaborat*", "communicat*", "transparen*", "continuous improvement", "value",
      "robust", "end to end", "observability", "reliab*", "optimi*", "streamlin*", "transform*", "ecosystem",
      "paradigm*",
      "proven", "world class", "detect", "detected", "detection", "contain", "contained", "containment", "mitigat*",
      "resolved",
      "fixed", "situation", "task", "action", "result", "reflection", "roadmap", "deliverables", "dynamic", "passion*",
      "teamwork", "self awareness", "humility", "integrity", "runbook*", "slo", "sla", "sli", "root", "retrospective*",
      "framework*", "solution*", "drive*", "driving", "ensur*", "foster*", "maximi*", "enabl*", "outcome*", "success*",
    ]
    private static let resume = [
      "years of experience", "years experience", "years' experience", "year's experience", "of experience",
      "proven track record",
      "track record", "results driven", "results oriented", "proficient", "skilled", "skills", "expertise",
      "responsible for",
      "certified", "certification*", "bachelor*", "master of", "master's", "masters degree", "degree", "bsc", "msc",
      "phd",
      "mba",
      "seasoned", "passionate", "self motivated", "motivated", "team player", "detail oriented", "specializ*",
      "specialis*",
      "my background", "background in", "experienced in", "experienced", "hands on", "key skills", "resume",
      "curriculum vitae",
      "led teams", "managed teams", "led a team of", "managed a team of", "currently work*", "i have worked",
      "i've worked",
      "i am a senior", "i'm a senior", "senior engineer with", "engineer with", "manager with", "developer with",
      "worked at", "roles at", "graduated", "fluent in", "references available", "strong background", "deep knowledge",
      "career", "i have led", "i have managed", "i have built", "tech stack", "python", "java", "sql", "spark", "kafka",
      "aws",
      "kubernetes", "docker", "airflow", "terraform",
    ]
  }
}
