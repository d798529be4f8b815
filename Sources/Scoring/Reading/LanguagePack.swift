import Bank
import Yams

/// Reads a folder of Data/language: every problem with its file and line.
public struct LanguagePack {
  /// What was read.
  public private(set) var language = Language()
  /// What was wrong.
  public private(set) var problems: [Problem] = []
  private var inflection = Inflection()
  private var identifiers: Set<String> = []

  /// Reads files, given as names and texts; their order makes no difference.
  ///
  /// - Throws: `Problems`, if there is any.
  public static func language(of files: [(name: String, text: String)]) throws(Problems) -> Language {
    var pack = LanguagePack()
    let files = files.sorted { $0.name < $1.name }
    var documents: [Document] = []
    for file in files {
      do throws(Problem) {
        documents.append(try Document(file: file.name, text: file.text))
      } catch {
        pack.problems.append(error)
      }
    }
    for index in documents.indices { pack.readIrregulars(&documents[index]) }
    for index in documents.indices { pack.read(&documents[index]) }
    for document in documents { pack.problems += document.problems }
    guard pack.problems.isEmpty else { throw Problems(pack.problems) }
    return pack.language
  }

  private static let keys: Set<String> = [
    "topic", "classes", "forms", "verbs", "nouns", "irregular verbs", "irregular plurals", "contractions",
  ]
  private static let classKeys: Set<String> = ["class", "about", "verbs", "nouns", "words", "examples", "near"]

  private mutating func readIrregulars(_ document: inout Document) {
    guard let root = document.root.mapping else { return }
    for line in Self.list(root["irregular verbs"]?.string) where !inflection.learn(irregularVerb: line) {
      document.report(document.root, "`\(line)` is no irregular verb", remedy: "write it like `write wrote written`")
    }
    for line in Self.list(root["irregular plurals"]?.string) where !inflection.learn(irregularPlural: line) {
      document.report(document.root, "`\(line)` is no irregular plural", remedy: "write it like `child children`")
    }
  }

  private mutating func read(_ document: inout Document) {
    let fields = document.fields(document.root, known: Self.keys)
    for verb in Self.list(fields["verbs"]?.string) { learn(verb: verb) }
    for noun in Self.list(fields["nouns"]?.string) { learn(noun: noun) }
    for (key, value) in fields["forms"]?.mapping ?? [:] {
      guard let name = key.string, let form = WordForms.named[name] else {
        let known = WordForms.named.keys.sorted().joined(separator: ", ")
        document.report(key, "unknown form `\(key.string ?? "")`", remedy: "use one of \(known)")
        continue
      }
      for word in Self.list(value.string) { learn(word, form) }
    }
    for (key, value) in fields["contractions"]?.mapping ?? [:] {
      let parts = (value.string ?? "").split(separator: " ").map(String.init)
      guard let name = key.string, parts.count == 2 else {
        document.report(key, "a contraction has two parts", remedy: "write it like `didnt: did n't`")
        continue
      }
      language.contractions[name] = (parts[0], parts[1])
    }
    for node in document.list(fields["classes"]) { readClass(node, &document) }
  }

  private mutating func readClass(_ node: Node, _ document: inout Document) {
    let fields = document.fields(node, known: Self.classKeys)
    let id = document.text(fields, "class", of: node)
    if !identifiers.insert(id).inserted {
      document.report(node, "the class `\(id)` stands twice", remedy: "give it another name or merge the two")
    }
    var phrases: [[String]] = []
    for phrase in Self.list(fields["words"]?.string) { phrases.append(Self.words(phrase)) }
    for phrase in Self.list(fields["nouns"]?.string) { phrases += nounPhrases(phrase) }
    for phrase in Self.list(fields["verbs"]?.string) { phrases += verbPhrases(phrase) }
    var seen: Set<[String]> = []
    phrases = phrases.filter { !$0.isEmpty && seen.insert($0).inserted }
    if phrases.isEmpty { document.report(node, "the class `\(id)` has no words", remedy: "give it `verbs: …`") }
    let examples = document.texts(fields["examples"])
    if examples.isEmpty {
      document.report(node, "the class `\(id)` has no example", remedy: "add `examples: [\"We [[paused]] it.\"]`")
    }
    language.classes.append(
      WordClass(
        id: id, about: document.optionalText(fields, "about") ?? "", phrases: phrases, examples: examples,
        nearMisses: document.texts(fields["near"]), place: "\(document.file):\(node.mark?.line ?? 0)"))
  }

  private mutating func nounPhrases(_ phrase: String) -> [[String]] {
    var words = Self.words(phrase)
    guard let last = words.popLast() else { return [] }
    if words.isEmpty { learn(noun: last) }
    return [words + [last], words + [inflection.plural(last)]]
  }

  /// Every form of the verb; a particle that follows it may be parted from it: `turned the pump off`.
  private mutating func verbPhrases(_ phrase: String) -> [[String]] {
    var rest = Self.words(phrase)
    guard !rest.isEmpty else { return [] }
    let verb = rest.removeFirst()
    learn(verb: verb)
    var phrases: [[String]] = []
    for form in inflection.verb(verb).all {
      phrases.append([form] + rest)
      if let particle = rest.first, Self.particles.contains(particle) { phrases.append([form, "~"] + rest) }
    }
    return phrases
  }

  private static let particles: Set<String> = [
    "off", "back", "down", "up", "out", "over", "aside", "away", "in", "on", "apart", "together", "through", "open",
  ]

  private mutating func learn(verb base: String) {
    let verb = inflection.verb(base)
    language.learn(verb.base, lemma: base, .base)
    language.learn(verb.third, lemma: base, .third)
    for form in verb.past { language.learn(form, lemma: base, .past) }
    for form in verb.participle { language.learn(form, lemma: base, .participle) }
    language.learn(verb.progressive, lemma: base, .progressive)
  }

  private mutating func learn(noun: String) {
    language.learn(noun, lemma: noun, .noun)
    language.learn(inflection.plural(noun), lemma: noun, [.noun, .plural])
  }

  private mutating func learn(_ word: String, _ form: WordForms) {
    language.learn(word, lemma: word, form)
    guard form.contains(.person) else { return }
    language.learn(word, lemma: word, .noun)
    language.learn(inflection.plural(word), lemma: word, [.noun, .plural, .person])
  }

  /// The entries of a list parted by commas.
  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// The words of a phrase as the tokenizer sees them: contractions in two parts, hyphens as spaces.
  private static func words(_ phrase: String) -> [String] {
    var words: [String] = []
    for part in phrase.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }) {
      let word = String(part)
      if word.hasSuffix("n't"), word.count > 3 {
        let head = String(word.dropLast(3))
        words += [["ca": "can", "wo": "will", "sha": "shall"][head] ?? head, "n't"]
      } else if let apostrophe = word.firstIndex(of: "'"), apostrophe != word.startIndex {
        words += [String(word[..<apostrophe]), String(word[apostrophe...])]
      } else {
        words.append(word)
      }
    }
    return words
  }
}

extension WordForms {
  /// The forms that a file of Data/language may name.
  static let named: [String: WordForms] = [
    "person": .person, "subordinator": .subordinator, "preposition": .preposition, "determiner": .determiner,
    "modal": .modal, "be": .be, "have": .have, "negation": .negation, "filler": .filler, "first": .first,
    "first plural": .firstPlural, "other person": .otherPerson, "second": .second, "impersonal": .impersonal,
    "possessive": .possessive, "adverb": .adverb, "adjective": .adjective,
  ]
}
