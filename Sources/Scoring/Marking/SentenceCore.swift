/// What a sentence's own words say, whatever stands around it: the part of a reading that is kept while one types.
package struct SentenceCore: Sendable {
  package var text: String
  package var clauseCount: Int
  /// Sums of weights: of features on no word first, then 32 a clause.
  package var own: [Int32]
  /// What it lends to the sentence after it, and to the one before it.
  package var asPrevious: [Int32]
  package var asNext: [Int32]
  package var grammarCode: UInt32
  package var subject: UInt32
  package var classes: [UInt32]
  package var place: SecondPlace

  /// Reads a sentence.
  package init(_ text: String, _ tables: WeightTables, _ tokenizer: inout Tokenizer, _ features: inout [Feature]) {
    self.text = text
    let analysis = Analysis(text, &tokenizer, tables.language)
    clauseCount = max(1, analysis.clauseCount)
    grammarCode = analysis.main.code
    subject = analysis.main.subject.rawValue
    classes = analysis.classes
    place = SecondPlace(analysis, kind: 0)
    features.removeAll(keepingCapacity: true)
    Features.own(analysis, text: text, into: &features)
    own = [Int32](repeating: 0, count: (clauseCount + 1) * Lanes.count)
    // All rows are looked up before any is added: so one wait for memory hides the next.
    let rows = features.map { tables.row($0.hash) }
    own.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      for (feature, row) in zip(features, rows) {
        guard let row else { continue }
        let clause = feature.first == Feature.context ? 0 : analysis.words[Int(feature.first)].clause + 1
        Self.add(row, to: sums + clause * Lanes.count)
      }
    }
    asPrevious = Self.sums(analysis, isBefore: true, tables, &features)
    asNext = Self.sums(analysis, isBefore: false, tables, &features)
  }

  private static func sums(_ analysis: Analysis, isBefore: Bool, _ tables: WeightTables, _ features: inout [Feature])
    -> [Int32]
  {
    features.removeAll(keepingCapacity: true)
    Features.neighbour(analysis, isBefore: isBefore, into: &features)
    return sums(features, tables)
  }

  package static func sums(_ features: [Feature], _ tables: WeightTables) -> [Int32] {
    var sums = [Int32](repeating: 0, count: Lanes.count)
    let rows = features.map { tables.row($0.hash) }
    sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      for case let row? in rows { add(row, to: sums) }
    }
    return sums
  }

  @inline(__always)
  private static func add(_ row: UnsafePointer<Int8>, to sums: UnsafeMutablePointer<Int32>) {
    for lane in 0..<32 { sums[lane] &+= Int32(row[lane]) }
  }

  /// The first scores of the sentence, given what its neighbours and its place add.
  package func scores(
    _ previous: SentenceCore?, _ next: SentenceCore?, _ place: [Int32], _ tables: WeightTables,
    into scores: UnsafeMutablePointer<Float>
  ) {
    let alpha = Self.clauseShare
    for lane in 0..<32 {
      var context = own[lane] &+ place[lane]
      if let previous { context &+= previous.asPrevious[lane] }
      if let next { context &+= next.asNext[lane] }
      var whole: Int32 = 0
      var top = Int32.min
      for clause in 1...clauseCount {
        let value = own[clause * Lanes.count + lane]
        whole &+= value
        top = max(top, value)
      }
      let isShared = lane >= Lanes.free.lowerBound
      let words = isShared ? (1 - alpha) * Float(whole) + alpha * Float(top) : Float(whole)
      scores[lane] = tables.biases[lane] + tables.scales[lane] * (Float(context) + words)
    }
  }

  /// How much of a free label's score is that of its best clause.
  package static let clauseShare: Float = 0.5
}
