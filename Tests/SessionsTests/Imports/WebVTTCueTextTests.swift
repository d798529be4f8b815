import Testing

@testable import Sessions

private func text(_ cue: String) -> String { WebVTTCueText(cue).text }

/// Segments in a few words: `voice:words`.
private func voices(_ cue: String) -> [String] {
  WebVTTCueText(cue).segments.map { "\($0.voice ?? "-"):\($0.text)" }
}

@Test(arguments: [
  ("plain", "plain"), ("a <i>b</i> c", "a b c"), ("<b><u>x</u></b>", "x"), ("<c.loud.red>x</c>", "x"),
  ("<lang en-GB>colour</lang>", "colour"),
  ("<ruby>日<rt>ni</rt></ruby>", "日ni"), ("<ruby>日<rt>ni</ruby> on", "日ni on"), ("<rt>x</rt>", "x"),
  ("<00:00:01.000>x", "x"), ("a<00:99>b", "ab"),
  ("<unknown>x</unknown>", "x"), ("</i>x", "x"), ("<i>x", "x"), ("<i>a<b>c</i>d</b>", "acd"), ("x<", "x"), ("x<i", "x"),
  ("x</", "x"),
  ("x<>y", "xy"), ("a < b > c", "a  c"), ("1 > 0", "1 > 0"), ("<i\n>x</i>", "x"), ("<.a>x", "x"), ("<i.>x</i>", "x"),
  ("a\nb", "a\nb"), ("<i/>x", "x"),
  ("<ruby>a<rt>b</rt>c</ruby>d", "abcd"), ("<ruby>a<rt><b>b</rt></ruby>c", "abc"),
  ("<ruby>a<rt><b>b</ruby></b>c", "abc"),
  ("&<c", "&"), ("<c.a.b\u{C}x>y</c>", "y"),
])
func tagsAreTakenOut(_ cue: String, _ expected: String) { #expect(text(cue) == expected) }

@Test(arguments: [
  ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&nbsp;", "\u{A0}"), ("&lrm;&rlm;", "\u{200E}\u{200F}"), ("&eacute;", "é"),
  ("&eacute", "é"),
  ("&ampx", "&x"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&hearts;", "♥"), ("&hearts", "&hearts"),
  ("&NotEqualTilde;", "≂\u{338}"),
  ("&", "&"), ("& b", "& b"), ("&&amp;", "&&"), ("&;", "&;"), ("&x", "&x"), ("&nothing;", "¬hing;"),
  ("&zounds;", "&zounds;"),
  ("&<i>x</i>", "&x"),
  ("&#233;", "é"), ("&#xE9;", "é"), ("&#XE9", "é"), ("&#233", "é"), ("&#;", "&#;"), ("&#x;", "&#x;"),
  ("&#xg;", "&#xg;"),
  ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
  ("&#128;", "€"), ("&#x9F;", "Ÿ"), ("&#x81;", "\u{81}"), ("&#0000000000000065;", "A"), ("&#x1F600;", "😀"),
])
func characterReferencesAreReplaced(_ cue: String, _ expected: String) { #expect(text(cue) == expected) }

@Test(arguments: [
  ("<v Ada>hi</v>", ["Ada:hi"]), ("<v Ada Lovelace>hi", ["Ada Lovelace:hi"]),
  ("<v.loud Ada>hi</v> all", ["Ada:hi", "-: all"]),
  ("<v Ada>hi</v><v Bob>ho</v>", ["Ada:hi", "Bob:ho"]), ("<v  Ada \t Lovelace >hi", ["Ada Lovelace:hi"]),
  ("<v\nAda>hi", ["Ada:hi"]),
  ("<v>hi</v>", ["-:hi"]), ("<v Ada><i>hi</i> you</v>", ["Ada:hi you"]), ("<v R&amp;D>hi", ["R&D:hi"]),
  ("<v Ada>a<v Bob>b</v>c</v>", ["Ada:a", "Bob:b", "Ada:c"]),
  ("<i><v Ada>hi</v></i>", ["Ada:hi"]), ("hi", ["-:hi"]), ("", []),
])
func voicesAreKept(_ cue: String, _ expected: [String]) { #expect(voices(cue) == expected) }
