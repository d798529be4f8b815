"""The labelled answers (Data/corpus, both notations) and the phrases (Data/phrases), as rows of 31 labels in the program's order;
and how well scores agree with them, measured as the accuracy table in Data/model/README.md is."""
import json
import os

import numpy as np

ROLES = ["S", "T", "A", "R", "L", "N"]
ARCS = ["failure", "learning", "other"]
ACTORS = ["I", "we", "they", "none"]
DEEDS = ["detect", "contain", "fix", "prevent", "cause"]
FLAGS = ["blame", "diffuse", "trivial", "nofail", "nolearn", "orders", "vague", "unsure", "appease", "ancient", "grave"]
LABELS = ([f"role {x}" for x in ROLES] + [f"arc {x}" for x in ARCS] + [f"who {x}" for x in ACTORS]
          + [f"does {x}" for x in DEEDS] + ["own", "tell"] + [f"flag {x}" for x in FLAGS])
# Of the labels of a choice exactly one holds; those from FREE on hold or do not, each for itself.
CHOICES = {"role": (0, 6), "arc": (6, 9), "who": (9, 13)}
FREE, OWN, TELL, FIRST_FLAG = 13, 18, 19, 20
PLACE = {name: place for place, name in enumerate(LABELS)}


class Sentence:
    """A sentence (or a phrase), its neighbours, its place in the answer, and what holds. `speaks` is 0 for labels not judged."""
    __slots__ = ("file", "answer", "index", "count", "text", "before", "after", "question", "labels", "speaks")


def row(role, arc, who, others):
    labels = [0] * len(LABELS)
    for name in [f"role {role}", f"arc {arc}", f"who {who}", *others]:
        labels[PLACE[name]] = 1
    return labels


def json_lines(text):
    for line in filter(str.strip, text.split("\n")):
        answer = json.loads(line)
        yield answer["question"], [
            (s["t"], row(s["role"], s["arc"], s["who"], [f"does {d}" for d in s["does"]] + [f"flag {f}" for f in s["flags"]]
                         + [name for name in ("own", "tell") if s[name]]))
            for s in answer["sentences"]]


def compact(text):
    """`@ kind style grade next | question`, then `role does arc who [own] [tell] [flags] | sentence` lines."""
    answers = []
    for line in map(str.strip, text.split("\n")):
        if not line or line.startswith("#"):
            continue
        head, words = (part.strip() for part in line.split("|", 1))
        if head.startswith("@"):
            answers.append((words, []))
            continue
        role, does, arc, who, *others = head.split()
        arc = next(name for name in ARCS if name.startswith(arc))
        names = [f"does {d}" for d in does.split(",") if d != "-"]
        names += [name if name in ("own", "tell") else f"flag {name}" for name in ",".join(others).split(",") if name not in ("", "-")]
        answers[-1][1].append((words, row(role, arc, who, names)))
    return answers


def read_corpus(folder):
    """[(file name, [sentences of an answer])], files in the order of their names."""
    files = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith((".jsonl", ".txt")):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = file.read()
        answers = []
        for number, (question, marked) in enumerate(json_lines(text) if name.endswith(".jsonl") else compact(text)):
            answer = []
            for index, (words, labels) in enumerate(marked):
                s = Sentence()
                s.file, s.answer, s.index, s.count, s.text, s.question = name, number, index, len(marked), words, question
                s.before = marked[index - 1][0] if index else ""
                s.after = marked[index + 1][0] if index + 1 < len(marked) else ""
                s.labels, s.speaks = labels, [1] * len(LABELS)
                answer.append(s)
            answers.append(answer)
        files.append((name, answers))
    return files


def read_phrases(folder):
    """Phrases as sentences without neighbours. A phrase speaks for its own labels, and `none` against the free labels of its file."""
    spelled = {**{d: f"does {d}" for d in DEEDS}, **{f: f"flag {f}" for f in FLAGS}, **{a: f"arc {a}" for a in ARCS},
               **{r: f"role {r}" for r in ROLES}, "own": "own", "tell": "tell"}
    phrases = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".tsv"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            lines = [line.rstrip("\n").split("\t", 1) for line in file if "\t" in line and not line.startswith("#")]
        lines = [([x for x in labels.split(",")], words) for labels, words in lines]
        of_file = {PLACE[spelled[x]] for labels, _ in lines for x in labels if x in spelled}
        for labels, words in lines:
            s = Sentence()
            s.file, s.answer, s.index, s.count, s.text = name, 0, 0, 1, words
            s.before = s.after = s.question = ""
            holds = {PLACE[spelled[x]] for x in labels if x in spelled}
            spoken = set(holds) if labels != ["none"] else {p for p in of_file if p >= FREE}
            for start, end in CHOICES.values():
                if any(start <= p < end for p in holds):
                    spoken.update(range(start, end))
            s.labels = [int(p in holds) for p in range(len(LABELS))]
            s.speaks = [int(p in spoken) for p in range(len(LABELS))]
            phrases.append(s)
    return phrases


def f1(right, wrong, missed):
    return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else None


def counts(gold, said):
    return np.array([(gold & said).sum(), (~gold & said).sum(), (gold & ~said).sum()])


def best_threshold(scores, gold):
    """The score from which on saying yes gives the highest F1."""
    order = np.argsort(-scores)
    right = np.cumsum(gold[order])
    values = 2 * right / (np.arange(1, len(order) + 1) + max(gold.sum(), 1))
    best = int(values.argmax())
    return (scores[order[best]] + scores[order[min(best + 1, len(order) - 1)]]) / 2


def decide(sentences, scores):
    """Marks as a table of booleans: the best of a choice; the free labels by thresholds chosen on the other files."""
    said = np.zeros(scores.shape, bool)
    gold = np.array([s.labels for s in sentences], bool)
    for start, end in CHOICES.values():
        said[np.arange(len(said)), start + scores[:, start:end].argmax(1)] = True
    files = np.array([s.file for s in sentences])
    for file in sorted(set(files)):
        here = files == file
        rest = ~here if (~here).any() else here
        for label in range(FREE, len(LABELS)):
            said[here, label] = scores[here, label] > best_threshold(scores[rest, label], gold[rest, label])
    return gold, said


def share_error(sentences, gold, said):
    """The mean error of an answer's share of words on learnings, among those on learnings and failure."""
    answers = {}
    for s, g, p in zip(sentences, gold, said):
        words = len(s.text.split())
        told = answers.setdefault((s.file, s.answer), np.zeros(4))
        told += words * np.array([g[7], g[6] or g[7], p[7], p[6] or p[7]])
    errors = [abs(g / n - (p / m if m else 0)) for g, n, p, m in answers.values() if n]
    return float(np.mean(errors)) if errors else None


def measure(sentences, gold, said):
    found = {}
    by_label = [f1(*counts(gold[:, i], said[:, i])) for i in range(len(LABELS))]
    for name, (start, end) in CHOICES.items():
        held = [by_label[i] or 0 for i in range(start, end) if gold[:, i].any()]
        found[name] = sum(held) / len(held)
    found["does"] = float(np.mean([by_label[i] or 0 for i in range(FREE, OWN)]))
    found["own"], found["tell"] = by_label[OWN], by_label[TELL]
    found["flags"] = f1(*sum(counts(gold[:, i], said[:, i]) for i in range(FIRST_FLAG, len(LABELS))))
    found["share"] = share_error(sentences, gold, said)
    return found, by_label


def table(sentences, scores, by_file=True):
    """Markdown: all sentences, those of the files w and x (real-life shapes), each file, each label."""
    gold, said = decide(sentences, scores)
    files = np.array([s.file for s in sentences])
    parts = [("all", np.ones(len(files), bool)), ("w files", np.char.startswith(files, "w")), ("x files", np.char.startswith(files, "x"))]
    parts += [(file, files == file) for file in sorted(set(files))] if by_file else []
    show = lambda value: "-" if value is None else f"{value:.3f}".lstrip("0")
    lines = ["| held out | sentences | role | arc | who | does | own | tell | flags | share error |", "| --- " * 10 + "|"]
    for name, here in parts:
        if here.any():
            found, _ = measure([s for s, h in zip(sentences, here) if h], gold[here], said[here])
            lines.append(f"| {name} | {here.sum()} | " + " | ".join(show(value) for value in found.values()) + " |")
    _, by_label = measure(sentences, gold, said)
    lines += ["", "| label | sentences that hold it | F1 |", "| --- | --- | --- |"]
    lines += [f"| {label} | {gold[:, i].sum()} | {show(by_label[i])} |" for i, label in enumerate(LABELS)]
    return "\n".join(lines)
