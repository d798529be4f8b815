import Interview

/// What the commands print of exercises.
public enum ExerciseListing {
  /// An exercise a line: its id, the seconds of an item, how many items, its title.
  public static func list(_ exercises: [Exercise]) -> String {
    let rows = exercises.map { [$0.id, String($0.seconds), String($0.items.count), $0.title] }
    return BankText.table([["ID", "SECONDS", "ITEMS", "TITLE"]] + rows, numeric: [1, 2])
  }

  /// An item a line: its id and its prompt.
  public static func items(of exercise: Exercise) -> String {
    BankText.table([["ID", "PROMPT"]] + exercise.items.map { [$0.id, $0.prompt] }, numeric: [])
  }
}
