import Interview

/// Who did a thing that only one side can have done.
struct DeedActor: Hashable, Sendable {
  /// Things that are done once, by somebody.
  enum DoneThing: Hashable, Sendable {
    case decide, notice, stop, repair, restore, write, build, release, propose, approve, cause
  }

  /// What was done.
  var deed: DoneThing
  /// Whether the candidate's side did it, alone or as we.
  var isOwn: Bool

  /// Whether both cannot be right.
  func excludes(_ other: DeedActor) -> Bool { deed == other.deed && isOwn != other.isOwn }

  /// What a verb in the past says was done; nil for one that several can do.
  static func deed(_ verb: String) -> DoneThing? { verbs[verb] }

  private static let verbs: [String: DoneThing] = {
    let lists: [(DoneThing, String)] = [
      (.decide, "decided chose"), (.notice, "noticed spotted discovered"),
      (.stop, "paused stopped halted disabled reverted rolled"), (.repair, "fixed repaired patched"),
      (.restore, "restored recovered"), (.write, "wrote drafted"), (.build, "built designed created"),
      (.release, "deployed released shipped merged"), (.propose, "proposed suggested"),
      (.approve, "approved"), (.cause, "broke deleted caused"),
    ]
    var verbs: [String: DoneThing] = [:]
    for (deed, list) in lists {
      for verb in ClaimWords.words(list) { verbs[verb] = deed }
    }
    return verbs
  }()
}

extension ClaimClause {
  /// Who is said to have done what in the clause.
  func actors(_ context: Set<UInt32>) -> [Claim] {
    // What nobody did, or somebody might have done, is no claim.
    guard qualifiers.isDisjoint(with: ["not", "would", "if"]) else { return [] }
    var claims: [Claim] = []
    func claim(_ deed: DeedActor.DoneThing, isOwn: Bool, without verbs: Range<Int>) {
      var subject = subjects(without: verbs)
      if subject.count < 2 { subject.formUnion(context) }
      claims.append(
        Claim(value: .actor(DeedActor(deed: deed, isOwn: isOwn)), subject: subject, qualifiers: [], span: span))
    }
    for index in tokens.indices {
      if let told = toldToAct(at: index) { claim(.decide, isOwn: false, without: told) }
      guard let deed = DeedActor.deed(tokens[index].text), let isOwn = subject(of: index) else { continue }
      claim(deed, isOwn: isOwn, without: 0..<(index + 1))
    }
    return claims
  }

  /// Whether the subject of a verb is the candidate's side; nil where it is nobody, or not clear who.
  private func subject(of verb: Int) -> Bool? {
    var index = verb - 1
    while index >= 0, Self.adverbs.contains(tokens[index].text) || tokens[index].text.hasSuffix("ly") { index -= 1 }
    guard index >= 0 else { return nil }
    let word = tokens[index].text
    if word == "i" || word == "we" { return true }
    if Self.others.contains(word) { return false }
    // A name inside of a sentence.
    return tokens[index].isCapital && (index > 0 || !opensSentence) && !tokens[index].isNumeral ? false : nil
  }

  /// Being told what to do: "we were told to move it", "my manager asked me to".
  private func toldToAct(at index: Int) -> Range<Int>? {
    guard Self.telling.contains(tokens[index].text), index > 0 else { return nil }
    let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
    let before = tokens[index - 1].text
    if next == "to", ["was", "were", "got", "been"].contains(before), index > 1,
      tokens[..<index].contains(where: { ["i", "we"].contains($0.text) })
    {
      return 0..<(index + 2)
    }
    if ["me", "us"].contains(next), index + 2 < tokens.count, tokens[index + 2].text == "to" { return 0..<(index + 3) }
    return nil
  }

  private static let telling = ClaimWords.words("told asked instructed ordered forced")
  private static let adverbs = ClaimWords.words("then also just first had have has myself ourselves later soon already")
  private static let others = ClaimWords.words(
    """
    he she they someone somebody manager boss lead director cto ceo vp leadership management colleague teammate engineer
    developer dba architect team vendor customer supplier owner analyst designer intern operator partner
    """)
}
