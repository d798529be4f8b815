import Bank
import Glibc
import Interview
import Testing

/// One mistake in a bank's file, and what must be said about it.
struct Mistake: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var yaml: String
  var line: Int
  var message: String
  var remedy: String

  init(_ name: String, line: Int, _ message: String, _ remedy: String, yaml: String) {
    testDescription = name
    self.yaml = yaml
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// A mistake in a chain: `lines` stand in place of the lines of a good chain with the same keys, or at its end.
  static func chain(_ name: String, line: Int, _ message: String, _ remedy: String, with lines: String) -> Mistake {
    Mistake(name, line: line, message, remedy, yaml: goodChain(with: lines))
  }
}

/// The keys of a chain that has nothing wrong, on lines 3 to 9, with one of them replaced or one added on line 10.
private func goodChain(with replacement: String) -> String {
  var lines = [
    "id: lost-rows", "title: Lost rows", "kind: incident", "source: \"002\"", "seconds: 180", "frameworks: [star]",
    "opening: Where did the rows go?",
  ]
  let key = replacement.prefix { $0 != ":" } + ":"
  if let index = lines.firstIndex(where: { $0.hasPrefix(key) }) {
    lines[index] = replacement
  } else {
    lines.append(replacement)
  }
  let body = lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
  return "topic: incident\nchains:\n  - " + body.joined(separator: "\n    ") + "\n"
}

private func followUp(_ fields: String) -> String { "follow-ups:\n  - {\(fields)}" }

@Suite("Each mistake in a bank is reported with its line and what to do")
struct BankProblemTests {
  static let mistakes: [Mistake] = [
    .chain("an unknown key", line: 10, "unknown key `tittle`", "use one of", with: "tittle: Oops"),
    .chain("a bad id", line: 3, "`Lost Rows` is no good id", "lower-case words", with: "id: Lost Rows"),
    .chain("an id that ends in a hyphen", line: 3, "`lost-` is no good id", "lower-case words", with: "id: lost-"),
    .chain("an id of other letters", line: 3, "`потеря` is no good id", "lower-case words", with: "id: потеря"),
    .chain("an empty title", line: 4, "a text should stand here", "write words", with: "title: \"  \""),
    .chain("an unknown kind", line: 5, "`accident` is not known here", "incident", with: "kind: accident"),
    .chain("an unknown document", line: 6, "`004` is no document", "000, 001, 002, 003", with: "source: \"004\""),
    .chain("too short an opening", line: 7, "119 seconds are no budget", "120 to 300", with: "seconds: 119"),
    .chain("too long an opening", line: 7, "301 seconds are no budget", "120 to 300", with: "seconds: 301"),
    .chain("seconds in words", line: 7, "`seconds` should be a whole number", "digits", with: "seconds: many"),
    .chain("no framework", line: 8, "no framework judges this", "name at least one", with: "frameworks: []"),
    .chain(
      "an unknown framework", line: 8, "there is no framework `stars`", "use one of star", with: "frameworks: [stars]"),
    .chain("frameworks that are no list", line: 8, "expected a list", "begin each line", with: "frameworks: star"),
    .chain(
      "a slot in an opening", line: 9, "`{words}` stands in an opening question", "take it out",
      with: "opening: You said {words}. Why?"),
    .chain(
      "an unknown slot in an opening", line: 9, "an unknown slot", "use no braces",
      with: "opening: Hello {name}"),
    .chain(
      "a depth that is none", line: 11, "`deep` is not known here", "surface, context",
      with: followUp("ask: Why?, presses: cause, seconds: 45, depth: deep")),
    .chain(
      "an earlier statement where none is held against it", line: 11, "an unknown slot", "`{words}`, the only slot",
      with: "pool:\n  own: ['{before}?']"),
    .chain(
      "a contradiction that quotes one side", line: 11, "`{before}` is missing", "quote both",
      with: "pool:\n  contradiction: ['{words}?']"),
    .chain("an escape sequence", line: 9, "a control character", "plain words", with: "opening: \"a\\e[31mb\""),
    .chain(
      "an unknown target", line: 11, "`blame` is not known here", "own, who",
      with: followUp("ask: Why?, presses: blame, seconds: 45")),
    .chain(
      "a follow-up of no time", line: 11, "19 seconds", "20 to 120",
      with: followUp("ask: Why?, presses: cause, seconds: 19")),
    .chain(
      "a follow-up of a story's length", line: 11, "121 seconds", "20 to 120",
      with: followUp("ask: Why?, presses: cause, seconds: 121")),
    .chain(
      "a follow-up without a budget", line: 11, "`seconds` is missing", "20 to 120",
      with: followUp("ask: Why?, presses: cause")),
    .chain(
      "a follow-up without a question", line: 11, "`ask` is missing", "add `ask",
      with: followUp("presses: cause, seconds: 45")),
    .chain(
      "an unknown slot", line: 11, "an unknown slot", "no braces",
      with: followUp("ask: 'Why {word}?', presses: cause, seconds: 45")),
    .chain(
      "a slot twice", line: 11, "`{words}` stands twice", "keep one",
      with: followUp("ask: '{words} or {words}?', presses: cause, seconds: 45")),
    .chain(
      "an unknown key of a pool", line: 11, "`fixes` is no key of a pool", "ramble, silence, timeup",
      with: "pool:\n  fixes: [How?]"),
    .chain("`none` in a pool", line: 11, "`none` is no key of a pool", "a target", with: "pool:\n  none: [How?]"),
    .chain(
      "a question asked twice", line: 11, "nearly the same question stands at bank.yaml:9", "reword",
      with: followUp("ask: 'WHERE did the rows go', presses: cause, seconds: 45")),
    Mistake("no title", line: 3, "`title` is missing", "add `title", yaml: "topic: a\nchains:\n  - id: b\n"),
    Mistake("no topic", line: 2, "`topic` is missing", "add `topic", yaml: "# a comment\nchains: []\n"),
    Mistake("neither chains nor pool", line: 1, "neither `chains` nor `pool`", "add", yaml: "topic: a\n"),
    Mistake("a list where keys should be", line: 1, "expected `key: value` lines", "write chains", yaml: "- a\n"),
    Mistake("a key twice", line: 3, "`topic` stands twice", "keep one", yaml: "topic: a\nchains: []\ntopic: b\n"),
    Mistake(
      "a bracket left open", line: 3, "did not find expected", "check the indentation", yaml: "topic: a\nchains: [\n"),
    Mistake("a tab", line: 2, "a tab stands here", "use spaces", yaml: "topic: a\n\tchains: []\n"),
    Mistake("an empty file", line: 1, "the file is empty", "fill it or delete it", yaml: " \n\n"),
    Mistake("a file of comments", line: 1, "the file is empty", "fill it or delete it", yaml: "# later\n"),
    Mistake(
      "the same id twice", line: 10, "the id `lost-rows` stands already at bank.yaml:3", "choose another",
      yaml: goodChain(with: "id: lost-rows") + """
          - {id: lost-rows, title: More, kind: incident, seconds: 180, frameworks: [star], opening: What else?}

        """),
  ]

  @Test(arguments: mistakes)
  func isReported(_ mistake: Mistake) throws {
    let problems = #expect(throws: Problems.self) {
      try BankFiles.read(
        [SourceFile(name: "bank.yaml", text: mistake.yaml)], as: .addition, frameworks: ["star"])
    }
    let problem = try #require(
      problems?.all.first { $0.message.contains(mistake.message) }, "\(problems?.description ?? "")")
    #expect(problem.file == "bank.yaml")
    #expect(problem.line == mistake.line)
    #expect(problem.remedy.contains(mistake.remedy))
  }

  @Test func nothingIsReportedOfTheGoodChainThatTheMistakesStartFrom() throws {
    let bank = try BankFiles.read(
      [SourceFile(name: "bank.yaml", text: goodChain(with: "id: lost-rows"))], as: .addition, frameworks: ["star"])
    #expect(bank.chains.map(\.id) == ["lost-rows"])
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\r\n", "\n"])
  func filesOfOtherEditorsAreReadAsWell(mark: String, newline: String) throws {
    let text = mark + goodChain(with: "id: lost-rows").split(separator: "\n").joined(separator: newline) + newline
    let bank = try BankFiles.read([SourceFile(name: "bank.yaml", text: text)], as: .addition)
    #expect(bank.chain("lost-rows")?.opening == "Where did the rows go?")
  }

  @Test func bytesThatAreNotUTF8NameTheirLine() {
    let file = SourceFile(name: "bank.yaml", bytes: Array("topic: a\nchains: []\n# ".utf8) + [0xC3, 0x28])
    let problems = #expect(throws: Problems.self) { try BankFiles.read([file], as: .addition) }
    #expect(problems?.description == "bank.yaml:3: the text is not UTF-8; save the file as UTF-8")
  }

  @Test func problemsOfAllFilesComeTogetherInTheOrderOfTheirLines() {
    let files = [
      SourceFile(name: "b.yaml", text: "topic: B\nchains: [{id: C}]"), SourceFile(name: "a.yaml", text: "\t"),
    ]
    let problems = #expect(throws: Problems.self) { try BankFiles.read(files, as: .addition) }
    let places = problems?.all.map { "\($0.file):\($0.line)" } ?? []
    #expect(places.first == "a.yaml:1")
    #expect(places.count > 5)
    #expect(places.dropFirst().allSatisfy { $0.hasPrefix("b.yaml") })
  }

  @Test func aWholeBankSaysWhichWordingsItLacks() throws {
    let pool =
      "pool:\n  own: [One?, Two is asked?]\n  who: ['{words} a b?', 'c {words}', 'd e {words}', 'f g h {words}', 'i {words} j k', '{words} l']\n"
    let file = SourceFile(name: "pool.yaml", text: pool)
    let problems = try #require(#expect(throws: Problems.self) { try BankFiles.read([file], as: .whole) }).all
    #expect(problems.contains { $0.line == 2 && $0.message == "`own` has 2 of at least 6 wordings" })
    #expect(problems.contains { $0.line == 3 && $0.message.hasPrefix("every wording of `who` needs") })
    #expect(problems.contains { $0.line == 0 && $0.message == "`silence` has 0 of at least 4 wordings" })
    #expect(problems.count == PoolKey.allCases.count)
    #expect(throws: Never.self) { try BankFiles.read([file], as: .addition) }
  }

  @Test func foldersAndFilesThatCannotBeReadAreNamed() throws {
    let missing = #expect(throws: Problems.self) { try BankFiles.read(folder: "/nowhere/bank", as: .addition) }
    #expect(missing?.description.hasPrefix("/nowhere/bank: the folder cannot be read") == true)
    try withTemporaryFolder { folder in
      let empty = #expect(throws: Problems.self) { try BankFiles.read(folder: folder, as: .addition) }
      #expect(empty?.all.first?.message == "no .yaml file is in this folder")
      // A folder that is named like a file: reading it fails for root as well.
      try #require(mkdir(folder + "/topic.yaml", 0o700) == 0)
      let unreadable = #expect(throws: Problems.self) { try BankFiles.read(folder: folder, as: .addition) }
      #expect(unreadable?.all.first?.file == folder + "/topic.yaml")
      #expect(unreadable?.all.first?.message == "the file cannot be read")
    }
  }
}
