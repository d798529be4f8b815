#!/usr/bin/env python3
"""Measure the library over thousands of recordings, through a pseudo-terminal, as a person sees it.

usage: library.py [--sessions N] [--keep FOLDER] GRILL
Makes N drills of six questions out of Data/corpus, indexes them, opens the library, and searches; prints Markdown.
"""
import argparse, fcntl, json, os, pathlib, pty, random, select, shutil, signal, struct, tempfile, termios, time

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "Data" / "corpus"
CHAINS = [
    ("kafka-consumer-lag", "incident"), ("missing-partitions", "incident"), ("poison-message", "incident"),
    ("a-disagreement", "conflict"), ("a-time-you-failed", "failure"),
]


def answers():
    """All answers of the corpus: (question, words)."""
    found = []
    for file in sorted(CORPUS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            found.append((item["question"], [s["t"] for s in item["sentences"]]))
    return found


def recording(number, pool, chance):
    """A drill typed sentence by sentence, as lines of a recording."""
    chain, kind = chance.choice(CHAINS)
    start = time.gmtime(1_500_000_000 + number * 21_600)
    lines = [{
        "format": "grill-session", "version": 1, "program": "0.1.0", "start": time.strftime("%Y-%m-%dT%H:%M:%SZ", start),
        "chain": chain, "title": f"{chain.replace('-', ' ').capitalize()} {number % 97}", "kind": kind, "seed": number,
        "pace": "typed", "mode": "exam", "order": "scripted"}]
    now = 0.0
    for index in range(6):
        question, sentences = chance.choice(pool)
        ask = {"t": now, "kind": "ask", "text": question, "target": "none", "because": "", "seconds": 240,
               "opening": index == 0, "index": index}
        lines.append(ask if index == 0 else {**ask, "followUpTo": 0})
        text, began = "", now
        for sentence in sentences if index == 0 else sentences[:3]:
            words = sentence if not text else " " + sentence
            now = round(now + len(words) * 0.2, 3)
            lines.append({"t": now, "kind": "edit", "at": len(text), "removed": 0, "inserted": words})
            text += words
        lines.append({"t": now, "kind": "answer", "text": text, "ended": "submitted", "seconds": round(now - began, 3),
                      "firstWordSeconds": 3})
    lines.append({"t": now, "kind": "end", "because": "finished"})
    name = time.strftime("%Y%m%dT%H%M%SZ", start) + f"-{chain}.jsonl"
    return name, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def fill(folder, count):
    pool, chance = answers(), random.Random(7)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name, text = recording(number, pool, chance)
        (folder / name).write_text(text, encoding="utf-8")


class Program:
    """A program in a terminal of 100 by 30."""

    def __init__(self, command, environment):
        self.began = time.perf_counter()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.environ.update(environment, TERM="xterm-256color")
            os.execvp(command[0], command)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        os.kill(self.process, signal.SIGWINCH)

    def settled(self, quiet, since, limit=30.0, until=None):
        """Milliseconds from a moment to the last byte before a silence, or until some bytes came."""
        last, seen = since, b""
        while True:
            ready, _, _ = select.select([self.descriptor], [], [], quiet if until is None else limit)
            if not ready:
                break
            last = time.perf_counter()
            seen = (seen + os.read(self.descriptor, 65536))[-65536:]
            if until is not None and until in seen:
                break
        return (last - since) * 1000

    def type(self, keys):
        os.write(self.descriptor, keys)
        return time.perf_counter()

    def peak(self):
        for line in open(f"/proc/{self.process}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
        return 0

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)


def median(values):
    return sorted(values)[len(values) // 2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sessions", type=int, default=10_000)
    parser.add_argument("--keep", type=pathlib.Path, help="a folder to work in, which is left there")
    parser.add_argument("grill")
    options = parser.parse_args()
    home = options.keep or pathlib.Path(tempfile.mkdtemp())
    try:
        measure(options, home)
    finally:
        if not options.keep:
            shutil.rmtree(home)


def measure(options, home):
    sessions = home / "data" / "grill" / "sessions"
    if not sessions.exists():
        fill(sessions, options.sessions)
    names = {"HOME": "", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    environment = {name: str(home / folder) for name, folder in names.items()}
    command = [options.grill, "review"]

    # The heads of the columns take the place of the progress bar when everything is read.
    shutil.rmtree(home / "cache", ignore_errors=True)
    program = Program(command, environment)
    program.settled(0, program.began, until=b"Reading")
    indexing = program.settled(0, program.began, limit=600, until=b"Learned")
    program.end()

    opening, keys = [], []
    for _ in range(5):
        program = Program(command, environment)
        opening.append(program.settled(0.3, program.began))
        program.settled(0.1, program.type(b"/"))
        for key in b"retention alert":
            keys.append(program.settled(0.1, program.type(bytes([key]))))
        memory = program.peak()
        program.end()
    program = Program(command, environment)
    program.settled(0.3, program.began)
    moves = [program.settled(0.05, program.type(key)) for key in [b"j", b"\x1b[6~", b"o", b"o", b"O", b"f"] * 3]
    filtering = [program.settled(0.05, program.type(bytes([key]))) for key in b"kafka"]
    program.end()
    print(f"The library over {options.sessions:,} recordings of six answers, 100×30:")
    print()
    print("| what | ms |")
    print("| --- | --- |")
    print(f"| first indexing, in all | {indexing:.0f} |")
    print(f"| start to the settled list, median of 5 | {median(opening):.0f} |")
    print(f"| a key of a full-text search to its hits, median of {len(keys)} | {median(keys):.1f} |")
    print(f"| the slowest of them | {max(keys):.1f} |")
    print(f"| a key in the list, sorting included, the slowest of {len(moves)} | {max(moves):.1f} |")
    print(f"| a key of the filter, the slowest of {len(filtering)} | {max(filtering):.1f} |")
    print(f"| peak memory, MiB | {memory:.0f} |")


main()
