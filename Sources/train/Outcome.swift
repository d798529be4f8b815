import Interview
import Scoring

/// What holding out showed, as tables.
struct Outcome {
  private var names: [String] = []
  private var byFile: [Measures] = []
  private var whole = Measures()
  private let rows: Int

  /// Decides each fold's sentences by the thresholds that are best on the others.
  init(_ files: [CorpusFile], _ study: HeldOut, _ scores: [SIMD32<Float>]) {
    rows = study.rows
    let thresholds = Self.thresholds(study, scores)
    var position = 0
    for (number, file) in files.enumerated() {
      var measures = Measures()
      for answer in file.answers {
        let predictions = answer.sentences.indices.map {
          thresholds[study.fold(of: number)].decide(scores[position + $0])
        }
        position += answer.sentences.count
        measures.add(answer, predictions)
        whole.add(answer, predictions)
      }
      names.append(file.name)
      byFile.append(measures)
    }
  }

  private static func thresholds(_ study: HeldOut, _ scores: [SIMD32<Float>]) -> [Thresholds] {
    let sentences = study.examples.sentences
    let gold = sentences.map { study.examples.all[$0.example].targets }
    return (0..<study.folds).map { fold in
      let others = sentences.indices.filter { study.fold(of: sentences[$0].file) != fold }
      return Thresholds(others.map { scores[$0] }, others.map { gold[$0] })
    }
  }

  /// The sentences that are marked wrongly in a group of lanes or in one lane: what holds, what was said, the words.
  static func errors(_ name: String, _ files: [CorpusFile], _ study: HeldOut, _ scores: [SIMD32<Float>]) -> [String] {
    let thresholds = thresholds(study, scores)
    let lanes = Lanes.labels.indices.filter {
      Lanes.labels[$0].name == name || Lanes.labels[$0].name.hasPrefix(name + " ")
    }
    return study.examples.sentences.enumerated().compactMap { number, place in
      let decided = thresholds[study.fold(of: place.file)].decide(scores[number])
      let gold = study.examples.all[place.example].targets
      let wrong = lanes.filter { (decided[$0] > 0) != (gold[$0] > 0) }
      guard !wrong.isEmpty else { return nil }
      let names = wrong.map { (gold[$0] > 0 ? "is " : "said ") + Lanes.labels[$0].name }.joined(separator: ", ")
      let text = files[place.file].answers[place.answer].sentences[place.sentence].text
      return
        "\(names) | \(study.examples.places[number].subject)/\(study.examples.places[number].tense) | \(files[place.file].name) | \(text)"
    }
  }

  /// The figures of all files in one line, in thousandths.
  var line: String {
    func three(_ value: Double) -> String { String(Int((value * 1000).rounded())) }
    return "role \(three(whole.role)) arc \(three(whole.arc)) who \(three(whole.who)) does \(three(whole.does)) ["
      + Lanes.deeds.map { three(whole.f1($0) ?? 0) }.joined(separator: " ")
      + "] ans \(three(whole.answerDoes)) own \(three(whole.own)) tell \(three(whole.tell)) flags \(three(whole.flags)) share \(three(whole.shareError)) rows \(rows)"
  }

  /// A Markdown table by file, and one by label.
  var table: String {
    var lines = [
      "| file held out | sentences | role | arc | who | does | does in answers | own | tell | flags | share error |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for (name, measures) in zip(names, byFile) { lines.append(row(name, measures)) }
    lines.append(row("all", whole))
    lines += ["", "| label | sentences that hold it | F1 |", "| --- | --- | --- |"]
    for (lane, label) in Lanes.labels.enumerated() {
      lines.append("| \(label.name) | \(whole.count(lane)) | \(cell(whole.f1(lane) ?? 0)) |")
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ m: Measures) -> String {
    let cells = [m.role, m.arc, m.who, m.does, m.answerDoes, m.own, m.tell, m.flags, m.shareError].map(cell)
    return "| \(name) | \(m.sentences) | " + cells.joined(separator: " | ") + " |"
  }

  private func cell(_ value: Double) -> String {
    let rounded = Int((value * 100).rounded())
    return rounded >= 100 ? "1.00" : rounded < 10 ? ".0\(rounded)" : ".\(rounded)"
  }
}
