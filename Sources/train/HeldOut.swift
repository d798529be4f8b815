import Interview
import Scoring

/// Scores of every sentence by weights that never saw its file.
struct HeldOut: Sendable {
  let examples: Examples
  let rows: Int
  let settings: Settings
  let folds: Int

  init(_ examples: Examples, rows: Int, files: Int, _ settings: Settings, folds: Int) {
    self.examples = examples
    self.rows = rows
    self.settings = settings
    self.folds = folds == 0 ? files : folds
  }

  /// The fold of a file: files of one hand are dealt out in order.
  func fold(of file: Int) -> Int { file % folds }

  /// Scores after both passes, one entry a sentence, and those after the first.
  func run() async -> (first: [SIMD32<Float>], second: [SIMD32<Float>]) {
    let first = await inTurn { fold in
      var learner = Learner(rows: rows, settings: settings)
      learner.learn(examples) { $0.file >= 0 && self.fold(of: $0.file) == fold }
      return numbers(of: fold).map { learner.score(examples, examples.all[examples.sentences[$0].example]) }
    }
    let sights = examples.sights(first, examples.places)
    let second = await inTurn { fold in
      var learner = SecondLearner(settings)
      learner.learn(sights.filter { self.fold(of: $0.file) != fold })
      return numbers(of: fold).map { learner.scores(sights[$0]) }
    }
    return (first, second)
  }

  private func numbers(of fold: Int) -> [Int] {
    examples.sentences.indices.filter { self.fold(of: examples.sentences[$0].file) == fold }
  }

  /// Scores of each fold's sentences, two folds at a time, put back in the order of the sentences.
  private func inTurn(_ scores: @escaping @Sendable (Int) -> [SIMD32<Float>]) async -> [SIMD32<Float>] {
    await withTaskGroup(of: (Int, [SIMD32<Float>]).self) { group in
      var all = [SIMD32<Float>](repeating: SIMD32(repeating: 0), count: examples.sentences.count)
      var next = 0
      while next < min(2, folds) {
        let fold = next
        group.addTask { (fold, scores(fold)) }
        next += 1
      }
      for await (fold, some) in group {
        for (number, score) in zip(numbers(of: fold), some) { all[number] = score }
        if next < folds {
          let fold = next
          group.addTask { (fold, scores(fold)) }
          next += 1
        }
      }
      return all
    }
  }
}
