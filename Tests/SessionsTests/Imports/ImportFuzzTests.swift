import Testing

@testable import Sessions

/// Pieces that files are made of, whole and broken.
private let pieces = [
  "WEBVTT", "\n", "\n\n", "\r\n", "\r", "-->", "00:00:01.000", "00:01.000 --> 00:02.000",
  "00:00:01,000 --> 00:00:02,000", "1", " ", "\t", "NOTE", "STYLE",
  "REGION", "id:a", "region:a", "line:1%", "<v Ann>", "</v>", "<i>", "<", ">", "&amp;", "&#x", "&", "&notin", "Ann: ",
  "Bob 0:49", "[00:05:32] Ann: ", "**Ann (0:00):** ", "**",
  "{", "}", "[", "]", "\"", ":", ",", "\"segments\"", "\"text\":\"a\"", "\"words\"", "\"speaker\":\"S\"",
  "\"start\":1e999", "\\u", "\\ud83d", "1e9", "null",
  "{\"format\":\"grill-session\",\"version\":1,\"start\":\"x\",\"chain\":\"c\"}\n",
  "{\"t\":0,\"kind\":\"edit\",\"at\":9,\"removed\":9223372036854775807,\"inserted\":\"x\"}\n",
  "{\"t\":1,\"kind\":\"ask\",\"text\":\"a\",\"seconds\":1,\"index\":0}\n", "é", "日", "👩‍💻", "\u{FEFF}", "\0", "\u{2028}",
  "{\\an8}", "(", ")", "um",
]

/// Whatever bytes a file holds, each reader either takes it in or says why not.
@Test(arguments: [UInt64(1), 2]) func noBytesBreakTheReaders(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let endings = ["a.vtt", "a.srt", "a.json", "a.txt", "a.md", "a"]
  var taken = 0
  for _ in 0..<2_000 {
    var bytes = (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
      Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    if Int.random(in: 0..<4, using: &random) == 0, !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    let transcript = try? Transcript(bytes, file: endings.randomElement(using: &random) ?? "a")
    if let transcript {
      taken += 1
      #expect(transcript.utterances.allSatisfy { !$0.text.isEmpty && ($0.start ?? 0) <= ($0.end ?? .infinity) })
    }
    _ = (try? SessionLog(bytes, file: "a"))?.exchanges
  }
  #expect(taken > 20, "some of it makes sense")
}
