# make locales   set up, then extract, update and build: the main job
# make test      set up, then run the tests
# make lint      ruff, mypy --strict
# make check     the same, and the tests with coverage
# make golden    renew the golden editions after a change that is meant
# make fuzz      look for input that breaks a promise: make fuzz TARGET=page SECONDS=600
# make bench     measure speed against other tools
# make preview   look at the site on http://localhost:8000/; it follows every save
# make clean     remove what can be made again

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= auto
MAKEFLAGS += --no-print-directory
unexport PYTHONDONTWRITEBYTECODE # a command that compiles the package first takes many times as long; the tests run thousands

.PHONY: locales test lint check golden bench fuzz preview clean help

locales: $(VENV)/installed
	@$(BIN)/l10n-news locales

test: $(VENV)/installed-dev
	@$(BIN)/pytest -n $(JOBS)

lint: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: lint
	@rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -n $(JOBS) -m "not browser"
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report

golden: $(VENV)/installed-dev
	@$(BIN)/python tests/golden.py

bench: $(VENV)/installed-dev
	@$(BIN)/python benchmarks/run.py

TARGET ?= catalog
SECONDS ?= 600

fuzz: $(VENV)/installed-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	@$(BIN)/python tests/fuzz/fuzz.py $(TARGET) $(SECONDS)

preview: $(VENV)/installed-dev
	@$(BIN)/l10n-news serve --watch

clean:
	rm -rf site .l10n-news build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .hypothesis

help:
	@sed -n 's/^# make /make /p' Makefile

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is wanted: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "no virtual environment could be made (on Debian: apt install python3-venv)" >&2; rm -rf $(VENV); exit 2; }

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	@echo "setting up (once, about a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	@echo "setting up for tests (once, about a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed
