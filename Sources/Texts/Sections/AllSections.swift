import Interview

extension Section {
  /// Every section, in the order of the files: by name.
  public static let all: [Section] = [
    Section(TargetAdvice.self),
    Section(AskedText.self),
    Section(AttemptText.self),
    Section(ChooseText.self),
    Section(CoachText.self),
    Section(DrillText.self),
    Section(ExerciseFindingText.self),
    Section(ExerciseText.self),
    Section(ExportText.self),
    Section(FigureText.self),
    Section(FrameText.self),
    Section(HomeText.self),
    Section(KeyPointText.self),
    Section(KeyText.self),
    Section(QuestionKind.self),
    Section(LadderText.self),
    Section(LibraryText.self),
    Section(TargetMissing.self),
    Section(DrillMode.self),
    Section(NoteText.self),
    Section(NoteGapText.self),
    Section(NothingText.self),
    Section(QuestionOrder.self),
    Section(Pace.self),
    Section(PlainText.self),
    Section(ProblemText.self),
    Section(RatingText.self),
    Section(ReadinessText.self),
    Section(ReplayText.self),
    Section(ReplyState.self),
    Section(ReviewText.self),
    Section(RulesText.self),
    Section(ScoreText.self),
    Section(ScorecardWords.self),
    Section(SignText.self),
    Section(ElementState.self),
    Section(StoriesText.self),
    Section(TargetName.self),
    Section(TargetAsked.self),
    Section(TargetThin.self),
    Section(TimelineText.self),
    Section(VerdictText.self),
  ]

  /// Those of which modules below the screens hand the English sentences upward, into recordings and to programs.
  static let spokenBelow: [Section] = [
    Section(TargetMissing.self), Section(TargetThin.self), Section(SignText.self), Section(NothingText.self),
    Section(AskedText.self),
  ]
}
