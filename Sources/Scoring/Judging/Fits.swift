import Interview

/// Which sentences of an answer fit each pattern of a rubric: worked out once, whatever conditions ask for it.
struct Fits {
  /// How many words of 64 sentences hold an answer.
  let width: Int
  /// By pattern, the sentences that fit it.
  private var words: [UInt64]

  /// Looks for all patterns of a table in an answer; copies of a sentence fit none.
  init(_ table: PatternTable, in answer: AnswerFacts) {
    let width = (answer.sentences.count + 63) / 64
    self.width = width
    words = [UInt64](repeating: 0, count: table.patterns.count * width)
    guard width > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (table.columns.count + 1) * width) { columns in
      columns.initialize(repeating: 0)
      Columns(words: columns, width: width).fill(table, answer)
      words.withUnsafeMutableBufferPointer { fits in
        table.withTests { tests, needed in
          for place in tests.indices {
            let test = tests[place]
            var isAny: UInt64 = 0
            for word in 0..<width {
              // Most patterns ask for words that stand nowhere in the answer, and are done with one look.
              var fitting = columns[word] & columns[Int(test.first) * width + word]
              if fitting == 0 { continue }
              for need in Int(test.start)..<Int(test.end) { fitting &= columns[Int(needed[need]) * width + word] }
              if test.bars > 0 { fitting &= ~columns[Int(test.bars) * width + word] }
              fits[place * width + word] = fitting
              isAny |= fitting
            }
            if isAny != 0, test.asksForMore { Self.sift(place, table.patterns[place], answer, fits, width) }
          }
        }
      }
    }
  }

  /// How many sentences fit a pattern, by its place.
  func count(_ pattern: Int) -> Int {
    if width == 1 { return words[pattern].nonzeroBitCount }
    return words[pattern * width..<(pattern + 1) * width].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Appends a hit for each of the first sentences that fit a pattern, by its place: as many as can be shown.
  func collect(_ pattern: Int, into hits: inout [Hit]) {
    var rest = ShownWords.limit
    for word in 0..<width {
      var fitting = words[pattern * width + word]
      while fitting != 0, rest > 0 {
        hits.append(Hit(sentence: word << 6 + fitting.trailingZeroBitCount, pattern: pattern))
        fitting &= fitting - 1
        rest -= 1
      }
    }
  }

  /// Takes out the sentences that do not fit what a pattern asks beyond columns; the patterns that it names stand before it.
  private static func sift(
    _ place: Int, _ pattern: PatternTable.Pattern, _ answer: AnswerFacts,
    _ fits: UnsafeMutableBufferPointer<UInt64>, _ width: Int
  ) {
    for word in 0..<width {
      var fitting = fits[place * width + word]
      for other in pattern.unless { fitting &= ~fits[other * width + word] }
      var rest = pattern.length > 0 || pattern.within != nil ? fitting : 0
      while rest != 0 {
        let sentence = word << 6 + rest.trailingZeroBitCount
        let bit = rest & (~rest &+ 1)
        if answer.sentences[sentence].length < pattern.length { fitting &= ~bit }
        if let within = pattern.within {
          let begins = answer.place(of: sentence)
          if begins < within.from || begins > within.to { fitting &= ~bit }
        }
        rest &= rest - 1
      }
      fits[place * width + word] = fitting
    }
    guard !pattern.after.isEmpty else { return }
    let first = pattern.after.reduce(Int.max) { min($0, self.first($1, fits, width)) }
    for word in 0..<width {
      let passed = first == .max ? 64 : first - word << 6
      guard passed >= 0 else { continue }
      fits[place * width + word] &= passed >= 63 ? 0 : .max << UInt64(passed + 1)
    }
  }

  /// The first sentence that fits a pattern.
  private static func first(_ pattern: Int, _ fits: UnsafeMutableBufferPointer<UInt64>, _ width: Int) -> Int {
    for word in 0..<width {
      let fitting = fits[pattern * width + word]
      if fitting != 0 { return word << 6 + fitting.trailingZeroBitCount }
    }
    return .max
  }
}

/// An answer turned about: for everything that patterns ask of one sentence a bit a sentence, in room that is lent.
private struct Columns {
  /// By column, the words of 64 sentences; first those that count, which have marks and are no copies.
  let words: UnsafeMutableBufferPointer<UInt64>
  let width: Int

  /// Fills room that is all zero.
  func fill(_ table: PatternTable, _ answer: AnswerFacts) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.marks * width) { having in
      having.initialize(repeating: 0)
      for (sentence, bits) in answer.bits.enumerated() where !bits.isEmpty {
        let (word, bit) = (sentence >> 6, UInt64(1) << UInt64(sentence & 63))
        words[word] |= bit
        var rest = bits.lanes
        while rest != 0 {
          having[rest.trailingZeroBitCount * width + word] |= bit
          rest &= rest - 1
        }
      }
      for (place, column) in table.columns.enumerated() {
        let start = (place + 1) * width
        switch column {
        case .marks(let marks):
          var rest = marks.lanes
          while rest != 0 {
            let mark = rest.trailingZeroBitCount * width
            for word in 0..<width { words[start + word] |= having[mark + word] }
            rest &= rest - 1
          }
        case .metrics(let kinds): add(to: start, answer) { !$0.metrics.isDisjoint(with: kinds) }
        case .past(let past): add(to: start, answer) { $0.isPast == past }
        case .list: break
        }
      }
    }
    for (sentence, facts) in answer.facts.enumerated() {
      for phrase in facts.phrases {
        words[table.listColumns[phrase.list] * width + sentence >> 6] |= 1 << UInt64(sentence & 63)
      }
    }
  }

  /// Adds the sentences of which something holds to a column that starts at a place.
  @inline(__always)
  private func add(to start: Int, _ answer: AnswerFacts, _ holds: (SentenceFigures) -> Bool) {
    for sentence in answer.sentences.indices where holds(answer.sentences[sentence]) {
      words[start + sentence >> 6] |= 1 << UInt64(sentence & 63)
    }
  }

  private static let marks = 32
}
