# The same commands in the README, in CI and in a developer's shell. Needs Python 3.11 or newer with pip and venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help demo test check score bench docs clean

help:  ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/.ready: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(VENV)/.ready  ## Install, run the main job on examples/, show the timeline
	$(BIN)/timeline extract examples --output outputs
	$(BIN)/timeline show outputs

test: $(VENV)/.dev  ## Install and run the tests
	$(BIN)/python -m pytest -n 2

check: $(VENV)/.dev  ## Style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

score: $(VENV)/.dev  ## Accuracy on the corpora in ../shared, as one table
	$(BIN)/python benchmarks/score.py

bench: $(VENV)/.dev  ## Speed on one core
	$(BIN)/python benchmarks/speed.py

docs: $(VENV)/.dev  ## Make the documents true: columns, codebook, shown commands; and the stored forms of trigger words
	$(BIN)/python tools/make_inflections.py
	$(BIN)/python docs/refresh.py

clean:  ## Remove what the tools left behind
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
