import Interview

/// How much a bank must hold.
public enum Completeness: Sendable {
  /// Grill's own bank: every key of the pool has its wordings, every chain names its document.
  case whole
  /// A user's bank, which is laid over Grill's own and may leave things out.
  case addition
}

/// Reads a question bank from the YAML files of a folder.
///
/// All problems of all files are found in one reading.
public enum BankFiles {
  /// Reads the YAML files of a folder, in the order of their names.
  ///
  /// - Parameter frameworks: the identifiers that chains may name; nil where they are not checked.
  /// - Throws: `Problems`, each with its file and line.
  public static func read(folder: String, as completeness: Completeness, frameworks: Set<String>? = nil)
    throws(Problems) -> QuestionBank
  {
    try read(SourceFile.yaml(in: folder), as: completeness, frameworks: frameworks)
  }

  /// Reads a bank from files already in memory.
  ///
  /// - Throws: `Problems`, each with its file and line.
  public static func read(_ files: [SourceFile], as completeness: Completeness, frameworks: Set<String>? = nil)
    throws(Problems) -> QuestionBank
  {
    var found = BankFindings()
    for file in files {
      do throws(Problems) {
        var reader = BankFileReader(
          document: try Document(of: file), completeness: completeness, knownFrameworks: frameworks)
        found.add(reader.read())
      } catch {
        found.problems += error.all
      }
    }
    let problems = found.problems + BankChecks.problems(of: found, as: completeness)
    if !problems.isEmpty { throw Problems(problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) }) }
    return found.bank
  }
}
