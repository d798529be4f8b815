import Drill

/// Bars as inline SVG: places along the width in per cent, so that words stay readable at any width.
struct HTMLPlot {
  /// One bar.
  struct Row {
    /// What it is of.
    var label: String
    /// Its value in words.
    var value: String
    /// How long it is, from 0 to 1; nil where there is nothing to show.
    var share: Double?
    /// What it is held against, from 0 to 1; nil for nothing.
    var limit: Double?
    /// Whether it goes beyond what it may.
    var isOver = false
  }

  let caption: String
  let rows: [Row]

  private static let rowHeight = 40

  /// The figure; nothing where there is no row.
  var text: String {
    guard !rows.isEmpty else { return "" }
    let said = rows.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
    let bars = rows.enumerated().map { bar($0.element, top: $0.offset * Self.rowHeight) }.joined()
    return """
      <figure><figcaption>\(HTMLText.escaped(caption))</figcaption>
      <svg role="img" height="\(rows.count * Self.rowHeight)" aria-label="\(HTMLText.escaped("\(caption). \(said)"))">
      \(bars)</svg></figure>

      """
  }

  private func bar(_ row: Row, top: Int) -> String {
    var parts = [
      "<text x=\"0\" y=\"\(top + 14)\">\(HTMLText.escaped(row.label))</text>",
      "<text class=\"value\" x=\"100%\" y=\"\(top + 14)\" text-anchor=\"end\">\(HTMLText.escaped(row.value))</text>",
      "<rect class=\"track\" y=\"\(top + 20)\" width=\"100%\" height=\"8\" rx=\"2\"/>",
    ]
    if let share = row.share {
      let kind = row.isOver ? "over" : "fill"
      parts.append(
        "<rect class=\"\(kind)\" y=\"\(top + 20)\" width=\"\(Self.percent(share))\" height=\"8\" rx=\"2\"/>")
    }
    if let limit = row.limit {
      parts.append("<rect class=\"limit\" x=\"\(Self.percent(limit))\" y=\"\(top + 17)\" width=\"2\" height=\"14\"/>")
    }
    return parts.joined() + "\n"
  }

  /// A share as SVG has it: per cent with a decimal place, within the picture.
  static func percent(_ share: Double) -> String {
    let tenths = Int((min(max(0, share), 1) * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}

/// The growth of one answer over its time: silences shaded, the phases and the budget as strokes.
struct HTMLTimeline {
  let timeline: AnswerTimeline
  /// Seconds; 0 where there is none.
  let budget: Double
  let isOpening: Bool
  let caption: String
  let said: String
  /// The first and the last moment in words.
  let start: String
  let end: String

  private static let height = 72

  /// The figure; nothing where the recording has no times.
  var text: String {
    guard width > 0, let longest = timeline.points.map(\.length).max(), longest > 0 else { return "" }
    return """
      <figure><figcaption>\(HTMLText.escaped(caption)): \(HTMLText.escaped(said))</figcaption>
      <svg role="img" height="\(Self.height + 16)" aria-label="\(HTMLText.escaped("\(caption): \(said)"))">
      <rect class="track" width="100%" height="\(Self.height)"/>\(silences)\(phases)
      <svg width="100%" height="\(Self.height)" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <polyline class="growth" vector-effect="non-scaling-stroke" points="\(growth(longest))"/></svg>
      \(interjections)\(limit)
      <text class="small" x="0" y="\(Self.height + 13)">\(HTMLText.escaped(start))</text>
      <text class="small" x="100%" y="\(Self.height + 13)" text-anchor="end">\(HTMLText.escaped(end))</text>
      </svg></figure>

      """
  }

  /// The seconds that the picture spans.
  private var width: Double { max(timeline.end, budget) }

  private func place(_ seconds: Double) -> String { HTMLPlot.percent(seconds / width) }

  private func growth(_ longest: Int) -> String {
    var points = [(0.0, 0)]
    var length = 0
    for point in timeline.points {
      // What is typed is there at once: a step.
      points.append((point.seconds, length))
      points.append((point.seconds, point.length))
      length = point.length
    }
    points.append((timeline.end, length))
    let places = points.map { seconds, length in
      "\(Int((min(seconds / width, 1) * 1000).rounded())),\(98 - Int((Double(length) / Double(longest) * 94).rounded()))"
    }
    return zip(places, [""] + places).compactMap { $0 == $1 ? nil : $0 }.joined(separator: " ")
  }

  private var silences: String {
    timeline.silences.map { silence in
      let length = HTMLPlot.percent((silence.end - silence.start) / width)
      return "<rect class=\"silence\" x=\"\(place(silence.start))\" width=\"\(length)\" height=\"\(Self.height)\"/>"
    }.joined()
  }

  private var phases: String {
    guard isOpening, budget > 0 else { return "" }
    return Phase.allCases.dropLast().map { phase in
      "<rect class=\"phase\" x=\"\(place(phase.end * budget))\" width=\"1\" height=\"\(Self.height)\"/>"
    }.joined()
  }

  private var interjections: String {
    timeline.interjections.map { moment in
      "<rect class=\"said\" x=\"\(place(moment))\" width=\"3\" height=\"\(Self.height)\"/>"
    }.joined()
  }

  private var limit: String {
    guard budget > 0, budget <= width else { return "" }
    return "<rect class=\"limit\" x=\"\(place(budget * 0.998))\" width=\"2\" height=\"\(Self.height)\"/>"
  }
}
