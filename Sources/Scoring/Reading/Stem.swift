/// Stems: what is left of an English word without its ending, so that `paused`, `pausing` and `pause` meet.
package enum Stem {
  /// The hash of the stem of a normalised word; words of other scripts are their own stems.
  package static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let kept = length(word)
    var hash = Hash.empty
    for index in 0..<kept.count { hash = Hash.byte(hash, word[index]) }
    return kept.last == 0 ? hash : Hash.byte(hash, kept.last)
  }

  /// The hash of the stem of a normalised word.
  package static func hash(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { hash($0) }
  }

  /// How many bytes stay, and a byte to append (0: none).
  private static func length(_ word: UnsafeBufferPointer<UInt8>) -> (count: Int, last: UInt8) {
    var count = word.count
    guard count > 3 else { return (count, 0) }
    let end = word[count - 1]
    if end == letter("s"), word[count - 2] != letter("s"), word[count - 2] != letter("u") {
      count -= 1
      if count > 4, word[count - 1] == letter("e"), isSibilant(word, count - 1) { count -= 1 }
      if count > 3, word[count - 1] == letter("e"), word[count - 2] == letter("i") { return (count - 2, letter("i")) }
    } else if end == letter("d"), word[count - 2] == letter("e"), count > 4 {
      if word[count - 3] == letter("i") { return (count - 3, letter("i")) }
      if hasVowel(word, count - 2) { return undoubled(word, count - 2) }
    } else if end == letter("g"), word[count - 2] == letter("n"), word[count - 3] == letter("i"), count > 5 {
      if hasVowel(word, count - 3) { return undoubled(word, count - 3) }
    } else if end == letter("y"), word[count - 2] == letter("l"), count > 5 {
      count -= 2
    }
    if count > 3, word[count - 1] == letter("e") { count -= 1 }
    if count > 2, word[count - 1] == letter("y"), !isVowel(word[count - 2]) { return (count - 1, letter("i")) }
    return (count, 0)
  }

  /// `stopp` is `stop`, but `call` stays.
  private static func undoubled(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) -> (count: Int, last: UInt8) {
    guard count > 3 else { return (count, 0) }
    let end = word[count - 1]
    if end == word[count - 2], !isVowel(end), end != letter("l"), end != letter("s"), end != letter("z") {
      return (count - 1, 0)
    }
    if end == letter("y"), !isVowel(word[count - 2]) { return (count - 1, letter("i")) }
    return (end == letter("e") ? count - 1 : count, 0)
  }

  private static func isSibilant(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    switch word[end - 1] {
    case letter("x"), letter("z"): true
    case letter("s"): word[end - 2] == letter("s")
    case letter("h"): word[end - 2] == letter("s") || word[end - 2] == letter("c")
    default: false
    }
  }

  private static func hasVowel(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    for index in 0..<end where isVowel(word[index]) || word[index] == letter("y") { return true }
    return false
  }

  @inline(__always)
  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == letter("a") || byte == letter("e") || byte == letter("i") || byte == letter("o") || byte == letter("u")
  }
}

/// The byte of an ASCII letter.
@inline(__always)
package func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }
