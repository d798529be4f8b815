"""Agreement with the labelled answers: macro F1 of role, arc and who, F1 of the others, as the accuracy table in Data/model has them."""
import numpy as np

from corpus import CHOICES, FIRST_FLAG, FREE, LABELS, OWN, TELL


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
