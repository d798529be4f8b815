// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 language mode, and a warning stops the build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("MemberImportVisibility")]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "grill",
  products: [.executable(name: "grill", targets: ["grill"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C: the terminal library, signal handlers, and the files of Data embedded at build time.
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CSignals"),
    .target(name: "CData"),
    // The deep reader's arithmetic is compiled for speed in debug builds too, or its tests would take minutes.
    .target(name: "CMatrix", cSettings: [.unsafeFlags(["-O2"])]),

    // The domain, from the nouns upward; arrows run downward only.
    library("Interview"),
    library("Bank", ["Interview", "CData", yams]),
    library("Texts", ["Bank", "Interview", yams]),
    library("Scoring", ["Interview", "Bank", "Texts"]),
    library("DeepReading", ["Scoring", "Bank", "Interview", "CMatrix"]),
    library("Drill", ["Interview", "Bank", "Scoring", "Texts"]),
    library("Sessions", ["Texts", "Bank", "Interview", grdb]),

    // The screen: knows nothing of interviews.
    // ncurses goes into the program, as Swift's libraries do, so that it runs where neither is installed.
    .target(
      name: "Terminal", dependencies: ["CNcursesw", "CSignals"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),
    library("Screens", ["Drill", "Sessions", "Scoring", "Texts", "Bank", "Interview", "Terminal"]),

    program(
      "grill",
      [
        "Screens", "DeepReading", "Drill", "Sessions", "Scoring", "Texts", "Bank", "Interview", "Terminal",
        argumentParser,
      ]),
    program("train", ["DeepReading", "Scoring", "Bank", "Interview", argumentParser]),
    program("fuzz", ["Sessions", "Bank", "Interview", argumentParser]),
    program("pack", ["Texts", "Bank", "Interview"]),

    tests("InterviewTests", ["Interview"]),
    tests("BankTests", ["Bank", "Interview"]),
    tests("TextsTests", ["Texts", "Bank", "Interview"]),
    tests("ScoringTests", ["Scoring", "Texts", "Bank", "Interview"], exclude: ["Fixtures", "NoStories"]),
    tests("DeepReadingTests", ["DeepReading", "CMatrix", "Scoring", "Bank", "Interview"]),
    tests("DrillTests", ["Drill", "Scoring", "Bank", "Interview"]),
    tests("SessionsTests", ["Sessions", "Texts", "Bank", "Interview", grdb]),
    tests("TerminalTests", ["Terminal"]),
    tests(
      "ScreensTests", ["Screens", "Drill", "Sessions", "Scoring", "Texts", "Bank", "Interview", "Terminal"],
      exclude: ["Golden"]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    tests("ProgramTests", ["CPseudoTerminal", "Terminal", "Sessions", "Interview", "grill"], exclude: ["Golden"]),
  ],
  cLanguageStandard: .c2x
)
