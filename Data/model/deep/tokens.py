"""From sentences to what the encoder reads: BERT's tokenizer by the published algorithm (the basic tokenizer, then WordPiece), which the
Swift side follows letter for letter; then answers as windows, and batches of windows of about one length."""
import random
import unicodedata

import numpy as np

from corpus import LABELS

# Typographic signs first become the plain ones, which the encoder has seen far more often.
PLAIN = str.maketrans(
    {**dict.fromkeys("‘’ʼ´`", "'"), **dict.fromkeys("“”„", '"'), **dict.fromkeys("–—−", "-"), "…": "..."})
LONGEST_WORD = 100
# Batches are padded to one of these, so that few programs are compiled.
LENGTHS = [16, 32, 64, 96, 128, 160, 208, 272]


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


class Window:
    """Neighbouring sentences that are read together: [CLS] question [SEP] a sentence [SEP] the next [SEP] ...

    Of an answer that is too long for one window, each window also sees the end of the text before it and the start of the text after it;
    `owners` says for each token whose it is (a place in `sentences`, or -1), `ends` where the [SEP] after each sentence stands."""
    __slots__ = ("sentences", "tokens", "segments", "owners", "ends")


class Input:
    """Answers as numbers."""

    def __init__(self, o, vocabulary):
        self.o, self.read, self.random, self.cache = o, Tokenizer(vocabulary), random.Random(o.seed), {}

    def pieces(self, text):
        if text not in self.cache:
            self.cache[text] = self.read(text)
        return self.cache[text]

    def window(self, sentences, before=(), after=()):
        o, w, end = self.o, Window(), self.read.part
        asked = self.pieces(sentences[0].question)[:o.asked]
        w.sentences, w.tokens, w.segments, w.ends = sentences, [self.read.start, *asked, end], [0] + [1] * (len(asked) + 1), []
        w.owners = [-1] * len(w.tokens)
        for owner, part in [(-1, before)] + [(i, self.pieces(s.text)[:o.own]) for i, s in enumerate(sentences)] + [(-1, after)]:
            if owner >= 0:
                w.ends.append(len(w.tokens) + len(part))
            if owner >= 0 or len(part):
                w.tokens += [*part, end]
                w.owners += [owner] * len(part) + [-1]
        w.segments += [0] * (len(w.tokens) - len(w.segments))
        return w

    def windows(self, answer):
        """One window where the answer fits; else as many sentences as fit, with what stands around them."""
        o = self.o
        sizes = [min(len(self.pieces(s.text)), o.own) + 1 for s in answer]
        if sum(sizes) <= o.window + o.before + o.after:
            return [self.window(answer)]
        found, start = [], 0
        while start < len(answer):
            end, size = start + 1, sizes[start]
            while end < len(answer) and size + sizes[end] <= o.window:
                size += sizes[end]
                end += 1
            before = [t for s in answer[:start][-o.before:] for t in self.pieces(s.text)[:o.own]][-o.before:]
            after = [t for s in answer[end:][:o.after] for t in self.pieces(s.text)[:o.own]][:o.after]
            found.append(self.window(answer[start:end], before, after))
            start = end
        return found

    def batch(self, windows, length, rows, spoil=False):
        """What the encoder reads of some windows, and what holds of their sentences. `spoil` hides words and last punctuation."""
        o, chance, most = self.o, self.random.random, max(1, min(40, length // 4))
        ids, segments, owners = (np.zeros((rows, length), np.int32) for _ in range(3))
        owners -= 1
        mask, ends = np.zeros((rows, length), bool), np.zeros((rows, most), np.int32)
        places, labels, speaks = (np.zeros((rows, most, n), np.float32) for n in (4, len(LABELS), len(LABELS)))
        for i, w in enumerate(windows):
            n = len(w.tokens)
            ids[i, :n], segments[i, :n], owners[i, :n], mask[i, :n] = w.tokens, w.segments, w.owners, True
            ends[i, :len(w.ends)] = w.ends
            if spoil and o.word_dropout:
                for place in range(n):
                    if w.owners[place] >= 0 and chance() < o.word_dropout:
                        mask[i, place] = False
            if spoil and o.strip and chance() < o.strip:
                for end in w.ends:
                    if w.tokens[end - 1] in self.read.signs and w.owners[end - 2] == w.owners[end - 1]:
                        mask[i, end - 1] = False
            owners[i, :n][~mask[i, :n]] = -1
            for j, s in enumerate(w.sentences):
                places[i, j] = [s.index / (s.count - 1) if s.count > 1 else 0, 1 / s.count, s.index == 0, s.index == s.count - 1]
                labels[i, j], speaks[i, j] = s.labels, s.speaks
        mask[len(windows):, 0] = True
        return {"ids": ids, "segments": segments, "owners": owners, "mask": mask, "ends": ends, "places": places, "labels": labels, "speaks": speaks}

    def grouped(self, windows, jitter=0):
        """Windows of about one length together, so that little is padding: [(windows, length, rows)]."""
        made = {id(w): len(w.tokens) * (1 + self.random.random() * jitter) for w in windows}
        found, part, length = [], [], 0
        for w in sorted(windows, key=lambda w: made[id(w)]):
            longest = next(n for n in LENGTHS if n >= max(len(x.tokens) for x in [*part, w]))
            if part and (len(part) + 1) * longest > self.o.tokens:
                found.append((part, length, max(1, self.o.tokens // length)))
                part, longest = [], next(n for n in LENGTHS if n >= len(w.tokens))
            part, length = [*part, w], longest
        return found + [(part, length, max(1, self.o.tokens // length))] if part else found

    def batches(self, answers):
        """All answers once, in random order. Some are cut in two, so that answers of any shape are seen."""
        pieces = []
        for answer in answers:
            if len(answer) > 1 and self.random.random() < self.o.cut:
                at = self.random.randrange(1, len(answer))
                pieces += [answer[:at], answer[at:]]
            else:
                pieces.append(answer)
        found = self.grouped([w for piece in pieces for w in self.windows(piece)], 0.15)
        self.random.shuffle(found)
        for part, length, rows in found:
            yield self.batch(part, length, rows, True)
