import Glibc
import Interview

/// From scores to marks and probabilities.
enum Decision {
  /// The reading that scores by lane amount to.
  static func reading(_ scores: UnsafePointer<Float>, _ tables: WeightTables) -> SentenceReading {
    var marks = Marks()
    var probabilities = LabelProbabilities()
    for range in Lanes.choices {
      var top = range.lowerBound
      for lane in range where scores[lane] > scores[top] { top = lane }
      var sum: Float = 0
      for lane in range {
        let value = expf((scores[lane] - scores[top]) * tables.slopes[lane])
        probabilities.lanes[lane] = value
        sum += value
      }
      for lane in range { probabilities.lanes[lane] /= sum }
      switch Lanes.labels[top] {
      case .role(let role): marks.role = role
      case .arc(let arc): marks.arc = arc
      case .who(let actor): marks.who = actor
      default: break
      }
    }
    for lane in Lanes.free {
      probabilities.lanes[lane] = 1 / (1 + expf(-(scores[lane] * tables.slopes[lane] + tables.offsets[lane])))
      guard scores[lane] >= tables.thresholds[lane] else { continue }
      switch Lanes.labels[lane] {
      case .does(let deed): marks.does.append(deed)
      case .own: marks.own = true
      case .tell: marks.tell = true
      case .flag(let flag): marks.flags.append(flag)
      default: break
      }
    }
    return SentenceReading(marks: marks, probabilities: probabilities)
  }
}
