/// The wordings by which an answer that says nothing is known.
enum Wordings {
  /// The place of the buzzwords among the lists of phrases.
  static let buzzList = 0
  /// The places of a CV's phrases, a list each.
  static let resumeLists = 1..<(1 + resume.count)
  /// All lists of phrases of these wordings, in their places.
  static let lists = [buzz] + resume.map { [$0] }

  /// Single words by what they are good for.
  static let kinds: [(WordKinds, String)] = [
    (
      .opener,
      """
      and but so because which then while where after before when until since although though that's or
      """
    ),
    (.joint, "and but so then or which"),
    (.ago, "ago back"),
    (
      .grammar,
      """
      a an the i me my mine myself we us our you your he him his she her it its they them their this that these
      those who which what when where why how there here is am are was were be been being do does did done have
      has had will would can could should may might must to of in on at by for from with without about into onto
      over under after before between during until since up down out off and or but so because if then than as not
      no never always also only just still too very more most many much some any all every each both other another
      such own same once again i'm i'd i've i'll it's that's don't didn't wasn't couldn't we'd we're one two three
      """
    ),
    (
      .filler,
      """
      lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt ut labore et dolore
      magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ea commodo consequat
      duis aute irure reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat
      cupidatat proident sunt culpa qui officia deserunt mollit anim id est laborum blah foo bar baz asdf qwerty
      test
      """
    ),
    (
      .irregularPast,
      """
      was were had did went came took made said told found saw knew got gave thought felt left kept brought began
      broke built bought caught chose cut drove fell fought forgot froze grew heard held hit hurt lost led lent
      let meant met paid put ran read rang rose sat sent set shut slept spoke spent split stood stopped stuck
      taught threw understood woke wrote won wasn't didn't hadn't weren't couldn't i'd
      """
    ),
    (
      .failure,
      """
      failed failure mistake mistakes wrong outage broke broken bug crash crashed lost late missed error fault
      incident forgot
      """
    ),
    (
      .bare,
      """
      was were had went wasn't weren't hadn't
      """
    ),
    (
      .buzzVerb,
      """
      detected contained fixed prevented resolved mitigated leveraged aligned delivered achieved empowered
      synergized optimized optimised streamlined spearheaded championed impacted learned improved driven seasoned
      skilled experienced certified oriented dedicated proven motivated focused based distributed automated scaled
      need speed
      """
    ),
    (
      .numeral,
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million
      billion half third quarter dozen zero twice double triple
      """
    ),
  ]
  /// Words of management and of rubrics that anybody can say.
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
  /// Phrases that sum up a career.
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
