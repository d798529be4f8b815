import Interview

extension Section {
  /// Every section, in the order of the files: by name.
  public static let all: [Section] = [
    Section(TargetAdvice.self),
    Section(ChooseText.self),
    Section(CoachText.self),
    Section(DrillText.self),
    Section(FigureText.self),
    Section(FrameText.self),
    Section(HomeText.self),
    Section(KeyText.self),
    Section(QuestionKind.self),
    Section(LadderText.self),
    Section(DrillMode.self),
    Section(QuestionOrder.self),
    Section(Pace.self),
    Section(PlainText.self),
    Section(ProblemText.self),
    Section(ReplyState.self),
    Section(RulesText.self),
    Section(SessionsText.self),
    Section(ElementState.self),
    Section(TargetName.self),
    Section(TargetAsked.self),
  ]
}
