import Interview

/// Where the program gets its question bank from.
public enum BankStore {
  /// The bank that was embedded when the program was built.
  ///
  /// - Throws: `Problems` where the build was damaged.
  public static func builtIn() throws(Problems) -> QuestionBank {
    if let tree = try? JSONTree(Embedded.bank), let bank = QuestionBank(tree) { return bank }
    throw Problems([
      Problem(
        file: "Data/compiled/bank.json", line: 0, message: "the embedded question bank cannot be read",
        remedy: "run `make data` and build again")
    ])
  }

  /// The built-in bank with a user's folder of YAML files laid over it, if one is named.
  ///
  /// - Throws: `Problems` of the user's files, each with its file and line.
  public static func load(overlay folder: String? = nil, frameworks: Set<String>? = nil) throws(Problems)
    -> QuestionBank
  {
    let builtIn = try builtIn()
    guard let folder else { return builtIn }
    return builtIn.overlaid(by: try BankFiles.read(folder: folder, as: .addition, frameworks: frameworks))
  }
}
