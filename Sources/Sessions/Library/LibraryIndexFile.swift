import Glibc

/// The index at its place: opened when it is first used, and begun anew whenever it turns out to be damaged.
public struct LibraryIndexFile {
  private let path: String
  private let scorer: String
  private let checked: Int
  private var index: LibraryIndex?

  /// An index at a path, which is not opened yet.
  ///
  /// - Parameters:
  ///   - scorer: names what the figures are judged by.
  ///   - checked: up to this size, in bytes, it is looked through when it is opened; a larger one would keep people
  ///     waiting, and is found out when it fails.
  public init(path: String, scorer: String, checked: Int = 16 << 20) {
    self.path = path
    self.scorer = scorer
    self.checked = checked
  }

  /// Does something with the index; where that shows that it is damaged, it is begun anew and the work done again.
  ///
  /// - Parameter work: is told whether the index was begun anew just now, so that it holds nothing.
  /// - Throws: what the work throws for any other reason, or what opening an index throws.
  public mutating func use<Result>(
    _ work: (_ index: LibraryIndex, _ isNew: Bool) throws(SessionProblem) -> Result
  ) throws(SessionProblem) -> Result {
    do throws(SessionProblem) {
      return try work(opened(), false)
    } catch {
      // What another program is writing to is not damaged.
      guard case .unusableFile(path, reason: _) = error else { throw error }
      index = nil
      LibraryIndex.remove(path)
      return try work(opened(), true)
    }
  }

  private mutating func opened() throws(SessionProblem) -> LibraryIndex {
    if let index { return index }
    makeFolder()
    var status = stat()
    let isSmall = stat(path, &status) != 0 || status.st_size <= checked
    let opened =
      isSmall ? try LibraryIndex.sound(path: path, scorer: scorer) : try LibraryIndex(path: path, scorer: scorer)
    index = opened
    return opened
  }

  private func makeFolder() {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }
}
