"""BERT's tokenizer by the published algorithm: the basic tokenizer, then WordPiece. The Swift side does the same, letter for letter."""
import unicodedata

# Typographic signs first become the plain ones, which the encoder has seen far more often.
PLAIN = str.maketrans({**dict.fromkeys("‘’ʼ´`", "'"), **dict.fromkeys("“”„", '"'), **dict.fromkeys("–—−", "-"), "…": "..."})
LONGEST_WORD = 100


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
