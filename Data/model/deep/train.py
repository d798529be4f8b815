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
from corpus import CHOICES, FIRST_FLAG, FREE, LABELS, read_corpus, read_phrases
from measure import table
from tokens import Tokenizer, is_punctuation

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
    p.add_argument("--folds", type=int, default=0, help="groups of files; the place of a file in name order %% folds is its group")
    p.add_argument("--only-folds", action="store_true", help="with --folds: leave the adaptation alone")
    p.add_argument("--hold", type=int, default=0, help="a trial: hold out every so many files")
    p.add_argument("--share", type=float, default=1, help="of the answers, to learn from")
    p.add_argument("--passes", type=float, default=2)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--rank", type=int, default=48)
    p.add_argument("--scale", type=float, default=2)
    p.add_argument("--decay", type=float, default=0.01)
    p.add_argument("--positives", type=float, default=2.5, help="weight of a free label that holds")
    p.add_argument("--rare", type=float, default=2.5, help="the same for flags")
    p.add_argument("--smooth", type=float, default=0, help="label smoothing of role, arc and who")
    p.add_argument("--word-dropout", type=float, default=0, help="own words hidden")
    p.add_argument("--strip", type=float, default=0, help="sentences without their last punctuation")
    p.add_argument("--context-dropout", type=float, default=0, help="neighbours and questions left out, each for itself")
    p.add_argument("--phrase-every", type=int, default=2, help="a step of phrases after so many of sentences; 0: none")
    p.add_argument("--own", type=int, default=64)
    p.add_argument("--before", type=int, default=20)
    p.add_argument("--after", type=int, default=12)
    p.add_argument("--asked", type=int, default=20)
    p.add_argument("--seed", type=int, default=1)
    return p.parse_args()


class Input:
    """Sentences as numbers: [CLS] own [SEP] | end of the one before [SEP] start of the one after [SEP] question [SEP]."""

    def __init__(self, o, vocabulary):
        self.o, self.read, self.cache, self.random = o, Tokenizer(vocabulary), {}, random.Random(o.seed)

    def pieces(self, text):
        if text not in self.cache:
            self.cache[text] = self.read(text)
        return self.cache[text]

    def tokens(self, s, spoil):
        """(numbers, how many are the sentence's own). `spoil`: hide words, endings and neighbours, as the options say."""
        o, chance = self.o, self.random.random
        text = s.text
        if spoil and o.strip and chance() < o.strip:
            while text and is_punctuation(text[-1]):
                text = text[:-1]
        own = self.pieces(text)[:o.own]
        if spoil and o.word_dropout:
            own = [self.read.mask if chance() < o.word_dropout else piece for piece in own]
        sides = [self.pieces(s.before)[-o.before:], self.pieces(s.after)[:o.after], self.pieces(s.question)[:o.asked]]
        if spoil and o.context_dropout:
            sides = [[] if chance() < o.context_dropout else side for side in sides]
        end = [self.read.part]
        return [self.read.start, *own, *end, *sides[0], *end, *sides[1], *end, *sides[2], *end], len(own)

    def batch(self, sentences, rows, spoil=False):
        """Arrays of `rows` rows, and the bound of the last layer; lengths in steps of 16, so that few programs are compiled."""
        up = lambda n: -(-n // 16) * 16
        made = [self.tokens(s, spoil) for s in sentences]
        length = up(max(len(t) for t, _ in made))
        own_length = min(up(max(n for _, n in made) + 1), length)
        b = {"ids": np.zeros((rows, length), np.int32), "segment": np.zeros((rows, length), np.int32),
             "mask": np.zeros((rows, length), bool), "own": np.zeros(rows, np.int32), "place": np.zeros((rows, 4), np.float32),
             "labels": np.zeros((rows, len(LABELS)), np.float32), "speaks": np.zeros((rows, len(LABELS)), np.float32)}
        b["mask"][:, 0] = True
        for i, (s, (tokens, own)) in enumerate(zip(sentences, made)):
            b["ids"][i, :len(tokens)] = tokens
            b["segment"][i, own + 2:len(tokens)] = 1
            b["mask"][i, :len(tokens)] = True
            b["own"][i] = own
            n = s.count
            b["place"][i] = [s.index / (n - 1) if n > 1 else 0, 1 / n, s.index == 0, s.index == n - 1]
            b["labels"][i], b["speaks"][i] = s.labels, s.speaks
        return b, own_length

    def batches(self, sentences, rows, spoil):
        """All sentences once, in an order that is random but keeps those of one length together, so that little is padding."""
        order = list(sentences)
        self.random.shuffle(order)
        size = lambda s: (len(self.pieces(s.text)), sum(map(len, map(self.pieces, (s.before, s.after, s.question)))))
        found = []
        for start in range(0, len(order), rows * 24):
            part = sorted(order[start:start + rows * 24], key=lambda s: sum(min(a, b) for a, b in zip(size(s), (99, 52))))
            found += [part[i:i + rows] for i in range(0, len(part), rows)]
        self.random.shuffle(found)
        for part in found:
            yield self.batch(part, rows, spoil)


def loss_of(scores, b, o):
    """Cross-entropy of the choices, binary cross-entropy of the free labels; labels that nobody judged are silent."""
    total = 0.0
    for start, end in CHOICES.values():
        gold = b["labels"][:, start:end] * (1 - o.smooth) + o.smooth / (end - start)
        total += -(jax.nn.log_softmax(scores[:, start:end]) * gold * b["speaks"][:, start:end]).sum()
    gold, free = b["labels"][:, FREE:], scores[:, FREE:]
    weight = jnp.where(jnp.arange(FREE, len(LABELS)) < FIRST_FLAG, o.positives, o.rare)
    each = weight * gold * jax.nn.log_sigmoid(free) + (1 - gold) * jax.nn.log_sigmoid(-free)
    return (total - (each * b["speaks"][:, FREE:]).sum()) / b["labels"].shape[0]


def train(o, source, frozen, free, sentences, phrases):
    """AdamW with warm-up and a cosine, sentences and phrases in turn."""
    adaptation = encoder.new_adaptation(free, o.rank, len(LABELS), o.seed)
    moments = (jax.tree.map(jnp.zeros_like, adaptation), jax.tree.map(jnp.zeros_like, adaptation))
    decays = {name: o.decay if name.endswith((".down", ".up")) or name == "head.weight" else 0.0 for name in adaptation}

    def step(own_length, adaptation, moments, frozen, b, rate, number):
        loss = lambda a: loss_of(encoder.scores(a, frozen, b, o.scale, own_length), b, o)
        value, slope = jax.value_and_grad(loss)(adaptation)
        size = jnp.sqrt(sum((g * g).sum() for g in jax.tree.leaves(slope)))
        slope = jax.tree.map(lambda g: g * jnp.minimum(1.0, 5.0 / (size + 1e-6)), slope)
        first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, moments[0], slope)
        second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, moments[1], slope)
        near, far = 1 - 0.9 ** number, 1 - 0.999 ** number
        new = {name: w - rate * (first[name] / near / (jnp.sqrt(second[name] / far) + 1e-8) + decays[name] * w)
               for name, w in adaptation.items()}
        return new, (first, second), value

    step = jax.jit(step, static_argnums=0, donate_argnums=(1, 2))
    plan = np.random.default_rng(o.seed)
    steps = int(o.passes * -(-len(sentences) // 32))
    every = o.phrase_every
    whole = steps + (steps // every if every and phrases else 0)
    forever = lambda make: (item for _ in iter(int, 1) for item in make())
    tell = forever(lambda: source.batches(sentences, 32, True))
    short = forever(lambda: source.batches(phrases, 64, True))
    started, number, mean, kept = time.time(), 0, 0.0, []
    for turn in range(steps):
        kinds = [tell] + ([short] if every and phrases and turn % every == every - 1 else [])
        for kind in kinds:
            b, own_length = next(kind)
            number += 1
            rate = o.rate * min(number / (0.1 * whole), 0.5 * (1 + np.cos(np.pi * max(0, number / whole - 0.1) / 0.9)))
            adaptation, moments, value = step(own_length, adaptation, moments, frozen, b, np.float32(rate), np.float32(number))
            if kind is tell:
                kept.append(value)
        if turn % 50 == 49 or turn + 1 == steps:
            mean = float(np.mean([float(v) for v in kept]))
            kept = []
            print(f"  step {turn + 1} of {steps}, loss {mean:.3f}, {time.time() - started:.0f} s", flush=True)
    return adaptation


def read_all(o, source, frozen, adaptation, sentences):
    """The raw scores of sentences, in their order."""
    run = jax.jit(lambda own_length, a, f, b: encoder.scores(a, f, b, o.scale, own_length), static_argnums=0)
    order = sorted(range(len(sentences)), key=lambda i: len(source.tokens(sentences[i], False)[0]))
    found = np.zeros((len(sentences), len(LABELS)), np.float32)
    for start in range(0, len(order), 64):
        part = order[start:start + 64]
        b, own_length = source.batch([sentences[i] for i in part], 64)
        found[part] = np.asarray(run(own_length, adaptation, frozen, b))[:len(part)]
    return found


def probabilities(scores):
    scores = scores.astype(np.float64)
    made = 1 / (1 + np.exp(-scores))
    for start, end in CHOICES.values():
        powers = np.exp(scores[:, start:end] - scores[:, start:end].max(1, keepdims=True))
        made[:, start:end] = powers / powers.sum(1, keepdims=True)
    return made


def write_fixture(o, source, frozen, sentences):
    """What Swift must agree with: 200 sentences drawn evenly, read by exactly the half floats that ship."""
    stored, _ = encoder.read_safetensors(o.out)
    adaptation = {name: jnp.asarray(t, jnp.float32) for name, t in stored.items()}
    chosen = [sentences[i * len(sentences) // 200] for i in range(200)]
    rows = probabilities(read_all(o, source, frozen, adaptation, chosen))
    lines = [json.dumps({"file": s.file, "answer": s.answer, "sentence": s.index, "probabilities": [round(float(p), 5) for p in row]})
             for s, row in zip(chosen, rows)]
    with open(o.fixture, "w") as file:
        file.write("[\n" + ",\n".join(lines) + "\n]\n")


def main():
    o = options()
    cache = os.environ.get("JAX_COMPILATION_CACHE_DIR")
    if cache:
        jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.5)
    frozen, free, vocabulary = encoder.load_base(o.encoder)
    source, files, phrases = Input(o, vocabulary), read_corpus(o.corpus), read_phrases(o.phrases)

    def sentences_of(places):
        answers = [answer for place in places for answer in files[place][1]]
        return [s for answer in answers for s in answer]

    def learn(places):
        answers = [answer for place in places for answer in files[place][1]]
        chosen = random.Random(o.seed).sample(answers, round(len(answers) * o.share)) if o.share < 1 else answers
        return train(o, source, frozen, free, [s for answer in chosen for s in answer], phrases)

    everything = range(len(files))
    print(f"{len(files)} files, {len(sentences_of(everything))} sentences, {len(phrases)} phrases; {vars(o)}", flush=True)
    if o.hold or o.folds:
        groups = o.hold or o.folds
        told, scores = [], []
        for group in [groups - 1] if o.hold else range(groups):
            held = sentences_of(p for p in everything if p % groups == group)
            print(f"group {group + 1} of {groups}", flush=True)
            adaptation = learn([p for p in everything if p % groups != group])
            told += held
            scores.append(read_all(o, source, frozen, adaptation, held))
        scores = np.concatenate(scores)
        print(table(told, scores), flush=True)
        if o.folds:
            with open(o.heldout, "w") as file:
                for s, row in zip(told, scores):
                    file.write(json.dumps({"file": s.file, "answer": s.answer, "sentence": s.index,
                                           "scores": [round(float(x), 4) for x in row]}) + "\n")
    if o.hold or o.only_folds:
        return
    adaptation = learn(everything)
    metadata = {name: str(getattr(o, name)) for name in ("rank", "scale", "own", "before", "after", "asked")}
    version = encoder.write_safetensors(o.out, adaptation, {**metadata, "labels": ",".join(LABELS)})
    write_fixture(o, source, frozen, sentences_of(everything))
    print(f"{o.out}: version {version}, {os.path.getsize(o.out) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
