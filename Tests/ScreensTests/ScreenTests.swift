import Interview
import Sessions
import Terminal
import Testing

@testable import Screens

@Suite struct ScreenTests {
  @Test func drawsAtAnySizeAndThroughAnyResize() throws {
    var stage = try Stage.drilling()
    stage.type(ScreenGoldenTests.story)
    for columns in [1, 2, 7, 39, 40, 41, 59, 60, 75, 76, 80, 131, 400] {
      for rows in [1, 2, 5, 11, 12, 13, 17, 18, 24, 61, 120] {
        stage.resize(columns: columns, rows: rows)
        let grid = stage.grid
        #expect(grid.size == Size(columns: columns, rows: rows))
        if let cursor = grid.cursor { #expect(grid.bounds.contains(row: cursor.row, column: cursor.column)) }
      }
    }
  }

  @Test func theCursorIsWhereTheTextGoesOn() throws {
    for size in ScreenGoldenTests.sizes {
      var stage = try Stage.drilling(columns: size.columns, rows: size.rows)
      stage.type("日本 e\u{301} 👩‍👩‍👧 end")
      let cursor = try #require(stage.grid.cursor)
      #expect(stage.grid[cursor.row, cursor.column - 1].grapheme == "d")
    }
  }

  @Test func aLongAnswerScrollsWithTheCursor() throws {
    var stage = try Stage.drilling()
    stage.send(.paste(String(repeating: "many words in a row ", count: 400) + "LAST"))
    #expect(stage.text.contains("LAST"))
    #expect(stage.grid.cursor != nil)
  }

  @Test func theFirstControlCAsksAndAnotherKeyGoesOn() throws {
    var stage = try Stage.drilling()
    stage.type("half")
    stage.press(.control("c"))
    #expect(stage.text.contains("Leave?"))
    stage.type(" more")
    #expect(!stage.text.contains("Leave?"))
    #expect(stage.text.contains("half more"))
    stage.press(.control("c"), .control("c"))
    let quit = stage.effects.contains {
      if case .quit(let message, 0) = $0 { message?.contains("--resume") == true } else { false }
    }
    #expect(quit)
    #expect(
      stage.recorded.contains {
        if case .answer(let answer) = $0.kind { answer.text == "half more" && answer.ended == .left } else { false }
      })
    #expect(stage.recorded.last?.kind == .end(.left))
  }

  @Test func aSignalKeepsTheDraftAndLeavesWithItsStatus() throws {
    var stage = try Stage.drilling()
    stage.type("half")
    stage.send(.interrupted(.terminate))
    #expect(stage.effects.contains { if case .quit(_, 143) = $0 { true } else { false } })
    #expect(stage.recorded.last?.kind == .end(.signal))
  }

  @Test func theRecordedEditsReplayTheTyping() throws {
    var stage = try Stage.drilling()
    stage.type("We went slow")
    stage.press(.control("w"))
    stage.send(.paste("fast 🚀\r\nthen stopped"))
    stage.press(.control("a"))
    stage.type("And ")
    var text = ""
    for case .edit(let edit) in stage.recorded.map(\.kind) {
      text = Edit(at: edit.at, removed: edit.removed, inserted: edit.inserted).applied(to: text)
    }
    #expect(text == "We went fast 🚀\nAnd then stopped")
  }

  @Test func whyAQuestionWasAskedIsRecorded() throws {
    var stage = try Stage.drilling()
    stage.type(ScreenGoldenTests.story)
    stage.press(.control("d"))
    let asks = stage.recorded.compactMap { if case .ask(let ask) = $0.kind { ask } else { nil } }
    #expect(asks.count == 2)
    #expect(asks[0].isOpening)
    #expect(!asks[1].isOpening)
    #expect(asks[1].target != .none)
    #expect(!asks[1].because.isEmpty)
  }

  @Test func suspendingPausesTheClock() throws {
    var stage = try Stage.drilling()
    stage.press(.control("z"))
    #expect(stage.effects.contains { if case .suspend = $0 { true } else { false } })
    stage.wait(500)
    #expect(stage.text.contains("Paused"))
    stage.press(.enter)
    #expect(stage.text.contains("4:40 left"))
  }

  @Test func questionMarkIsTextInAnAnswerAndHelpElsewhere() throws {
    var stage = try Stage.drilling()
    stage.type("why?")
    #expect(stage.text.contains("why?"))
    #expect(!stage.text.contains("Keys:"))
    var home = try Stage()
    home.press(.character("?"))
    #expect(home.text.contains("Keys: Home"))
  }

  @Test func aProblemWithTheRecordingIsSaidAndAnotherFolderOffered() throws {
    var stage = try Stage.drilling()
    let isNews = stage.app.report(problem: "/x: the disk is full; make room")
    #expect(isNews)
    #expect(stage.text.contains("NOT SAVED"))
    stage.type("I paused it.")
    stage.press(.control("d"))
    for _ in 0..<4 { stage.press(.control("n")) }
    #expect(stage.text.contains("the disk is full"))
    stage.press(.character("w"))
    stage.type("/tmp/elsewhere")
    stage.press(.enter)
    #expect(stage.effects.contains { if case .rescueRecording("/tmp/elsewhere") = $0 { true } else { false } })
  }

  @Test func aScorecardThatIsNotSavedIsLeftOnlyAfterAnotherFolderWasOffered() throws {
    var stage = try Stage.drilling()
    _ = stage.app.report(problem: "/x: the disk is full; make room")
    stage.type("I paused it.")
    stage.press(.control("d"))
    for _ in 0..<4 { stage.press(.control("n")) }
    stage.press(.escape)
    #expect(stage.text.contains("Folder:"))
    stage.press(.escape)
    #expect(stage.text.contains("This drill is not saved!"))
    stage.press(.escape)
    #expect(!stage.text.contains("not saved"))
  }

  @Test func whatTheBarRaiserSaysDoesNotHideThatNothingIsSaved() throws {
    var stage = try Stage.drilling()
    _ = stage.app.report(problem: "/x: the disk is full; make room")
    stage.type(String(repeating: "so ", count: 200))
    stage.wait(40)
    #expect(stage.text.contains("BAR RAISER"))
    #expect(stage.text.contains("NOT SAVED"))
    stage.press(.control("c"))
    #expect(stage.text.contains("temporary folder"))
  }

  @Test func aDrillThatWasLeftGoesOnWithItsDraft() throws {
    var stage = try Stage.drilling()
    stage.type(ScreenGoldenTests.story)
    stage.press(.control("d"))
    stage.type("half a reply")
    let question = stage.recorded.compactMap { if case .ask(let ask) = $0.kind { ask.text } else { nil } }.last
    stage.press(.control("c"), .control("c"))
    let header = stage.effects.compactMap { if case .beginRecording(let header) = $0 { header } else { nil } }.first
    var bytes = try #require(header).line
    for event in stage.recorded { bytes += event.line }
    let session = try #require(SessionLog(bytes, file: "x").unfinished)

    var world = try World.example()
    world.unfinished = UnfinishedDrill(path: "x", session: session)
    var again = try Stage(world: world)
    again.press(.enter, .enter)
    #expect(again.text.contains("half a reply"))
    let shown = again.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(try #require(question).split(separator: " ").prefix(6).joined(separator: " ")))
  }
}
