/// Spearman's rank correlation, ties at their mean rank.
enum RankCorrelation {
  static func of(_ one: [Double], _ other: [Double]) -> Double {
    let (x, y) = (ranks(one), ranks(other))
    let mean = Double(x.count + 1) / 2
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let squares = [x, y].map { ranks in ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    return squares.contains(0) ? 0 : product / (squares[0] * squares[1]).squareRoot()
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
    }
  }
}
