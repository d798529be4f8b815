import Interview

/// The place of a label among its kind, in the order of `allCases`, told without making a list of them.
extension Role {
  var place: Int {
    switch self {
    case .situation: 0
    case .task: 1
    case .action: 2
    case .result: 3
    case .reflection: 4
    case .none: 5
    }
  }
}

extension Arc {
  var place: Int {
    switch self {
    case .failure: 0
    case .learning: 1
    case .other: 2
    }
  }
}

extension Actor {
  var place: Int {
    switch self {
    case .i: 0
    case .we: 1
    case .they: 2
    case .none: 3
    }
  }
}

extension Deed {
  var place: Int {
    switch self {
    case .detect: 0
    case .contain: 1
    case .fix: 2
    case .prevent: 3
    case .cause: 4
    }
  }
}

extension Flag {
  var place: Int {
    switch self {
    case .blame: 0
    case .diffuse: 1
    case .trivial: 2
    case .nofail: 3
    case .nolearn: 4
    case .orders: 5
    case .vague: 6
    case .unsure: 7
    case .appease: 8
    case .ancient: 9
    case .grave: 10
    }
  }
}

extension Target {
  var place: Int {
    switch self {
    case .own: 0
    case .who: 1
    case .situation: 2
    case .detect: 3
    case .contain: 4
    case .fix: 5
    case .prevent: 6
    case .cause: 7
    case .impact: 8
    case .metric: 9
    case .tell: 10
    case .learning: 11
    case .growth: 12
    case .tradeoff: 13
    case .backbone: 14
    case .none: 15
    }
  }
}
