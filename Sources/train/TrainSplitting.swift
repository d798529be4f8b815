import ArgumentParser
import Scoring

/// Measures how well joined sentences are split again, by files whose writers were held out.
struct TrainSplitting: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "splitting", abstract: "Measures sentence splitting.")
  @OptionGroup var sources: Sources
  @Flag(help: "Print answers that are split wrongly.") var errors = false

  func run() throws {
    let material = try Material(corpus: sources.corpus, phrases: sources.phrases, language: sources.language)
    var right: [String: (Int, Int, Int)] = [:]
    for fold in 0..<4 {
      let others = material.files.enumerated().filter { $0.offset % 4 != fold }.flatMap(\.element.answers)
      let words = RunOnLearner(others, material.image).words
      let held = material.files.enumerated().filter { $0.offset % 4 == fold }.flatMap(\.element.answers)
      for answer in held {
        var ends: Set<Int> = []
        var position = 0
        for sentence in answer.sentences {
          position += sentence.text.utf8.count
          ends.insert(position)
          position += 1
        }
        let learned = Set(Self.ends(answer.text, words, material.image))
        let signed = Set(Self.ends(answer.text, nil, material.image))
        for (name, found) in [("signs only", signed), ("signs and words", learned)] {
          for key in ["\(name), all", "\(name), \(answer.style)"] {
            right[key, default: (0, 0, 0)].0 += found.intersection(ends).count - 1
            right[key, default: (0, 0, 0)].1 += found.subtracting(ends).count
            right[key, default: (0, 0, 0)].2 += ends.subtracting(found).count
          }
        }
        if errors, learned != ends {
          print("extra \(learned.subtracting(ends).count) missed \(ends.subtracting(learned).count) | \(answer.text)")
        }
      }
    }
    for (key, counts) in right.sorted(by: { $0.key < $1.key }) {
      let f1 = Measures.f1(counts.0, counts.1, counts.2) ?? 0
      print("\(key): right \(counts.0) extra \(counts.1) missed \(counts.2) F1 \(Int((f1 * 1000).rounded()))")
    }
  }

  private static func ends(_ text: String, _ model: [UInt32]?, _ image: [UInt32]) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      let signed = Sentences.signedRanges(bytes)
      guard let model else { return signed.map(\.upperBound) }
      return image.withUnsafeBufferPointer { image in
        model.withUnsafeBufferPointer { model in
          guard let image = image.baseAddress, let model = model.baseAddress else { return [] }
          let runOns = RunOns(
            weights: UnsafeRawPointer(model + 2).assumingMemoryBound(to: Int8.self), scale: Float(bitPattern: model[0]),
            bias: Float(bitPattern: model[1]))
          return Sentences.parted(signed, bytes, runOns, LanguageTables(image)).map(\.upperBound)
        }
      }
    }
  }
}
