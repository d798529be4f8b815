import Scoring
import Texts

/// The forms in which a session can leave.
public enum ExportFormat: String, CaseIterable, Sendable {
  case markdown, json, html, asciicast

  /// The format that a file's name asks for by its ending; nil where it tells none.
  public init?(file: String) {
    switch file.split(separator: ".").last {
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "html", "htm": self = .html
    case "cast": self = .asciicast
    default: return nil
    }
  }

  /// A session in this format; JSON is the same in every language.
  ///
  /// - Parameter ask: puts gaps into words, as `ScoreOutput` does.
  public func bytes(_ report: SessionReport, texts: Texts, ask: @escaping ScoreOutput.Ask) -> [UInt8] {
    switch self {
    case .markdown: Array(MarkdownExport.text(report, texts: texts).utf8)
    case .json: JSONExport(report: report, ask: ask).bytes
    case .html: Array(HTMLExport.text(report, texts: texts).utf8)
    case .asciicast: AsciicastExport.bytes(report, texts: texts)
    }
  }
}
