# Dateline: `make` alone prints the targets.

SHELL       := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON   ?= python3
VENV     := .venv
BIN      := $(VENV)/bin
DATELINE := $(BIN)/dateline
BUILD    := $(DATELINE) build --findings
READY    := $(VENV)/.ready

.PHONY: help setup report pdf docx html notes brief all check test fuzz lint format accept docs bench lock clean distclean ci

help: ## Print what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Make the virtual environment with the locked packages

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Dateline needs Python 3.11 or newer; name one: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python lacks its venv module (Debian: apt-get install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m compileall -q tool/dateline
	PYTHONDONTWRITEBYTECODE= $(BIN)/dateline check --no-cache --exit-zero > /dev/null  # keeps its patterns
	PYTHONDONTWRITEBYTECODE= $(BIN)/dateline import tests/corpus/import/01-river-watch.txt --dry-run > /dev/null  # likewise
	@.ci/pango $(BIN)/python
	$(BIN)/python -c 'from dateline.editions.drawing import prepare_fonts; prepare_fonts()'  # once for this machine
	@touch $@

report: $(READY) ## Check the manuscript, then make the full report as PDF and DOCX
	$(BUILD) full --format pdf --format docx

all: $(READY) ## Check, then every edition in every format
	$(BUILD)

pdf: $(READY) ## Check, then the full report as PDF alone
	$(BUILD) full --format pdf

docx: $(READY) ## Check, then the full report as DOCX alone
	$(BUILD) full --format docx

html: $(READY) ## Check, then the full report as one HTML file
	$(BUILD) full --format html

notes: $(READY) ## Check, then the full report with its citations as notes, in every format
	$(BUILD) notes

brief: $(READY) ## Check, then the main argument on two pages, in every format
	$(BUILD) brief

check: $(READY) ## Check every citation of the manuscript
	$(DATELINE) check

test: $(READY) ## Run the tests
	$(BIN)/python -m pytest -n auto --dist worksteal

fuzz: $(READY) ## Compare our citations with pandoc's on N generated texts (N=20000)
	cd tests && ../$(BIN)/python -m oracle.fuzz $(or $(N),20000)

lint: $(READY) ## Lint, check the format, check the types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY) ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

accept: $(READY) ## Rewrite the expected results of the tests; read the difference before you commit
	$(BIN)/python -m pytest --accept

docs: $(READY) ## Write the rule pages of docs/ anew
	$(BIN)/python docs/generate.py

bench: $(READY) ## Measure how well dates and mis-datings are found, and how fast
	$(BIN)/python benchmarks/score_dates.py tests/corpus/work tests/corpus/scoring
	$(BIN)/python benchmarks/shift_manuscript.py
	$(BIN)/python benchmarks/speed.py

lock: $(READY) ## Resolve the dependencies anew into requirements.lock
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml requirements.in --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url --upgrade -o requirements.lock

clean: ## Remove what was built
	find build -mindepth 1 ! -name .gitignore -exec rm -rf {} +

distclean: clean ## Remove the virtual environment and the caches too
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

ci: lint test report ## What CI runs
