"""From sentences to what the encoder reads: BERT's tokenizer by the published algorithm (the basic tokenizer, then WordPiece), which the
Swift side follows letter for letter; then batches of sentences with their neighbours, of about one length."""
import hashlib
import os
import random
import unicodedata

import jax
import jax.numpy as jnp
import numpy as np

import encoder
from corpus import LABELS

# Typographic signs first become the plain ones, which the encoder has seen far more often.
PLAIN = str.maketrans(
    {**dict.fromkeys("‘’ʼ´`", "'"), **dict.fromkeys("“”„", '"'), **dict.fromkeys("–—−", "-"), "…": "..."})
LONGEST_WORD = 100
# Batches are padded to one of these, so that few programs are compiled.
LENGTHS = [12, 16, 24, 32, 40, 48, 56, 64, 80, 96, 128]


def is_cjk(code):
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF or 0x2A700 <= code <= 0x2B73F
            or 0x2B740 <= code <= 0x2B81F or 0x2B820 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def is_punctuation(letter):
    code = ord(letter)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or unicodedata.category(letter)[0] == "P"


def words(text):
    """The words and the single punctuation signs of a text, in lower case, without accents."""
    clean = []
    for letter in text.translate(PLAIN):
        code = ord(letter)
        if letter in " \t\n\r" or unicodedata.category(letter) == "Zs":
            clean.append(" ")
        elif code == 0 or code == 0xFFFD or unicodedata.category(letter) in ("Cc", "Cf"):
            continue
        elif is_cjk(code):
            clean.append(f" {letter} ")
        else:
            clean.append(letter)
    found = []
    for word in "".join(clean).split(" "):
        word = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        part = ""
        for letter in word:
            if is_punctuation(letter):
                found += [part, letter]
                part = ""
            else:
                part += letter
        found.append(part)
    return [word for word in found if word]


class Tokenizer:
    def __init__(self, vocabulary):
        """`vocabulary`: the bytes of vocab.txt, a piece a line; its number is its line."""
        pieces = vocabulary.decode().split("\n")
        self.numbers = {piece: number for number, piece in enumerate(pieces) if piece}
        self.unknown, self.mask = self.numbers["[UNK]"], self.numbers["[MASK]"]
        self.start, self.part = self.numbers["[CLS]"], self.numbers["[SEP]"]
        self.signs = {number for piece, number in self.numbers.items() if len(piece) == 1 and is_punctuation(piece)}
        self.known = {}

    def pieces(self, word):
        """WordPiece: the longest piece of the vocabulary that the word starts with, then the same with what is left."""
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        found, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self.numbers.get(word[start:end] if start == 0 else "##" + word[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            found.append(number)
            start = end
        return found

    def __call__(self, text):
        found = []
        for word in words(text):
            if word not in self.known:
                self.known[word] = self.pieces(word)
            found += self.known[word]
        return found


class Input:
    """Sentences as numbers: [CLS] own [SEP] | end of the one before [SEP] start of the one after [SEP] question [SEP].

    The lowest layers stay as published, so what comes out of them is worked out once for each sentence and kept as half floats."""

    def __init__(self, o, vocabulary, frozen, free):
        self.o, self.read, self.random = o, Tokenizer(vocabulary), random.Random(o.seed)
        self.frozen, self.free, self.kept, self.cache = frozen, free, {}, {}

    def pieces(self, text):
        if text not in self.cache:
            self.cache[text] = self.read(text)
        return self.cache[text]

    def tokens(self, s):
        """(numbers, where the own ones end, where the sides begin and end)"""
        o, end = self.o, [self.read.part]
        found, places = [self.read.start, *self.pieces(s.text)[:o.own]], []
        own = len(found)
        found += end
        for side in (self.pieces(s.before)[-o.before:], self.pieces(s.after)[:o.after], self.pieces(s.question)[:o.asked]):
            places.append((len(found), len(found) + len(side)))
            found += [*side, *end]
        return found, own, places

    def numbers(self, sentences, length=0):
        """ids, segment and mask of some sentences; lengths in steps of 8, so that few programs are compiled."""
        made = [self.tokens(s) for s in sentences]
        length = length or -(-max(len(t) for t, _, _ in made) // 8) * 8
        ids, segment, mask = (np.zeros((len(made), length), kind) for kind in (np.int32, np.int32, bool))
        for i, (tokens, own, _) in enumerate(made):
            ids[i, :len(tokens)], segment[i, own + 1:len(tokens)], mask[i, :len(tokens)] = tokens, 1, True
        return ids, segment, mask

    def prepare(self, sentences):
        """Works out, or finds in the folder --kept, what the lowest layers make of every sentence."""
        o, known = self.o, {}
        name_of = lambda s: hashlib.blake2b(f"{o.lowest} {self.tokens(s)[0]}".encode(), digest_size=8).digest()
        os.makedirs(o.kept, exist_ok=True)
        for part in sorted(os.listdir(o.kept)):
            if part.endswith(".npz"):
                stored = np.load(os.path.join(o.kept, part))
                names, ends, rows = stored["names"], np.cumsum(stored["lengths"]), stored["rows"]
                known.update((name.tobytes(), rows[end - n:end]) for name, end, n in zip(names, ends, stored["lengths"]))
        names = {id(s): name_of(s) for s in sentences}
        missing = sorted({names[id(s)]: s for s in sentences if names[id(s)] not in known}.items(), key=lambda m: len(self.tokens(m[1])[0]))
        run = jax.jit(lambda a, f, ids, segment, mask: encoder.layers(
            a, f, encoder.embed(a, f, ids, segment), mask, 0, 0, o.lowest).astype(jnp.float16))
        for start in range(0, len(missing), 64):
            part = missing[start:start + 64]
            ids, segment, mask = self.numbers([s for _, s in part + part[:1] * (64 - len(part))])
            for (name, _), row, kept in zip(part, np.asarray(run(self.free, self.frozen, ids, segment, mask)), mask):
                known[name] = row[:kept.sum()].copy()
        if missing:
            path = os.path.join(o.kept, f"{os.getpid()}")
            np.savez(path + ".part", names=np.array([np.frombuffer(name, np.uint8) for name, _ in missing]),
                     lengths=np.array([len(known[name]) for name, _ in missing]),
                     rows=np.concatenate([known[name] for name, _ in missing]))
            os.replace(path + ".part.npz", path + ".npz")
        self.kept = {id(s): known[names[id(s)]] for s in sentences}

    def batch(self, sentences, rows, spoil=False):
        """(what goes into the learning layers, the rest of the input and the labels, the bound of the last layer). `spoil` hides
        words, last punctuation and neighbours, as the options say."""
        o, chance = self.o, self.random.random
        longest = max(len(self.kept[id(s)]) for s in sentences)
        length = next(n for n in LENGTHS if n >= longest)
        x = np.zeros((rows, length, encoder.WIDTH), np.float16)
        b = {"mask": np.zeros((rows, length), bool), "own": np.zeros((rows, length), bool), "place": np.zeros((rows, 4), np.float32),
             "labels": np.zeros((rows, len(LABELS)), np.float32), "speaks": np.zeros((rows, len(LABELS)), np.float32)}
        b["mask"][:, 0] = True
        bound = 0
        for i, s in enumerate(sentences):
            kept, (tokens, end, sides) = self.kept[id(s)], self.tokens(s)
            bound = max(bound, end)
            x[i, :len(kept)], mask, own = kept, b["mask"][i], b["own"][i]
            mask[:len(kept)] = own[1:end] = True
            if spoil and o.strip and end > 2 and chance() < o.strip and tokens[end - 1] in self.read.signs:
                mask[end - 1] = own[end - 1] = False
            if spoil and o.word_dropout and end > 3:
                for place in range(1, end):
                    if chance() < o.word_dropout:
                        mask[place] = own[place] = False
            for start, stop in sides:
                if spoil and chance() < o.context_dropout:
                    mask[start:stop] = False
            b["place"][i] = [s.index / (s.count - 1) if s.count > 1 else 0, 1 / s.count, s.index == 0, s.index == s.count - 1]
            b["labels"][i], b["speaks"][i] = s.labels, s.speaks
        return x, b, min(length, next(n for n in (24, 40, o.own + 1) if n >= bound))

    def batches(self, sentences, rows):
        """All sentences once: in an order that is random, but those of about one length together, so that little is padding."""
        length = {id(s): len(self.kept[id(s)]) + self.random.random() * 3 for s in sentences}
        order = sorted(sentences, key=lambda s: length[id(s)])
        found = [order[i:i + rows] for i in range(0, len(order), rows)]
        self.random.shuffle(found)
        for part in found:
            yield self.batch(part, rows, True)
