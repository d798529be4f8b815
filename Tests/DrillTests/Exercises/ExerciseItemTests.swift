import Bank
import Interview
import Scoring
import Testing

@testable import Drill

/// Every item as it stands in the files: its model answer does it, its prompt does not.
@Suite struct ExerciseItemTests {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    + "/Data/exercises"

  let exercises: [Exercise]
  let scorer: Scorer

  init() throws {
    exercises = try ExerciseFiles.read(folder: Self.folder, as: .addition)
    scorer = try Scorer.builtIn()
  }

  private func feedback(_ answer: String, _ item: ExerciseItem, _ exercise: Exercise) -> ExerciseFeedback {
    ExerciseFeedback(on: answer, to: item, of: exercise, scorer: scorer)
  }

  @Test func thereAreNineExercisesOfAtLeastTwelveItems() {
    #expect(exercises.map(\.kind) == ExerciseKind.allCases)
    for exercise in exercises { #expect(exercise.items.count >= 12, "\(exercise.id)") }
  }

  @Test(arguments: ExerciseKind.allCases) func everyModelAnswerIsDone(kind: ExerciseKind) throws {
    let exercise = try #require(exercises.first { $0.kind == kind })
    for item in exercise.items {
      let feedback = feedback(exercise.model(of: item), item, exercise)
      #expect(feedback.isDone, "\(kind.rawValue) \(item.id): \(feedback.findings.filter { $0.state == .missing })")
    }
  }

  /// Where the prompt is a text to be said otherwise, saying it as it is does nothing.
  @Test(arguments: [ExerciseKind.weToI, .numbers, .reframeBlame, .growth, .situation30])
  func noPromptIsDoneAsItStands(kind: ExerciseKind) throws {
    let exercise = try #require(exercises.first { $0.kind == kind })
    for item in exercise.items {
      #expect(!feedback(item.prompt, item, exercise).isDone, "\(kind.rawValue) \(item.id)")
    }
  }

  @Test func anEmptyOrAnEvasiveAnswerIsNeverDone() {
    for exercise in exercises {
      for item in exercise.items {
        for answer in ["", "Fine.", "It depends, I would need more time to think about it."] {
          #expect(!feedback(answer, item, exercise).isDone, "\(exercise.id) \(item.id): \(answer)")
        }
      }
    }
  }

  @Test func markingEverySentenceIsNotDone() throws {
    let exercise = try #require(exercises.first { $0.kind == .spotTheFlag })
    for item in exercise.items {
      let all = item.sentences.indices.map { String($0 + 1) }.joined(separator: " ")
      #expect(!feedback(all, item, exercise).isDone)
    }
  }

  /// What is quoted stands in the answer or in what was put before the person.
  @Test func everyQuotationStandsInAText() {
    for exercise in exercises {
      for item in exercise.items {
        for answer in [exercise.model(of: item), item.prompt] {
          for finding in feedback(answer, item, exercise).findings {
            guard let words = finding.words else { continue }
            let quoted = words.hasSuffix("…") ? String(words.dropLast()) : words
            let text = [answer, item.asked].joined(separator: "\n").split(whereSeparator: \.isWhitespace)
            #expect(text.joined(separator: " ").contains(quoted), "\(exercise.id) \(item.id): \(words)")
          }
        }
      }
    }
  }
}
