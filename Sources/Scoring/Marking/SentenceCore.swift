/// What a sentence's own words say, whatever stands around it: the part of a reading that is kept while one types, and
/// shared by all that look at it.
final class SentenceCore: Sendable {
  let text: String
  let clauseCount: Int
  /// Sums of weights in rows of 32 lanes: of features on no word; of each clause; what the sentence lends to the one
  /// after it; what it lends to the one before it.
  private let sums: [Int32]
  let grammarCode: UInt32
  let subject: UInt32
  let classes: [UInt32]
  let place: SecondPlace
  /// Its words and the features on them that weigh: what evidence is told from.
  let words: [Word]
  let hits: [FeatureHit]

  /// Reads a sentence.
  init(_ text: String, _ tables: WeightTables, _ tokenizer: inout Tokenizer, _ scratch: inout Scratch) {
    self.text = text
    let analysis = Analysis(text, &tokenizer, tables.language)
    words = analysis.words
    let clauseCount = max(1, analysis.clauseCount)
    self.clauseCount = clauseCount
    grammarCode = analysis.main.code
    subject = analysis.main.subject.rawValue
    classes = analysis.classes
    place = SecondPlace(analysis, kind: 0)
    var sums = [Int32](repeating: 0, count: (clauseCount + 3) * Lanes.count)
    scratch.features.clear()
    Features.own(analysis, text: text, into: &scratch.features)
    let own = scratch.features.count
    Features.neighbour(analysis, isBefore: true, into: &scratch.features)
    let before = scratch.features.count
    Features.neighbour(analysis, isBefore: false, into: &scratch.features)
    scratch.find(0..<own, tables)
    hits = Array(scratch.hits.all)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let first = sums.baseAddress else { return }
      analysis.words.withUnsafeBufferPointer { words in
        tables.add(scratch.hits.all, to: first, rows: clauseCount + 1) {
          $0.first == Feature.context ? 0 : words[Int($0.first)].clause + 1
        }
      }
      scratch.add(own..<before, to: first + (clauseCount + 1) * Lanes.count, tables)
      scratch.add(before..<scratch.features.count, to: first + (clauseCount + 2) * Lanes.count, tables)
    }
    self.sums = sums
  }

  /// Writes what the place of the sentence and the question add to its scores.
  func place(
    _ place: Place, _ question: QuestionSums, _ tables: WeightTables, _ scratch: inout Scratch,
    into sums: UnsafeMutableBufferPointer<Int32>
  ) {
    let base = place.fromStart == 0 ? question.first : question.later
    for lane in 0..<Lanes.count { sums[lane] = base[lane] }
    guard let sums = sums.baseAddress else { return }
    scratch.features.clear()
    Features.spot(place, kind: question.words.kind, code: grammarCode, classes: classes, into: &scratch.features)
    for number in question.words.classes {
      scratch.features.append(Features.question(class: number, subject: subject))
    }
    scratch.add(0..<scratch.features.count, to: sums, tables)
  }

  /// The first scores of the sentence, given what its neighbours and its place add.
  func scores(
    _ previous: SentenceCore?, _ next: SentenceCore?, place: UnsafePointer<Int32>, _ tables: WeightTables,
    into scores: UnsafeMutablePointer<Float>
  ) {
    let alpha = Self.clauseShare
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * Lanes.count) { room in
      guard let context = room.baseAddress else { return }
      let whole = context + Lanes.count
      let top = whole + Lanes.count
      for lane in 0..<Lanes.count {
        (context[lane], whole[lane], top[lane]) = (place[lane], 0, Int32.min)
      }
      add(row: 0, to: context)
      previous.map { $0.add(row: $0.clauseCount + 1, to: context) }
      next.map { $0.add(row: $0.clauseCount + 2, to: context) }
      sums.withUnsafeBufferPointer { sums in
        for clause in 1...clauseCount {
          for lane in 0..<Lanes.count {
            let value = sums[clause * Lanes.count + lane]
            whole[lane] &+= value
            top[lane] = max(top[lane], value)
          }
        }
      }
      for lane in 0..<Lanes.count {
        let isShared = lane >= Lanes.free.lowerBound
        let words = isShared ? (1 - alpha) * Float(whole[lane]) + alpha * Float(top[lane]) : Float(whole[lane])
        scores[lane] = tables.biases[lane] + tables.scales[lane] * (Float(context[lane]) + words)
      }
    }
  }

  @inline(__always)
  private func add(row: Int, to other: UnsafeMutablePointer<Int32>) {
    sums.withUnsafeBufferPointer { sums in
      for lane in 0..<Lanes.count { other[lane] &+= sums[row * Lanes.count + lane] }
    }
  }

  /// How much of a free label's score is that of its best clause.
  package static let clauseShare: Float = 0.5
}
