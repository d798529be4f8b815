import CMatrix

/// Weights and biases of a linear layer as they are learned: a row of `inputs` weights for each output.
struct LinearWeights: Sendable {
  var weights: [Float]
  var biases: [Float]

  var outputs: Int { biases.count }
  var inputs: Int { weights.count / max(1, biases.count) }
}

/// A linear layer laid out for the kernel (CMatrix.h).
struct PackedMatrix: Sendable {
  let inputs: Int
  let outputs: Int
  private let panels: [Float]

  /// Lays out layers with the same inputs as one; their outputs stand one after another.
  init(_ layers: [LinearWeights]) {
    let inputs = layers.first?.inputs ?? 0
    self.inputs = inputs
    outputs = layers.reduce(0) { $0 + $1.outputs }
    precondition(layers.allSatisfy { $0.inputs == inputs && $0.weights.count == $0.inputs * $0.outputs })
    precondition(layers.dropLast().allSatisfy { $0.outputs % Int(CMATRIX_PANEL) == 0 }, "a panel holds one layer only")
    let count = layers.reduce(0) { $0 + cmatrix_panels($1.outputs, inputs) }
    panels = [Float](unsafeUninitializedCapacity: count) { room, filled in
      var start = 0
      for layer in layers {
        let size = cmatrix_panels(layer.outputs, inputs)
        guard let place = room[start..<start + size].withMemoryRebound(to: Float.self, { $0.baseAddress }) else {
          break
        }
        cmatrix_pack(layer.weights, layer.biases, layer.outputs, inputs, place)
        start += size
      }
      filled = start
    }
  }

  /// Multiplies the first rows of `rows` into the first of `results`; both stand without gaps.
  func multiply(_ rows: [Float], count: Int, into results: inout [Float]) {
    precondition(rows.count >= count * inputs && results.count >= count * outputs)
    cmatrix_multiply(rows, inputs, count, inputs, panels, &results, outputs, outputs)
  }
}

/// A layer norm's weights and biases.
struct LayerNorm: Sendable {
  var weights: [Float]
  var biases: [Float]

  /// Adds `added` to the first rows and normalises them.
  func normalize(_ rows: inout [Float], adding added: [Float]?, count: Int) {
    precondition(rows.count >= count * weights.count && weights.count == biases.count && weights.count % 8 == 0)
    if let added {
      precondition(added.count >= count * weights.count)
      cmatrix_normalize(&rows, added, count, weights.count, weights, biases)
    } else {
      cmatrix_normalize(&rows, nil, count, weights.count, weights, biases)
    }
  }
}
