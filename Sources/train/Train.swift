import ArgumentParser

/// From corpus to weights, and the accuracy tables.
@main
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains the reader of words from the labelled corpus, and measures it.",
    subcommands: [
      TrainModel.self, TrainEvaluate.self, TrainSplitting.self, JudgeCommand.self, TrainSpeed.self, TrainExamples.self,
      TrainBlend.self, TrainDeepSpeed.self,
    ])
}
