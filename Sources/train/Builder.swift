import Bank
import Interview
import Scoring

/// What training needs: the language's image, and every example with its features.
struct Material: Sendable {
  var image: [UInt32]
  var files: [CorpusFile]
  var phrases: [Phrase]

  /// Reads corpus, phrases and language.
  init(corpus: [String], phrases: String, language: String) throws {
    files = try Corpus.read(corpus)
    self.phrases = try Phrases.read(phrases)
    let pack = try LanguagePack.language(of: Folder.files([language], endings: ["yaml"]))
    image = LanguageImage(pack, counts: Self.counts(files, self.phrases)).words
  }

  /// How often each word stands in the corpus and the phrases.
  private static func counts(_ files: [CorpusFile], _ phrases: [Phrase]) -> [String: Int] {
    var counts: [String: Int] = [:]
    func count(_ text: String) {
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 1 {
        counts[String(word), default: 0] += 1
      }
    }
    for file in files { for answer in file.answers { for sentence in answer.sentences { count(sentence.text) } } }
    for phrase in phrases { count(phrase.text) }
    return counts
  }

  /// Every example: the sentences in their answers, some of them as they might be typed, and the phrases.
  func examples(_ settings: Settings) -> Examples {
    var examples = Examples()
    image.withUnsafeBufferPointer { image in
      guard let base = image.baseAddress else { return }
      let language = LanguageTables(base)
      var tokenizer = Tokenizer(language)
      var random = Random(seed: UInt64(settings["seed"]))
      for (number, file) in files.enumerated() {
        for (position, answer) in file.answers.enumerated() {
          add(answer, number, position, &examples, &tokenizer, language, settings, &random)
        }
      }
      var own: [Feature] = []
      for phrase in phrases {
        own.removeAll(keepingCapacity: true)
        let analysis = Analysis(phrase.text, &tokenizer, language)
        Features.own(analysis, text: phrase.text, into: &own)
        var targets = SIMD32<Float>(repeating: 0)
        var weights = SIMD32<Float>(repeating: 0)
        for lane in phrase.speaksFor {
          let range = Lanes.choices.first { $0.contains(lane) } ?? lane..<lane + 1
          for lane in range { weights[lane] = settings["phrase"] }
        }
        for lane in phrase.holds { targets[lane] = 1 }
        examples.add(own, [], analysis, targets: targets, weights: weights, file: -1)
      }
    }
    return examples
  }

  private func add(
    _ answer: LabelledAnswer, _ file: Int, _ position: Int, _ examples: inout Examples, _ tokenizer: inout Tokenizer,
    _ language: LanguageTables, _ settings: Settings, _ random: inout Random
  ) {
    let question = QuestionWords(answer.question, answer.kind, &tokenizer, language)
    let unknown = QuestionWords(answer.question, nil, &tokenizer, language)
    let analyses = answer.sentences.map { Analysis($0.text, &tokenizer, language) }
    for index in analyses.indices {
      let targets = answer.sentences[index].marks.lanes
      var own: [Feature] = []
      Features.own(analyses[index], text: answer.sentences[index].text, into: &own)
      var context: [Feature] = []
      if index > 0 { Features.neighbour(analyses[index - 1], isBefore: true, into: &context) }
      if index + 1 < analyses.count { Features.neighbour(analyses[index + 1], isBefore: false, into: &context) }
      let neighbours = context
      let place = Place(index: index, count: analyses.count)
      Features.place(
        place, question, code: analyses[index].main.code, subject: analyses[index].main.subject.rawValue,
        classes: analyses[index].classes, into: &context)
      examples.sentences.append((file, position, index, examples.all.count))
      examples.places.append(SecondPlace(analyses[index], kind: question.kind))
      examples.add(own, context, analyses[index], targets: targets, weights: SIMD32(repeating: 1), file: file)
      guard settings["variant"] > 0 else { continue }
      let text = Variant.of(answer.sentences[index].text, &random)
      let analysis = Analysis(text, &tokenizer, language)
      own.removeAll(keepingCapacity: true)
      Features.own(analysis, text: text, into: &own)
      context = random.unit() < 0.3 ? [] : neighbours
      let asked = random.unit() < 0.5 ? question : unknown
      Features.place(
        place, asked, code: analysis.main.code,
        subject: analysis.main.subject.rawValue, classes: analysis.classes, into: &context)
      examples.add(
        own, context, analysis, targets: targets, weights: SIMD32(repeating: settings["variant"]), file: file)
    }
  }
}

/// A sentence as somebody in a hurry might have typed it.
enum Variant {
  static func of(_ text: String, _ random: inout Random) -> String {
    var text = text
    if random.unit() < 0.7 { text = text.lowercased() }
    if random.unit() < 0.5 { text = String(text.filter { !".,;:!?\"'’“”".contains($0) }) }
    if random.unit() < 0.3 {
      for subject in ["I ", "i ", "So I ", "Then I "] where text.hasPrefix(subject) {
        text = String(text.dropFirst(subject.count))
        break
      }
    }
    return text
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Random: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to 1.
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// From 0 up to but not including a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
