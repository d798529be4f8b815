import Interview
import Testing

@testable import Bank
@testable import Scoring

/// Runs every example and near miss of every framework through the whole scorer, as it stands and in disguises.
@Test(arguments: try FrameworkFiles.read(frameworkFiles()))
func examplesMeetTheirElementAndNearMissesDoNot(_ framework: Framework) throws {
  let failures = ExampleTrial(try Scorer.builtIn(), framework).failures()
  #expect(failures.isEmpty, "\(failures.count) failures:\n\(failures.joined(separator: "\n"))")
}
