import Foundation
import Testing

@testable import DeepReading

private func file(_ header: String, _ data: [UInt8] = []) -> Data {
  Data(withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian, Array.init) + Array(header.utf8) + data)
}

@Test func aTensorIsReadAsItWasWritten() throws {
  let halves: [Float16] = [0, -0, 1, -1.5, 65504, 6e-8, 0.1]
  let bytes = halves.flatMap { withUnsafeBytes(of: $0.bitPattern.littleEndian, Array.init) }
  let header = #"{"__metadata__":{"scale":"2.0"},"a":{"dtype":"F16","shape":[7],"data_offsets":[0,14]}}"#
  let read = try Safetensors(file(header, bytes))
  #expect(read.metadata["scale"] == "2.0")
  #expect(try read.floats("a", [7]) == halves.map { Float($0) })
  #expect(try read.floats("a", [nil]).count == 7)
}

/// Whatever is cut off or changed, the problem is named and nothing crashes.
@Test(arguments: [
  (Data(), SafetensorsProblem.torn(bytes: 0, needed: 8)),
  (Data([9, 0, 0, 0, 0, 0, 0, 0, 0x7B]), .torn(bytes: 9, needed: 17)),
  (Data(repeating: 0xFF, count: 64), .notSafetensors),
  (file("[1]"), .notSafetensors),
  (file("{\"a\":"), .notSafetensors),
  (file(String(repeating: "[", count: 100_000)), .notSafetensors),
  (file(#"{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}"#), .torn(bytes: 62, needed: 66)),
  (file(#"{"a":{"dtype":"F16","shape":[2],"data_offsets":[4,0]}}"#), .damaged(tensor: "a")),
  (file(#"{"a":{"dtype":"F16","shape":[-2],"data_offsets":[0,0]}}"#), .damaged(tensor: "a")),
  (file(#"{"a":{"dtype":"F16","shape":[2.5],"data_offsets":[0,0]}}"#), .damaged(tensor: "a")),
  (file(#"{"a":{"shape":[2],"data_offsets":[0,0]}}"#), .damaged(tensor: "a")),
  (file(#"{"a":7}"#), .damaged(tensor: "a")),
])
func aDamagedFileIsRefused(_ bytes: Data, _ problem: SafetensorsProblem) {
  #expect(throws: problem) { try Safetensors(bytes) }
}

@Test func aTensorOfAnotherKindOrShapeIsRefused() throws {
  let header =
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},"#
    + #""c":{"dtype":"F16","shape":[3],"data_offsets":[0,4]},"#
    + #""d":{"dtype":"F16","shape":[1099511627776,1099511627776],"data_offsets":[0,4]}}"#
  let read = try Safetensors(file(header, [0, 0, 0, 0]))
  #expect(throws: SafetensorsProblem.kind(tensor: "a", found: "F32", needed: "F16")) { try read.floats("a", [1]) }
  #expect(throws: SafetensorsProblem.shape(tensor: "b", found: [2], needed: [2, 1])) { try read.floats("b", [2, 1]) }
  #expect(throws: SafetensorsProblem.shape(tensor: "b", found: [2], needed: [4])) { try read.floats("b", [4]) }
  #expect(throws: SafetensorsProblem.damaged(tensor: "c")) { try read.floats("c", [3]) }
  #expect(throws: SafetensorsProblem.damaged(tensor: "d")) { try read.floats("d", [nil, nil]) }
  #expect(throws: SafetensorsProblem.missing(tensor: "e")) { try read.floats("e", [1]) }
}

@Test func everyCutOfTheEncodersFileIsRefused() throws {
  let (encoder, adaptation) = untrained
  #expect(throws: Never.self) { try DeepReader(encoder: encoder, adaptation: adaptation) }
  for bytes in [encoder.prefix(7), encoder.prefix(3000), encoder.prefix(encoder.count - 1)] {
    #expect(throws: SafetensorsProblem.self) { try DeepReader(encoder: Data(bytes), adaptation: adaptation) }
    #expect(throws: SafetensorsProblem.self) { try DeepReader(encoder: bytes, adaptation: adaptation) }
  }
  for bytes in [Data(), adaptation.prefix(1000), adaptation.prefix(adaptation.count - 1), encoder] {
    #expect(throws: SafetensorsProblem.self) { try DeepReader(encoder: encoder, adaptation: bytes) }
  }
}
