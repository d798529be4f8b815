/// One key as it was pressed, with the modifiers that mean something to a text.
///
/// Shift with a key that moves the cursor is the same as the key alone.
public enum Key: Hashable, Sendable {
  /// A character was typed.
  case character(Character)
  /// The key with Ctrl, by its lower-case letter; `control("_")` is also Ctrl-/.
  case control(Character)
  /// The key with Alt, or after Escape.
  case alt(Character)
  /// F1 is `function(1)`.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl or Alt with an arrow to the left or right.
  case wordLeft, wordRight
  /// Ctrl or Alt with an arrow up or down.
  case paragraphUp, paragraphDown
  /// Ctrl with Home or End.
  case textStart, textEnd
  /// Ctrl or Alt with Backspace or Delete.
  case wordBackspace, wordDelete
}

/// What a mouse did, as far as screens care.
public enum MouseAction: Hashable, Sendable {
  case wheelUp, wheelDown, click
}

/// A signal that asks the program to end.
public enum Signal: Int32, Hashable, Sendable {
  /// The terminal is gone.
  case hangUp = 1
  /// Interrupted from outside; Ctrl-C arrives as a key.
  case interrupt = 2
  case quit = 3
  case terminate = 15

  /// The status that a program ended by it leaves to its shell.
  public var exitStatus: Int32 { 128 + rawValue }
}

/// What a screen reacts to.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted, of any size, as it came: line ends and control characters are still in it.
  case paste(String)
  /// The mouse was used in a cell.
  case mouse(MouseAction, row: Int, column: Int)
  /// The terminal has another size, or its content was lost: draw all.
  case resize(Size)
  /// The terminal's window was entered or left.
  case focus(Bool)
  /// Time passed; made by whoever keeps the clock.
  case tick
  /// The program shall end: store everything, close the terminal, exit with the signal's status.
  case interrupted(Signal)
}
