#!/usr/bin/env python3
"""Trains what the deep reader learns on top of the sentence encoder, from Data/corpus and Data/phrases (README.md beside this file).

    train.py                          the adaptation that ships, the parity fixture
    train.py --folds 3                also scores of every sentence by an adaptation that never saw its file, and the table by label
    train.py --hold 4 --share 0.5     a trial: every 4th file held out, half of the other answers to learn from; nothing is written
"""
import argparse
import json
import os
import random
import time

import jax
import jax.numpy as jnp
import numpy as np

import encoder
from corpus import CHOICES, FIRST_FLAG, FREE, LABELS, read_corpus, read_phrases, table
from tokens import Input

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--corpus", default=os.path.join(ROOT, "Data/corpus"))
    p.add_argument("--phrases", default=os.path.join(ROOT, "Data/phrases"))
    p.add_argument("--encoder", default=os.path.join(ROOT, "Data/deep/encoder.safetensors"))
    p.add_argument("--out", default=os.path.join(HERE, "adaptation.safetensors"))
    p.add_argument("--fixture", default=os.path.join(ROOT, "Tests/ScoringTests/Fixtures/deep-probabilities.json"))
    p.add_argument("--heldout", default="/tmp/deep/heldout.jsonl", help="where --folds writes its scores")
    p.add_argument("--compiled", default=os.path.join(ROOT, ".build/deep-compiled"), help="a folder for JAX's compiled programs")
    p.add_argument("--folds", type=int, default=0, help="groups of files; the place of a file in name order %% folds is its group")
    p.add_argument("--group", type=int, help="with --folds: this group only, so that groups can run side by side")
    p.add_argument("--only-folds", action="store_true", help="with --folds: leave the adaptation alone")
    p.add_argument("--hold", type=int, default=0, help="a trial: hold out every so many files")
    p.add_argument("--share", type=float, default=1, help="of the answers, to learn from")
    p.add_argument("--passes", type=float, default=2)
    p.add_argument("--minutes", type=float, help="end by the clock in place of --passes, on a busy machine")
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--rank", type=int, default=32)
    p.add_argument("--scale", type=float, default=2)
    p.add_argument("--decay", type=float, default=0.01)
    p.add_argument("--positives", type=float, default=2.5, help="weight of a free label that holds")
    p.add_argument("--rare", type=float, default=2.5, help="the same for flags")
    p.add_argument("--smooth", type=float, default=0, help="label smoothing of role, arc and who")
    p.add_argument("--word-dropout", type=float, default=0.05, help="own words hidden")
    p.add_argument("--strip", type=float, default=0.15, help="sentences without their last punctuation")
    p.add_argument("--cut", type=float, default=0.3, help="answers that a pass cuts in two")
    p.add_argument("--phrase-every", type=int, default=2, help="a step of phrases after so many of sentences; 0: none")
    p.add_argument("--own", type=int, default=96, help="pieces of a sentence")
    p.add_argument("--window", type=int, default=192, help="pieces of a window's own sentences")
    p.add_argument("--before", type=int, default=32)
    p.add_argument("--after", type=int, default=16)
    p.add_argument("--asked", type=int, default=24)
    p.add_argument("--tokens", type=int, default=1280, help="a batch, padding included")
    p.add_argument("--lowest", type=int, default=0, help="the first layer that learns; those below stay as published")
    p.add_argument("--seed", type=int, default=1)
    return p.parse_args()


def loss_of(scores, b, h):
    """Cross-entropy of the choices, binary cross-entropy of the free labels; labels that nobody judged are silent."""
    total = 0.0
    for start, end in CHOICES.values():
        gold = b["labels"][..., start:end] * (1 - h["smooth"]) + h["smooth"] / (end - start)
        total += -(jax.nn.log_softmax(scores[..., start:end]) * gold * b["speaks"][..., start:end]).sum()
    gold, free = b["labels"][..., FREE:], scores[..., FREE:]
    weight = jnp.where(jnp.arange(FREE, len(LABELS)) < FIRST_FLAG, h["positives"], h["rare"])
    each = weight * gold * jax.nn.log_sigmoid(free) + (1 - gold) * jax.nn.log_sigmoid(-free)
    return (total - (each * b["speaks"][..., FREE:]).sum()) / jnp.maximum((b["speaks"].sum(-1) > 0).sum(), 1)


def train(o, source, frozen, free, answers, phrases):
    """AdamW with warm-up and a cosine, sentences and phrases in turn."""
    source.random = random.Random(o.seed)
    adaptation, below = encoder.learned(encoder.new_adaptation(free, o.rank, len(LABELS), o.seed), o.lowest)
    moments = (jax.tree.map(jnp.zeros_like, adaptation), jax.tree.map(jnp.zeros_like, adaptation))
    h = {name: np.float32(getattr(o, name)) for name in ("scale", "smooth", "positives", "rare", "decay")}
    decays = {name: float(name.endswith((".down", ".up")) or name == "head.weight") for name in adaptation}

    def step(adaptation, moments, frozen, below, b, h, rate, number):
        loss = lambda a: loss_of(encoder.scores(a | below, frozen, b, h["scale"]), b, h)
        value, slope = jax.value_and_grad(loss)(adaptation)
        size = jnp.sqrt(sum((g * g).sum() for g in jax.tree.leaves(slope)))
        slope = jax.tree.map(lambda g: g * jnp.minimum(1.0, 5.0 / (size + 1e-6)), slope)
        first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, moments[0], slope)
        second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, moments[1], slope)
        near, far = 1 - 0.9 ** number, 1 - 0.999 ** number
        new = {name: w - rate * (first[name] / near / (jnp.sqrt(second[name] / far) + 1e-8) + decays[name] * h["decay"] * w)
               for name, w in adaptation.items()}
        return new, (first, second), value

    step = jax.jit(step, donate_argnums=(0, 1))
    below = {name: t for name, t in below.items() if not name.endswith((".down", ".up"))}
    steps = int(o.passes * len(list(source.batches(answers))))
    every = o.phrase_every
    whole = steps + (steps // every if every and phrases else 0)
    forever = lambda make: (item for _ in iter(int, 1) for item in make())
    tell = forever(lambda: source.batches(answers))
    short = forever(lambda: source.batches(phrases))
    started, number, kept = time.time(), 0, []
    for turn in range(steps):
        gone = (time.time() - started) / (60 * o.minutes) if o.minutes and turn else number / whole
        if gone >= 1:
            print(f"  the time is up after {turn} steps", flush=True)
            break
        kinds = [tell] + ([short] if every and phrases and turn % every == every - 1 else [])
        for kind in kinds:
            b = next(kind)
            number += 1
            rate = o.rate * min(max(gone, 0.002) / 0.1, 0.5 * (1 + np.cos(np.pi * max(0, gone - 0.1) / 0.9)))
            adaptation, moments, value = step(adaptation, moments, frozen, below, b, h, np.float32(rate), np.float32(number))
            if kind is tell:
                kept.append(value)
        if turn % 50 == 49 or turn + 1 == steps:
            print(f"  step {turn + 1} of {steps}, loss {np.mean([float(v) for v in kept]):.3f}, {time.time() - started:.0f} s", flush=True)
            kept = []
    # Layers that stayed as published are stored with nothing added.
    whole = encoder.new_adaptation(free, o.rank, len(LABELS), o.seed)
    return {name: adaptation.get(name, jnp.zeros_like(t) if name.endswith((".down", ".up")) else t) for name, t in whole.items()}


def read_all(o, source, frozen, adaptation, answers):
    """The raw scores of the sentences of answers, in their order."""
    run = jax.jit(lambda a, f, b: encoder.scores(a, f, b, o.scale))
    found = {}
    for part, length, rows in source.grouped([w for answer in answers for w in source.windows(answer)]):
        b = source.batch(part, length, rows)
        labels, speaks = b.pop("labels"), b.pop("speaks")
        for w, scores in zip(part, np.asarray(run(adaptation, frozen, b))):
            found.update((id(s), row) for s, row in zip(w.sentences, scores))
    return np.stack([found[id(s)] for answer in answers for s in answer])


def probabilities(scores):
    scores = scores.astype(np.float64)
    made = 1 / (1 + np.exp(-scores))
    for start, end in CHOICES.values():
        powers = np.exp(scores[:, start:end] - scores[:, start:end].max(1, keepdims=True))
        made[:, start:end] = powers / powers.sum(1, keepdims=True)
    return made


def write_fixture(o, source, frozen, answers):
    """What Swift must agree with: answers drawn evenly, 200 sentences or a few more, read by exactly the half floats that ship."""
    stored, _ = encoder.read_safetensors(o.out)
    adaptation = {name: jnp.asarray(t, jnp.float32) for name, t in stored.items()}
    drawn = random.Random(o.seed).sample(answers, len(answers))
    chosen = []
    while sum(map(len, chosen)) < 200:
        chosen.append(drawn.pop())
    sentences = [s for answer in chosen for s in answer]
    rows = probabilities(read_all(o, source, frozen, adaptation, chosen))
    lines = [json.dumps({"file": s.file, "answer": s.answer, "sentence": s.index, "probabilities": [round(float(p), 5) for p in row]})
             for s, row in zip(sentences, rows)]
    os.makedirs(os.path.dirname(o.fixture), exist_ok=True)
    with open(o.fixture, "w") as file:
        file.write("[\n" + ",\n".join(lines) + "\n]\n")


def store(o, path, adaptation):
    metadata = {name: str(getattr(o, name)) for name in ("rank", "scale", "own", "window", "before", "after", "asked")}
    return encoder.write_safetensors(path, adaptation, {**metadata, "labels": ",".join(LABELS)})


def main():
    o = options()
    # Compiled programs are kept, so that a second run starts at once.
    jax.config.update("jax_compilation_cache_dir", os.environ.get("JAX_COMPILATION_CACHE_DIR", o.compiled))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.3)
    frozen, free, vocabulary = encoder.load_base(o.encoder)
    source, files = Input(o, vocabulary), read_corpus(o.corpus)
    phrases = [[phrase] for phrase in read_phrases(o.phrases)]
    answers_of = lambda places: [answer for place in places for answer in files[place][1]]

    def learn(places):
        answers = answers_of(places)
        chosen = random.Random(o.seed).sample(answers, round(len(answers) * o.share)) if o.share < 1 else answers
        return train(o, source, frozen, free, chosen, phrases)

    everything = range(len(files))
    print(f"{len(files)} files, {sum(map(len, answers_of(everything)))} sentences, {len(phrases)} phrases; {vars(o)}", flush=True)
    if o.hold or o.folds:
        groups = o.hold or o.folds
        told, scores = [], []
        for group in [groups - 1] if o.hold else range(groups) if o.group is None else [o.group]:
            held = answers_of(p for p in everything if p % groups == group)
            print(f"group {group + 1} of {groups}", flush=True)
            adaptation = learn([p for p in everything if p % groups != group])
            told += [s for answer in held for s in answer]
            scores.append(read_all(o, source, frozen, adaptation, held))
            if o.folds:
                os.makedirs(os.path.dirname(os.path.abspath(o.heldout)), exist_ok=True)
                store(o, f"{o.heldout}.{group}.safetensors", adaptation)
        scores = np.concatenate(scores)
        print(table(told, scores), flush=True)
        if o.folds:
            with open(o.heldout, "w") as file:
                for s, row in zip(told, scores):
                    file.write(json.dumps({"file": s.file, "answer": s.answer, "sentence": s.index,
                                           "scores": [round(float(x), 4) for x in row]}) + "\n")
    if o.hold or o.only_folds or o.group is not None:
        return
    adaptation = learn(everything)
    version = store(o, o.out, adaptation)
    write_fixture(o, source, frozen, answers_of(everything))
    print(f"{o.out}: version {version}, {os.path.getsize(o.out) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
