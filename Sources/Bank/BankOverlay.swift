import Interview

extension QuestionBank {
  /// This bank with a user's laid over it.
  ///
  /// A chain of the user's replaces the one with the same id where it stands, new chains follow at the end, and
  /// wordings are added to those of the pool.
  public func overlaid(by user: QuestionBank) -> QuestionBank {
    var bank = self
    for chain in user.chains {
      if let index = bank.chains.firstIndex(where: { $0.id == chain.id }) {
        bank.chains[index] = chain
      } else {
        bank.chains.append(chain)
      }
    }
    for (key, wordings) in user.pool {
      let known = Set(bank.pool[key] ?? [])
      bank.pool[key, default: []] += wordings.filter { !known.contains($0) }
    }
    return bank
  }
}
