import Sessions

/// The recordings as the screens may know them: the loop renews it.
public struct Library: Sendable {
  /// All recordings, newest first.
  public var entries: [LibraryEntry] = [] { didSet { version += 1 } }
  /// Raised whenever the entries change, so that lists need not compare thousands of them.
  public private(set) var version = 0
  /// What was searched for last, and where it stands.
  public var search = Search()
  /// Whether the entries were looked up at all: until then nobody knows whether there are any.
  public var isListed = false
  /// How far the index is behind; nil where it is up to date.
  public var progress: Progress?
  /// Whether Grill asks for a self-rating before it shows its own view.
  public var asksForRating = true

  /// A library that holds nothing yet.
  public init() {}

  /// Words and where they stand.
  public struct Search: Hashable, Sendable {
    /// The words.
    public var words = ""
    /// Where they stand, the best first.
    public var hits: [LibraryHit] = []

    /// A search as given; by default for nothing.
    public init(words: String = "", hits: [LibraryHit] = []) {
      self.words = words
      self.hits = hits
    }
  }

  /// How many recordings of how many that are new or changed have been read.
  public struct Progress: Hashable, Sendable {
    /// How many are read.
    public var done: Int
    /// How many there are.
    public var count: Int

    /// A progress as given.
    public init(done: Int, count: Int) {
      self.done = done
      self.count = count
    }
  }

  /// How the candidate's ratings of all recordings compare with Grill's; nil where nothing was rated.
  var ratingHabit: RatingHabit? {
    var habit = RatingHabit(elements: 0, overrated: 0)
    for case let figures? in entries.lazy.map(\.figures) where figures.ratedElements > 0 {
      habit.elements += figures.ratedElements
      habit.overrated += figures.overrated
    }
    return habit.elements > 0 ? habit : nil
  }
}

/// Whether somebody over- or underrates their own answers.
struct RatingHabit: Hashable {
  /// How many elements were rated.
  var elements: Int
  /// By how much they were rated above Grill's view, summed; below zero where they were rated below it.
  var overrated: Double

  /// The mean over all elements, from -1 to 1.
  var mean: Double { elements > 0 ? overrated / Double(elements) : 0 }

  /// Which way it goes; a twentieth of the scale either way is taken as even.
  enum Leaning: Hashable { case over, even, under }

  /// Which way it goes.
  var leaning: Leaning { mean > 0.05 ? .over : mean < -0.05 ? .under : .even }
}
