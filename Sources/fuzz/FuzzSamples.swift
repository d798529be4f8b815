/// Good files of every kind that is taken in, and pieces that such files are made of.
enum FuzzSamples {
  static func file(_ random: inout SeededRandom) -> [UInt8] { files.randomElement(using: &random) ?? [] }

  static func piece(_ random: inout SeededRandom) -> [UInt8] {
    // Long repetitions find what grows with the square of its input.
    let piece = pieces.randomElement(using: &random) ?? []
    guard Int.random(in: 0..<40, using: &random) == 0 else { return piece }
    return (0..<Int.random(in: 2...400, using: &random)).flatMap { _ in piece }
  }

  private static let files: [[UInt8]] = [webVTT, zoom, subRip, labelled, bold, whisper, whisperX, recording, export]
    .map { Array($0.utf8) }

  private static let pieces: [[UInt8]] =
    ([
      "WEBVTT", "WEBVTT\n\n", "\n", "\n\n", "\r\n", "\r", "-->", " --> ", "00:00:01.000", "00:01.000 --> 00:02.000\n",
      "00:00:01,000 --> 00:00:02,000\n", "99999999999:00:00.000", "1", "0", "-1", "9223372036854775807", "1e999",
      "1e-999",
      " ", "\t", "NOTE ", "STYLE\n", "REGION\n", "id:a", "region:a", "line:1%", "position:50%,line-left", "size:100%",
      "<v Ann>", "<v.loud Ann B>", "</v>", "<i>", "<00:00:01.000>", "<lang en>", "<ruby>", "<rt>", "<", ">", "&amp;",
      "&#x",
      "&#1114112;", "&", "&notin;", "&lrm;", "Ann: ", "Bob 0:49\n", "[00:05:32] Ann: ", "**Ann (0:00):** ", "**", "> ",
      "- ",
      "{", "}", "[", "]", "\"", ":", ",", "\"segments\"", "\"transcription\"", "\"text\":\"a\"", "\"words\"",
      "\"speaker\":\"S\"", "\"start\":1e999", "\"end\":-1", "\\u", "\\ud83d", "\\udc00", "null", "true", "[[[[[[[[[[",
      "{\"a\":", "{\"format\":\"grill-session\",\"version\":1,\"start\":\"x\",\"chain\":\"c\"}\n",
      "{\"t\":0,\"kind\":\"edit\",\"at\":9,\"removed\":9223372036854775807,\"inserted\":\"x\"}\n",
      "{\"t\":1,\"kind\":\"ask\",\"text\":\"a\",\"seconds\":1,\"index\":0}\n",
      "{\"t\":1e308,\"kind\":\"answer\",\"text\":\"a\",\"ended\":\"left\",\"seconds\":1e308}\n",
      "{\"t\":2,\"kind\":\"pause\"}\n", "{\"t\":1,\"kind\":\"resume\"}\n",
      "{\"t\":3,\"kind\":\"end\",\"because\":\"left\"}\n",
      "{\"t\":3,\"kind\":\"remark\",\"exchange\":0,\"start\":9223372036854775807,\"end\":0,\"text\":\"x\"}\n",
      "{\"t\":3,\"kind\":\"rating\",\"exchange\":9223372036854775807,\"elements\":[\"a/b\"],\"states\":[\"met\"]}\n",
      "../", "/etc/passwd", "é", "日本", "👩‍💻", "🇩", "\u{301}", "\u{FEFF}", "\u{2028}", "\u{202E}", "\0", "{\\an8}", "(",
      ")", "um, ", "you know ", "Tell me about a time you failed.",
    ] as [String]).map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    ]

  private static let webVTT = """
    WEBVTT - an interview

    STYLE
    ::cue(v) { color: lime }

    REGION
    id:left width:40% lines:3

    NOTE held on a
    Tuesday

    q1
    00:00:01.000 --> 00:00:04.000 region:left align:start
    <v Ann Lee>Tell me about a time you failed &amp; what you did.</v>

    00:00:05.000 --> 00:00:11.500 line:0 position:10%
    <v Bob>Um, I <i>dropped</i> a table <00:00:08.000>in production.
    And I restored it.</v>

    00:00:12.000 --> 00:00:13.000
    <v Ann Lee>What did you change afterwards?

    00:00:14.000 --> 00:00:20.000
    <v Bob>I guard drops now.
    """

  private static let zoom = """
    WEBVTT

    1
    00:00:01.000 --> 00:00:04.000
    Ann: Describe a conflict with a colleague.

    2
    00:00:05.000 --> 00:00:09.000
    Bob: We disagreed about retries, you know.
    """

  private static let subRip = """
    1
    00:00:01,000 --> 00:00:04,000
    Ann: Tell me about an outage.

    2
    00:00:05,000 --> 00:00:09,000 X1:0 X2:100
    Bob: {\\an8}<b>I paged</b> the owner - it was down for 40 minutes.
    """

  private static let labelled = """
    # Interview, 3 May

    Ann 0:00
    Tell me about a time you failed.

    Bob 0:05
    I lost 2,000 rows: no backup.
    I restored them by hand.

    [00:01:10] Ann: And then?
    [00:01:15] Bob: I wrote a check.
    """

  private static let bold = """
    **Ann (0:00):** Why this and not that?

    **Bob (0:09):** It was cheaper — by 40%.
    """

  private static let whisper = """
    {"text": "all", "segments": [{"id": 0, "start": 0.0, "end": 4.5, "text": " Ann: Tell me about a failure."},
     {"id": 1, "start": 5.0, "end": 9.25, "text": " Bob: I broke the build \\u2014 twice \\ud83d\\ude00."}], "language": "en"}
    """

  private static let whisperX = """
    {"segments": [{"start": 0, "end": 6, "text": "Why? Because.", "speaker": "SPEAKER_00", "words": [
      {"word": "Why?", "start": 0, "end": 1, "speaker": "SPEAKER_00"},
      {"word": "Because.", "start": 2, "end": 6, "speaker": "SPEAKER_01"}]},
     {"start": 7, "end": 9, "text": "I see.", "speaker": "SPEAKER_00"}]}
    """

  private static let recording = """
    {"format":"grill-session","version":1,"program":"0.1.0","start":"2026-11-21T09:15:00Z","chain":"a-chain","title":"A",\
    "kind":"failure","seed":7,"pace":"typed","mode":"coach","order":"adaptive"}
    {"t":0,"kind":"ask","text":"What failed?","target":"none","because":"","seconds":140,"opening":true,"index":0}
    {"t":2.5,"kind":"edit","at":0,"removed":0,"inserted":"We lost dta"}
    {"t":3.5,"kind":"edit","at":9,"removed":2,"inserted":"ata — café 👩‍💻"}
    {"t":4,"kind":"pause"}
    {"t":5,"kind":"resume"}
    {"t":6,"kind":"interjection","text":"And you?","because":"ramble"}
    {"t":9,"kind":"answer","text":"We lost data — café 👩‍💻","ended":"submitted","seconds":8,"firstWordSeconds":2.5}
    {"t":9,"kind":"ask","text":"Whose?","target":"own","because":"x","words":"We","seconds":60,"index":1,"followUpTo":0}
    {"t":12,"kind":"edit","at":0,"removed":0,"inserted":"I rolled","spokenSeconds":1.5}
    {"t":14,"kind":"answer","text":"I rolled","ended":"left","seconds":5}
    {"t":14,"kind":"end","because":"left"}
    {"t":15,"kind":"title","text":"Mine"}
    {"t":16,"kind":"tags","tags":["a","b"]}
    {"t":17,"kind":"rating","exchange":0,"elements":["star/action"],"states":["met"]}
    {"t":18,"kind":"remark","exchange":0,"start":0,"end":7,"text":"say I"}
    {"t":19,"kind":"disagreement","exchange":0,"start":0,"end":7,"label":"role:A","holds":false}
    {"t":20,"kind":"later","what":{"a":[1,2,{"b":null}]}}

    """

  private static let export = """
    {"format":"grill-export","version":1,"header":{"format":"grill-session","version":1,"start":"2026-11-21T09:15:00Z",\
    "chain":"a-chain"},"events":[{"t":0,"kind":"ask","text":"What failed?","seconds":140,"opening":true,"index":0},\
    {"t":9,"kind":"answer","text":"We did","ended":"submitted","seconds":9}],"title":"A","answers":[]}
    """
}
