import Testing

@testable import Scoring

/// However a text is edited, what is kept from keystroke to keystroke is what splitting it afresh gives.
@Test func typingSplitsAsTheWholeTextDoes() {
  let pieces = [
    "I paused it. ", "then we called Ana", " e.g. the pump ", "\n- ", "\n", "\n\n", "• ", "really?” she said", "… ",
    ". ",
    "it was 3 p.m. and nobody had looked at the queue since the morning shift went home so I did ", "é☕ ", "1. ",
    "\r\n",
    "a long line without any sign that goes on and on until it is broken", "Dr. No! ", "*", "> ", " - ", "x",
  ]
  var random = SeededRandom(seed: 17)
  for _ in 0..<60 {
    var live = LiveSplitting()
    var text: [Character] = []
    for _ in 0..<120 {
      let place = text.isEmpty ? 0 : Int(random.next() % UInt64(text.count + 1))
      if random.next() % 3 == 0, !text.isEmpty {
        let end = min(text.count, place + Int(random.next() % 12))
        text.removeSubrange(min(place, end)..<end)
      } else {
        text.insert(contentsOf: Array(pieces[Int(random.next() % UInt64(pieces.count))]), at: place)
      }
      let whole = String(text)
      #expect(live.update(whole) == Sentences.split(whole), "\(whole.debugDescription)")
    }
  }
}
