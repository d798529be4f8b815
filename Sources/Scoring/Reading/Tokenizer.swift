/// Splits the bytes of a sentence into words, numbers and signs.
package struct Tokenizer {
  private let language: LanguageTables
  private var form: [UInt8] = []

  package init(_ language: LanguageTables) {
    self.language = language
    form.reserveCapacity(64)
  }

  /// Appends the words of a sentence (UTF-8) to `words`.
  package mutating func words(of text: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
    var position = 0
    var gap: Word.Gap = []
    var isQuoted = false
    while position < text.count {
      let byte = text[position]
      if byte <= 0x20 {
        position += 1
      } else if Self.isDigit(byte) {
        position = number(text, position, gap, isQuoted, &words)
        gap = []
      } else if let end = Self.codeEnd(text, position) {
        append(text, position, end, .code, Hash.empty, gap, isQuoted, &words)
        position = end
        gap = []
      } else if Self.isLetter(text, position) {
        position = word(text, position, gap, isQuoted, &words)
        gap = []
      } else {
        let sign = Sign(text, position)
        switch sign.kind {
        case .comma: gap.insert(.comma)
        case .strong: gap.insert(.strong)
        case .stop: gap.insert(.stop)
        case .quote:
          isQuoted.toggle()
        case .arrow: gap.insert(.arrow)
        case .hyphen:
          let isInside =
            position > 0 && text[position - 1] > 0x20 && position + 1 < text.count && text[position + 1] > 0x20
          gap.insert(isInside ? .hyphen : .strong)
        case .symbol:
          let hash = Hash.pair(0x51, sign.hash)
          append(text, position, position + sign.length, .sign, hash, gap, isQuoted, &words)
          gap = []
        case .nothing: break
        }
        position += sign.length
      }
    }
  }

  private mutating func word(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ gap: Word.Gap, _ isQuoted: Bool, _ words: inout [Word]
  ) -> Int {
    if let end = plainWord(text, start, gap, isQuoted, &words) { return end }
    form.removeAll(keepingCapacity: true)
    var position = start
    var apostrophe = -1
    var formAtApostrophe = 0
    while position < text.count {
      let byte = text[position]
      if Self.isASCIILetter(byte) {
        form.append(byte | 0x20)
        position += 1
      } else if Self.isDigit(byte) {
        form.append(0x30)
        position += 1
      } else if byte >= 0x80, Self.isLetter(text, position) {
        position = Self.lowercased(text, position, into: &form)
      } else if let length = Self.apostrophe(text, position), position + length < text.count,
        Self.isASCIILetter(text[position + length])
      {
        apostrophe = position
        formAtApostrophe = form.count
        position += length
      } else if byte == letter("-"), position + 1 < text.count, Self.isASCIILetter(text[position + 1]),
        form.count == 1 || form == [letter("r"), letter("e")]
      {
        position += 1  // `e-mail`, `re-ran`
      } else {
        break
      }
    }
    split(text, start, position, apostrophe, formAtApostrophe, gap, isQuoted, &words)
    return position
  }

  /// Appends a word of plain letters that the language has, as nearly all are, and says where it ends; nil for all else.
  private func plainWord(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ gap: Word.Gap, _ isQuoted: Bool, _ words: inout [Word]
  ) -> Int? {
    var hash = Hash.empty
    var end = start
    while end < text.count, Self.isASCIILetter(text[end]) {
      hash = Hash.byte(hash, text[end] | 0x20)
      end += 1
    }
    if end < text.count {
      let next = text[end]
      if next >= 0x80 || next == 0x27 || next == letter("-") || Self.isDigit(next) { return nil }
    }
    guard end > start, let entry = language.entry(hash: hash) else { return nil }
    words.append(
      Word(
        start: start, end: end, hash: entry.hash, stem: entry.stem, kind: .word, gap: gap, forms: entry.forms,
        isCapital: text[start] <= 0x5A, isQuoted: isQuoted, isKnown: true))
    return end
  }

  /// Appends a word, or two where it is a contraction: `did` and `n't`, `I` and `'d`.
  private mutating func split(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ apostrophe: Int, _ formAtApostrophe: Int,
    _ gap: Word.Gap, _ isQuoted: Bool, _ words: inout [Word]
  ) {
    let isCapital = text[start] >= 0x41 && text[start] <= 0x5A
    if apostrophe > start {
      let tail = form.count - formAtApostrophe
      let isNegation =
        tail == 1 && form[form.count - 1] == letter("t") && formAtApostrophe > 1
        && form[formAtApostrophe - 1] == letter("n")
      if isNegation || tail <= 2 {
        let cut = isNegation ? formAtApostrophe - 1 : formAtApostrophe
        let head = form[0..<cut].withUnsafeBufferPointer { language.contraction($0, isNegation: isNegation) }
        let suffix = isNegation ? Words.not : form[cut...].reduce(Hash.byte(Hash.empty, 0x27), Hash.byte)
        let middle = isNegation ? apostrophe - 1 : apostrophe
        known(head.hash, head.stem, text, start, middle, gap, isCapital, isQuoted, &words)
        known(suffix, suffix, text, middle, end, .joined, false, isQuoted, &words)
        return
      }
    }
    let hash = form.reduce(Hash.empty, Hash.byte)
    let written = language.entry(hash: hash)
    if written == nil, let found = form.withUnsafeBufferPointer({ language.unquoted($0) }) {
      known(found.head, found.head, text, start, end, gap, isCapital, isQuoted, &words)
      known(found.tail, found.tail, text, end, end, .joined, false, isQuoted, &words)
      return
    }
    let entry = written ?? form.withUnsafeBufferPointer { language.entry(unwritten: $0, hash) }
    words.append(
      Word(
        start: start, end: end, hash: entry.hash, stem: entry.stem, kind: .word, gap: gap, forms: entry.forms,
        isCapital: isCapital, isQuoted: isQuoted, isKnown: entry.isKnown))
  }

  private func known(
    _ hash: UInt32, _ stem: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ gap: Word.Gap,
    _ isCapital: Bool, _ isQuoted: Bool, _ words: inout [Word]
  ) {
    let entry = language.entry(hash: hash)
    words.append(
      Word(
        start: start, end: end, hash: hash, stem: entry?.stem ?? stem, kind: .word, gap: gap,
        forms: entry?.forms ?? [], isCapital: isCapital, isQuoted: isQuoted, isKnown: entry != nil))
  }

  private func append(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: Word.Kind, _ hash: UInt32, _ gap: Word.Gap,
    _ isQuoted: Bool, _ words: inout [Word]
  ) {
    let hash = kind == .code ? Words.code : hash
    words.append(
      Word(
        start: start, end: end, hash: hash, stem: hash, kind: kind, gap: gap, forms: [], isQuoted: isQuoted,
        isKnown: true))
  }

  /// A number as it was written; what hangs on to it (`k`, `ms`, `am`, `th`) is a word of its own.
  private mutating func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ gap: Word.Gap, _ isQuoted: Bool, _ words: inout [Word]
  ) -> Int {
    var position = start
    var digits = 0
    var colons = 0
    var points = 0
    while position < text.count {
      let byte = text[position]
      if Self.isDigit(byte) {
        digits += 1
      } else if position + 1 < text.count, Self.isDigit(text[position + 1]),
        byte == letter(".") || byte == letter(",") || byte == letter(":")
      {
        if byte == letter(":") { colons += 1 } else { points += 1 }
      } else {
        break
      }
      position += 1
    }
    let isYear =
      digits == 4 && colons + points == 0
      && (text[start] == letter("1") && text[start + 1] == letter("9")
        || text[start] == letter("2") && text[start + 1] == letter("0"))
    let shape: UInt32 = colons > 0 ? 9 : isYear ? 8 : points > 0 ? 7 : UInt32(min(digits, 5))
    append(text, start, position, .number, Hash.pair(0x4E, shape), gap, isQuoted, &words)
    guard position < text.count, Self.isLetter(text, position), Self.codeEnd(text, position) == nil else {
      return position
    }
    return word(text, position, .joined, isQuoted, &words)
  }
}

/// Words that the reading itself asks for.
package enum Words {
  package static let not = Hash.word("n't")
  package static let code = Hash.pair(0x43, 1)
}

extension Tokenizer {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a letter begins here: ASCII, or anything beyond that is neither a mark of punctuation nor a picture.
  @inline(__always)
  static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let byte = text[position]
    if byte < 0x80 { return isASCIILetter(byte) }
    switch byte {
    case 0xC2: return position + 1 < text.count && (text[position + 1] == 0xAA || text[position + 1] == 0xB5)
    case 0xE2, 0xF0, 0xEF: return false
    case 0xE3: return position + 1 < text.count && text[position + 1] != 0x80
    case 0x80...0xBF: return false
    default: return true
    }
  }

  /// Appends the letter beyond ASCII that begins here, in lower case where it is of Latin-1, and says where it ends.
  static func lowercased(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, into form: inout [UInt8]) -> Int {
    let first = text[position]
    var next = position + 1
    form.append(first)
    while next < text.count, text[next] & 0xC0 == 0x80 {
      let isCapital = first == 0xC3 && text[next] >= 0x80 && text[next] <= 0x9E && text[next] != 0x97
      form.append(isCapital ? text[next] + 0x20 : text[next])
      next += 1
    }
    return next
  }

  /// The length of an apostrophe, straight or curly.
  @inline(__always)
  static func apostrophe(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    if text[position] == 0x27 { return 1 }
    if text[position] == 0xE2, position + 2 < text.count, text[position + 1] == 0x80,
      text[position + 2] == 0x99 || text[position + 2] == 0x98
    {
      return 3
    }
    return nil
  }

  /// The end of an address (`https://…`) or of code between backticks that begins here.
  static func codeEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let byte = text[start]
    if byte == letter("`") {
      var end = start + 1
      while end < text.count, end < start + 80, text[end] != letter("`") { end += 1 }
      return end < text.count && text[end] == letter("`") && end > start + 1 ? end + 1 : nil
    }
    guard byte | 0x20 == letter("h"), start + 7 < text.count, text[start + 1] | 0x20 == letter("t"),
      text[start + 2] | 0x20 == letter("t"), text[start + 3] | 0x20 == letter("p")
    else { return nil }
    let colon = text[start + 4] == letter(":") ? start + 4 : start + 5
    guard text[colon] == letter(":"), text[colon + 1] == letter("/") else { return nil }
    var end = colon
    while end < text.count, text[end] > 0x20 { end += 1 }
    while end > colon, text[end - 1] == letter(".") || text[end - 1] == letter(",") || text[end - 1] == letter(")") {
      end -= 1
    }
    return end
  }
}
