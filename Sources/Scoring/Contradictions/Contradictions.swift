import Interview

/// Finds what changed between the answers of one story.
///
/// It would rather miss a contradiction than raise a false one: two claims are held against each other only where they
/// are of the same thing, in the same role and at the same stage, and neither value was given on the other side too.
public enum Contradictions {
  /// The contradictions between answers in their order, at most one for each pair of answers and kind; the first ones
  /// said come first.
  public static func find(in statements: [Statement]) -> [Contradiction] {
    let claims = statements.indices.map { answer in
      Claims.of(statements[answer], isFirst: answer == 0)
    }
    var found: [Contradiction] = []
    for later in statements.indices {
      for earlier in 0..<later {
        for kind in Contradiction.Kind.allCases {
          guard let pair = clash(claims[earlier], claims[later], kind) else { continue }
          found.append(
            Contradiction(
              kind: kind, earlier: quote(pair.earlier, statements, earlier), later: quote(pair.later, statements, later)
            ))
        }
      }
    }
    return withoutRepetitions(found)
  }

  /// The first two claims of a kind that cannot both be right.
  private static func clash(_ earlier: [Claim], _ later: [Claim], _ kind: Contradiction.Kind)
    -> (earlier: Claim, later: Claim)?
  {
    for new in later where new.value.kind == kind {
      // A value that was given before, for whatever, is no news; and one that is given again is still stood by.
      guard !earlier.contains(where: { $0.value.agrees(with: new.value) }) else { continue }
      for old in earlier where old.value.kind == kind {
        guard !later.contains(where: { $0.value.agrees(with: old.value) }) else { continue }
        if old.isComparable(to: new), old.value.excludes(new.value) { return (old, new) }
      }
    }
    return nil
  }

  private static func quote(_ claim: Claim, _ statements: [Statement], _ answer: Int) -> Contradiction.Quote {
    Contradiction.Quote(answer: answer, span: claim.span, words: statements[answer].text[claim.span])
  }

  /// The same later words are held against the first that they contradict, and the same earlier words once.
  private static func withoutRepetitions(_ all: [Contradiction]) -> [Contradiction] {
    var seen: Set<Contradiction.Quote> = []
    return all.filter { found in
      guard !seen.contains(found.earlier), !seen.contains(found.later) else { return false }
      seen.formUnion([found.earlier, found.later])
      return true
    }
  }
}
