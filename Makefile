# SPDX-License-Identifier: GPL-3.0-or-later
# make                    lint test
# make report             the annual report from the shipped profiles, or from PROFILES=folder
# make trends             casualty trends across years
# make run PIPELINE=name  any pipeline
# make score              how well the shipped profiles are read, against what a person read in them
# make confidence         measures anew how far each rule is to be trusted; then comes make golden
# make crosscheck         200 seeded series against scipy, statsmodels and pymannkendall, which it installs
# make bench              how fast profiles are read, and what memory it takes
# make golden             rewrites the golden files; the diff is to be read like code

PACKAGES := libgsl-dev libsqlite3-dev libxml2-dev pkg-config
# One file that holds its libraries starts sooner; overlapping accesses are for debug builds and their tests to find.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
BUILD := $(RELEASE) --product tally
TALLY := .build/release/tally
SOURCES := Package.swift Sources Tests
CHECKS := --explicit-target-dependency-import-check error

.DELETE_ON_ERROR:
.PHONY: all build test lint format run report trends score confidence crosscheck bench golden clean packages

all: lint test

# Debian packages that the build links against.
packages:
	@tools/install-packages $(PACKAGES)

build: packages
	swift build $(CHECKS)

test: packages
	swift test --parallel $(CHECKS)

lint: packages
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift test --filter LayoutTests $(CHECKS)

format:
	swift format --in-place --recursive --parallel $(SOURCES)

# Findings (exit code 1) are printed and do not stop make; what cannot run does.
run: packages
	@test -n "$(PIPELINE)" || { echo "make run: name a pipeline, as in: make run PIPELINE=annual" >&2; exit 64; }
	@$(BUILD) >&2
	@$(TALLY) run "$(PIPELINE)" $(if $(PROFILES),--profiles "$(PROFILES)") || test $$? -eq 1

report:
	@$(MAKE) --no-print-directory run PIPELINE=annual

trends:
	@$(MAKE) --no-print-directory run PIPELINE=trends

score: packages
	@$(BUILD) >&2
	@$(TALLY) check --gold Tests/Fixtures/gold

confidence: packages
	@$(BUILD) >&2
	@$(TALLY) check --gold Tests/Fixtures/gold --write-confidence >/dev/null

# Python packages of fixed versions in a virtual environment of their own.
ENVIRONMENT := .build-crosscheck

$(ENVIRONMENT)/installed: tools/crosscheck-requirements.txt
	python3 -m venv $(ENVIRONMENT)
	$(ENVIRONMENT)/bin/python -m pip install --quiet --requirement $<
	@touch $@

crosscheck: packages $(ENVIRONMENT)/installed
	@$(RELEASE) --product Crosscheck >&2
	@.build/release/Crosscheck | $(ENVIRONMENT)/bin/python tools/crosscheck.py

bench: packages
	@$(BUILD) >&2
	@$(RELEASE) --product Bench >&2
	@.build/release/Bench $(SECTIONS)

golden: packages
	TALLY_REWRITE_GOLDEN=1 swift test --filter GoldenTests.GoldenTests $(CHECKS)

clean:
	swift package clean
	find output -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -r {} +
