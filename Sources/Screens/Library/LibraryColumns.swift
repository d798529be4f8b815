/// The columns of the list at a width.
struct LibraryColumns {
  struct Cell {
    var text: String
    var column: Int
    var width: Int
    var isNumber = false
  }

  private let width: Int

  init(_ width: Int) { self.width = width }

  /// Date, title and grade in any case; the others where there is room.
  func cells(
    date: String, title: String, verdict: String, grade: String, learnings: String, iShare: String
  ) -> [Cell] {
    guard width >= 70 else {
      return [
        Cell(text: String(date.prefix(10)), column: 0, width: 10),
        Cell(text: title, column: 11, width: width - 16),
        Cell(text: grade, column: width - 4, width: 4, isNumber: true),
      ]
    }
    return [
      Cell(text: date, column: 0, width: 16), Cell(text: title, column: 17, width: width - 55),
      Cell(text: verdict, column: width - 37, width: 16),
      Cell(text: grade, column: width - 20, width: 5, isNumber: true),
      Cell(text: learnings, column: width - 13, width: 8, isNumber: true),
      Cell(text: iShare, column: width - 4, width: 4, isNumber: true),
    ]
  }
}
