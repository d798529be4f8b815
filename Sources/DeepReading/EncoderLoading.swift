import CMatrix
import Dispatch
import Synchronization

extension Encoder {
  /// Loads the encoder and folds what was learned into its weights: a layer's `up` times `down` is added, biases and norms are replaced.
  init(base: Safetensors, adaptation: Safetensors?) throws(SafetensorsProblem) {
    self.base = base
    let scale = try Self.scale(adaptation)
    try base.withBytes("embeddings.word_embeddings.weight", .half, [nil, EncoderShape.width]) { _ in }
    places = try base.floats("embeddings.position_embeddings.weight", [EncoderShape.places, EncoderShape.width])
    segments = try base.floats("embeddings.token_type_embeddings.weight", [EncoderShape.segments, EncoderShape.width])
    let loading = EncoderLoading(base: base, adaptation: adaptation, scale: scale)
    embeddingsNorm = try loading.norm("embeddings.LayerNorm", "embeddings_norm")
    layers = try loading.layers()
  }

  private static func scale(_ adaptation: Safetensors?) throws(SafetensorsProblem) -> Float {
    guard let adaptation else { return 0 }
    guard let scale = adaptation.metadata["scale"].flatMap({ Float($0) }), scale.isFinite else {
      throw .metadata(key: "scale")
    }
    return scale
  }
}

/// Brings the encoder's tensors and those learned on top together.
private struct EncoderLoading: Sendable {
  let base: Safetensors
  let adaptation: Safetensors?
  let scale: Float

  /// All layers, as many at a time as there are processors.
  func layers() throws(SafetensorsProblem) -> [EncoderLayer] {
    let found = Mutex<[Int: Result<EncoderLayer, SafetensorsProblem>]>([:])
    DispatchQueue.concurrentPerform(iterations: EncoderShape.layers) { number in
      let layer = Result { () throws(SafetensorsProblem) in try self.layer(number) }
      found.withLock { $0[number] = layer }
    }
    let results = found.withLock { $0 }
    var layers: [EncoderLayer] = []
    for number in 0..<EncoderShape.layers {
      if let layer = try results[number]?.get() { layers.append(layer) }
    }
    return layers
  }

  private func layer(_ number: Int) throws(SafetensorsProblem) -> EncoderLayer {
    let (theirs, ours) = ("encoder.layer.\(number).", "layers.\(number).")
    let (width, inner) = (EncoderShape.width, EncoderShape.inner)
    func linear(_ name: String, _ own: String, _ inputs: Int, _ outputs: Int) throws(SafetensorsProblem)
      -> LinearWeights
    {
      try self.linear(theirs + name, ours + own, inputs, outputs)
    }
    return EncoderLayer(
      projection: PackedMatrix([
        try linear("attention.self.query", "query", width, width),
        try linear("attention.self.key", "key", width, width),
        try linear("attention.self.value", "value", width, width),
      ]),
      attentionOutput: PackedMatrix([try linear("attention.output.dense", "attention_output", width, width)]),
      attentionNorm: try norm(theirs + "attention.output.LayerNorm", ours + "attention_norm"),
      intermediate: PackedMatrix([try linear("intermediate.dense", "intermediate", width, inner)]),
      output: PackedMatrix([try linear("output.dense", "output", inner, width)]),
      outputNorm: try norm(theirs + "output.LayerNorm", ours + "output_norm"))
  }

  private func linear(_ theirs: String, _ ours: String, _ inputs: Int, _ outputs: Int) throws(SafetensorsProblem)
    -> LinearWeights
  {
    var weights = try base.floats(theirs + ".weight", [outputs, inputs])
    if let adaptation, adaptation.has(ours + ".down") || adaptation.has(ours + ".up") {
      let down = try adaptation.floats(ours + ".down", [nil, inputs])
      let rank = down.count / inputs
      let up = try adaptation.floats(ours + ".up", [outputs, rank])
      cmatrix_fold(&weights, up, down, scale, outputs, rank, inputs)
    }
    return LinearWeights(weights: weights, biases: try floats(theirs + ".bias", ours + ".bias", [outputs]))
  }

  func norm(_ theirs: String, _ ours: String) throws(SafetensorsProblem) -> LayerNorm {
    LayerNorm(
      weights: try floats(theirs + ".weight", ours + ".weight", [EncoderShape.width]),
      biases: try floats(theirs + ".bias", ours + ".bias", [EncoderShape.width]))
  }

  /// Values that were learned anew; where they were not, as the lowest layers may stay as published, the encoder's own.
  private func floats(_ theirs: String, _ ours: String, _ shape: [Int?]) throws(SafetensorsProblem) -> [Float] {
    if let adaptation, adaptation.has(ours) { return try adaptation.floats(ours, shape) }
    return try base.floats(theirs, shape)
  }
}

extension Safetensors {
  /// A tensor of halves as floats.
  func floats(_ name: String, _ shape: [Int?]) throws(SafetensorsProblem) -> [Float] {
    try withBytes(name, .half, shape) { bytes in
      let count = bytes.count / 2
      return [Float](unsafeUninitializedCapacity: count) { floats, filled in
        if let place = floats.baseAddress { cmatrix_widen(bytes.baseAddress, place, count) }
        filled = count
      }
    }
  }
}
