import Interview
import Scoring

/// A phrase that speaks for some lanes and is silent on the others.
struct Phrase: Sendable {
  var text: String
  /// Lanes that hold.
  var holds: [Int]
  /// Lanes that it speaks for, those that hold among them.
  var speaksFor: [Int]
}

/// The phrases of a folder (Data/phrases/README.md): a label, a tab, a phrase.
enum Phrases {
  static func read(_ folder: String) throws -> [Phrase] {
    var phrases: [Phrase] = []
    for file in try Folder.files([folder], endings: ["tsv"]) {
      var lines: [(labels: [String], text: String)] = []
      for line in file.text.split(separator: "\n") where !line.hasPrefix("#") {
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard parts.count == 2 else { continue }
        lines.append((parts[0].split(separator: ",").map(String.init), String(parts[1])))
      }
      let known = Set(lines.flatMap(\.labels)).subtracting(["none"])
      let ofFile = known.flatMap { lanes($0) }.filter { Lanes.free.contains($0) }.sorted()
      for line in lines {
        let holds = line.labels.flatMap(lanes)
        if line.labels == ["none"] {
          phrases.append(Phrase(text: line.text, holds: [], speaksFor: ofFile))
        } else {
          phrases.append(Phrase(text: line.text, holds: holds, speaksFor: holds))
        }
      }
    }
    return phrases
  }

  private static func lanes(_ name: String) -> [Int] {
    if let deed = Deed(rawValue: name) { return [Lanes.lane(of: .does(deed))] }
    if let flag = Flag(rawValue: name) { return [Lanes.lane(of: .flag(flag))] }
    if let arc = Arc(rawValue: name) { return [Lanes.lane(of: .arc(arc))] }
    if let role = Role(rawValue: name) { return [Lanes.lane(of: .role(role))] }
    switch name {
    case "own": return [Lanes.own]
    case "tell": return [Lanes.tell]
    default: return []
    }
  }
}
