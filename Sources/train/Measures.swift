import Interview
import Scoring

/// Agreement with the labels, in the measures of evaluate.py.
struct Measures: Sendable {
  var sentences = 0
  private var right = SIMD32<Int32>(repeating: 0)
  private var extra = SIMD32<Int32>(repeating: 0)
  private var missed = SIMD32<Int32>(repeating: 0)
  private var answers: [(right: Int, extra: Int, missed: Int)] = Array(repeating: (0, 0, 0), count: 5)
  private var shareErrors: [Double] = []

  /// Adds an answer: what was marked and what the reader should have.
  mutating func add(_ answer: LabelledAnswer, _ predicted: [SIMD32<Float>]) {
    sentences += predicted.count
    var saidDeeds = Set<Int>()
    var trueDeeds = Set<Int>()
    var words = (trueLearning: 0, trueFailure: 0, learning: 0, failure: 0)
    for (sentence, prediction) in zip(answer.sentences, predicted) {
      let gold = sentence.marks.lanes
      for lane in 0..<31 {
        switch (gold[lane] > 0, prediction[lane] > 0) {
        case (true, true): right[lane] += 1
        case (false, true): extra[lane] += 1
        case (true, false): missed[lane] += 1
        case (false, false): break
        }
      }
      for lane in Lanes.deeds {
        if gold[lane] > 0 { trueDeeds.insert(lane) }
        if prediction[lane] > 0 { saidDeeds.insert(lane) }
      }
      let length = sentence.text.split { $0 == " " || $0 == "\n" }.count
      if gold[7] > 0 { words.trueLearning += length }
      if gold[6] > 0 { words.trueFailure += length }
      if prediction[7] > 0 { words.learning += length }
      if prediction[6] > 0 { words.failure += length }
    }
    for (index, lane) in Lanes.deeds.enumerated() {
      switch (trueDeeds.contains(lane), saidDeeds.contains(lane)) {
      case (true, true): answers[index].right += 1
      case (false, true): answers[index].extra += 1
      case (true, false): answers[index].missed += 1
      case (false, false): break
      }
    }
    if words.trueLearning + words.trueFailure > 0 {
      let share = Double(words.trueLearning) / Double(words.trueLearning + words.trueFailure)
      let said =
        words.learning + words.failure > 0 ? Double(words.learning) / Double(words.learning + words.failure) : 0
      shareErrors.append(abs(share - said))
    }
  }

  /// F1 of a lane; nil where it neither holds nor is said.
  func f1(_ lane: Int) -> Double? { Self.f1(Int(right[lane]), Int(extra[lane]), Int(missed[lane])) }

  /// How many sentences hold it.
  func count(_ lane: Int) -> Int { Int(right[lane] + missed[lane]) }

  static func f1(_ right: Int, _ extra: Int, _ missed: Int) -> Double? {
    right + extra + missed == 0 ? nil : 2 * Double(right) / Double(2 * right + extra + missed)
  }

  /// The mean of the F1 of the lanes that hold somewhere.
  func macro(_ lanes: Range<Int>) -> Double {
    let present = lanes.filter { count($0) > 0 }
    return present.isEmpty ? 0 : present.map { f1($0) ?? 0 }.reduce(0, +) / Double(present.count)
  }

  /// F1 over all lanes together.
  func micro(_ lanes: Range<Int>) -> Double {
    Self.f1(
      lanes.map { Int(right[$0]) }.reduce(0, +), lanes.map { Int(extra[$0]) }.reduce(0, +),
      lanes.map { Int(missed[$0]) }.reduce(0, +)) ?? 0
  }

  var role: Double { macro(Lanes.roles) }
  var arc: Double { macro(Lanes.arcs) }
  var who: Double { macro(Lanes.actors) }
  var does: Double { Lanes.deeds.map { f1($0) ?? 0 }.reduce(0, +) / 5 }
  var answerDoes: Double { answers.map { Self.f1($0.right, $0.extra, $0.missed) ?? 0 }.reduce(0, +) / 5 }
  var own: Double { f1(Lanes.own) ?? 0 }
  var tell: Double { f1(Lanes.tell) ?? 0 }
  var flags: Double { micro(Lanes.flags) }
  var shareError: Double { shareErrors.isEmpty ? 0 : shareErrors.reduce(0, +) / Double(shareErrors.count) }
}
