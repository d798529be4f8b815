"""The encoder (BERT, 6 layers) with what is learned on top of it, in JAX; and safetensors, in and out."""
import hashlib
import json
import struct

import jax
import jax.numpy as jnp
import numpy as np

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536
LINEAR = {  # our name: BERT's name, inputs, outputs
    "query": ("attention.self.query", WIDTH, WIDTH), "key": ("attention.self.key", WIDTH, WIDTH),
    "value": ("attention.self.value", WIDTH, WIDTH), "attention_output": ("attention.output.dense", WIDTH, WIDTH),
    "intermediate": ("intermediate.dense", WIDTH, INNER), "output": ("output.dense", INNER, WIDTH)}
NORMS = {"attention_norm": "attention.output.LayerNorm", "output_norm": "output.LayerNorm"}


def read_safetensors(path):
    """(tensors, metadata): a length, a JSON header, then the data."""
    kinds = {"F16": np.float16, "F32": np.float32, "U8": np.uint8}
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    metadata = header.pop("__metadata__", {})
    return {name: np.frombuffer(data[t["data_offsets"][0]:t["data_offsets"][1]], kinds[t["dtype"]]).reshape(t["shape"])
            for name, t in header.items()}, metadata


def write_safetensors(path, tensors, metadata):
    """Half floats; the version is a hash of their bytes."""
    header, parts, place = {}, [], 0
    for name, tensor in sorted(tensors.items()):
        part = np.asarray(tensor).astype("<f2").tobytes()
        header[name] = {"dtype": "F16", "shape": list(tensor.shape), "data_offsets": [place, place + len(part)]}
        parts.append(part)
        place += len(part)
    metadata = {**metadata, "version": hashlib.sha256(b"".join(parts)).hexdigest()[:12]}
    text = json.dumps({"__metadata__": metadata, **header}, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 8) % 64)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(parts))
    return metadata["version"]


def load_base(path):
    """(the frozen weights, the new model's first values of those that are free, the vocabulary's bytes)"""
    raw, _ = read_safetensors(path)
    get = lambda name: jnp.asarray(raw[name], jnp.float32)
    frozen = {"words": get("embeddings.word_embeddings.weight"), "places": get("embeddings.position_embeddings.weight"),
              "segments": get("embeddings.token_type_embeddings.weight")}
    free = {"embeddings_norm.weight": get("embeddings.LayerNorm.weight"), "embeddings_norm.bias": get("embeddings.LayerNorm.bias")}
    for layer in range(LAYERS):
        for name, (theirs, _, _) in LINEAR.items():
            frozen[f"layers.{layer}.{name}"] = get(f"encoder.layer.{layer}.{theirs}.weight")
            free[f"layers.{layer}.{name}.bias"] = get(f"encoder.layer.{layer}.{theirs}.bias")
        for name, theirs in NORMS.items():
            for part in ("weight", "bias"):
                free[f"layers.{layer}.{name}.{part}"] = get(f"encoder.layer.{layer}.{theirs}.{part}")
    return frozen, free, raw["vocabulary"].tobytes()


def new_adaptation(free, rank, labels, seed):
    """Starts at the encoder as published: `up` is zero. `down` is random, so that its ranks learn different things."""
    key, made = jax.random.PRNGKey(seed), dict(free)
    for layer in range(LAYERS):
        for name, (_, inputs, outputs) in LINEAR.items():
            key, now = jax.random.split(key)
            made[f"layers.{layer}.{name}.down"] = jax.random.normal(now, (rank, inputs)) / np.sqrt(inputs)
            made[f"layers.{layer}.{name}.up"] = jnp.zeros((outputs, rank))
    made["head.weight"] = jax.random.normal(key, (labels, 2 * WIDTH + 4)) * 0.02
    made["head.bias"] = jnp.zeros(labels)
    return made


def learned(adaptation, lowest):
    """The part of an adaptation above the layers that stay as published; and those layers' part."""
    below = lambda name: name.startswith("embeddings") or name.startswith("layers.") and int(name.split(".")[1]) < lowest
    return ({name: t for name, t in adaptation.items() if not below(name)}, {name: t for name, t in adaptation.items() if below(name)})


def norm(a, name, x):
    x = x - x.mean(-1, keepdims=True)
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-12) * a[name + ".weight"] + a[name + ".bias"]


def layers(a, frozen, x, mask, scale):
    def linear(name, x):
        whole = x @ frozen[name].T + a[name + ".bias"]
        return whole + scale * ((x @ a[name + ".down"].T) @ a[name + ".up"].T) if name + ".down" in a else whole

    rows = x.shape[0]
    heads = lambda y: y.reshape(rows, -1, HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)
    hidden = jnp.where(mask, 0.0, -1e9)[:, None, None, :]
    for layer in range(LAYERS):
        name = f"layers.{layer}."
        query, key, value = (heads(linear(name + part, x)) for part in ("query", "key", "value"))
        looks = jax.nn.softmax(query / np.sqrt(WIDTH // HEADS) @ key.transpose(0, 1, 3, 2) + hidden, -1)
        seen = (looks @ value).transpose(0, 2, 1, 3).reshape(rows, -1, WIDTH)
        x = norm(a, name + "attention_norm", x + linear(name + "attention_output", seen))
        inner = jax.nn.gelu(linear(name + "intermediate", x), approximate=False)
        x = norm(a, name + "output_norm", x + linear(name + "output", inner))
    return x


def scores(a, frozen, b, scale):
    """31 scores for each sentence of each window."""
    x = frozen["words"][b["ids"]] + frozen["places"][:b["ids"].shape[1]] + frozen["segments"][b["segments"]]
    x = layers(a, frozen, norm(a, "embeddings_norm", x), b["mask"], scale)
    own = (b["owners"][:, None, :] == jnp.arange(b["ends"].shape[1])[None, :, None]).astype(jnp.float32)
    mean = (own @ x) / jnp.maximum(own.sum(2), 1.0)[:, :, None]
    end = jnp.take_along_axis(x, b["ends"][:, :, None], 1)
    return jnp.concatenate([mean, end, b["places"]], 2) @ a["head.weight"].T + a["head.bias"]
