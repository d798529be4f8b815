import Bank
import Interview
import Yams

/// Gathers the sentences that modules below the screens say in English, with their translations.
public enum SentenceFile {
  /// What came of the gathering.
  public struct Gathered: Sendable {
    /// Translations by English sentence.
    public var sentences: [String: String] = [:]
    /// Frameworks and elements without a translation, which the screens show in English; and what is wrong in the file.
    public var problems: [Problem] = []
  }

  /// The sentences of the texts' own sections and, from a file that names them by their identifiers, of frameworks.
  public static func gather(
    from english: [String: [String: Wording]], to translated: [String: [String: Wording]], frameworks: [Framework],
    in file: SourceFile
  ) throws(Problems) -> Gathered {
    var gathered = Gathered()
    for section in Section.spokenBelow {
      for key in section.keys {
        guard case .plain(let sentence)? = english[section.name]?[key],
          case .plain(let translation)? = translated[section.name]?[key]
        else { continue }
        gathered.sentences[sentence] = translation
      }
    }
    let text = try file.text()
    do throws(Problem) {
      var reading = FrameworkTextReading(document: try Document(file: file.name, text: text), gathered: gathered)
      reading.read(frameworks)
      gathered = reading.gathered
      gathered.problems += reading.document.problems
    } catch {
      throw Problems([error])
    }
    return gathered
  }
}

/// The walk through a file of a language's titles and explanations.
private struct FrameworkTextReading {
  var document: Document
  var gathered: SentenceFile.Gathered

  mutating func read(_ frameworks: [Framework]) {
    let root = document.fields(document.root, known: Set(frameworks.map(\.id)))
    for framework in frameworks {
      guard let node = root[framework.id] else {
        document.report(
          document.root, "the framework `\(framework.id)` is missing", remedy: "add its title and elements")
        continue
      }
      let fields = document.fields(node, known: ["title", "explanation", "conventions", "elements"])
      say(framework.title, by: fields, "title", of: node)
      say(framework.explanation, by: fields, "explanation", of: node)
      if !framework.conventions.isEmpty { read(framework.conventions, at: fields["conventions"] ?? node) }
      read(framework.elements, at: fields["elements"] ?? node)
    }
  }

  private mutating func read(_ conventions: [Convention], at node: Node) {
    let fields = document.fields(node, known: Set(conventions.map(\.id)))
    for convention in conventions { say(convention.title, by: fields, convention.id, of: node) }
  }

  private mutating func read(_ elements: [FrameworkElement], at node: Node) {
    let fields = document.fields(node, known: Set(elements.map(\.id)))
    for element in elements {
      guard let node = fields[element.id] else {
        document.report(node, "the element `\(element.id)` is missing", remedy: "add its title")
        continue
      }
      let fields = document.fields(node, known: ["title", "explanation", "instead"])
      say(element.title, by: fields, "title", of: node)
      say(element.explanation, by: fields, "explanation", of: node)
      if let instead = element.instead { say(instead, by: fields, "instead", of: node) }
    }
  }

  private mutating func say(_ english: String, by fields: [String: Node], _ key: String, of node: Node) {
    let translation = document.text(fields, key, of: node)
    guard !translation.isEmpty else { return }
    if let other = gathered.sentences.updateValue(translation, forKey: english), other != translation {
      document.report(
        fields[key] ?? node, "`\(english)` is also translated as `\(other)`", remedy: "use one translation for both")
    }
  }
}
