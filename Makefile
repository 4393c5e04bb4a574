# `make run` and `make test` are all that is needed; `make help` lists the rest.
SHELL := /bin/bash
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
LOCKED := --quiet --disable-pip-version-check --constraint requirements.lock
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help install run test lint bench lock clean

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/'

install: $(INSTALLED) ## make .venv and install the product in it

run: install ## install, lay in the starter pages, serve, and print the address to open
	@$(BIN)/askca serve

test: $(INSTALLED_DEV) ## install what tests need, then check everything
	@PATH="$(CURDIR)/$(BIN):$$PATH" tests/run.sh

lint: $(INSTALLED_DEV) ## format, lint, types and import contracts only
	@PATH="$(CURDIR)/$(BIN):$$PATH" tests/run.sh --lint

bench: $(INSTALLED_DEV) ## print speed and memory figures (minutes; not a test)
	@$(BIN)/python -m tests.bench

lock: ## write requirements.lock anew: the newest versions that pyproject.toml allows
	@rm -rf .venv-lock && $(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@.venv-lock/bin/python -m pip freeze --exclude-editable >requirements.lock
	@rm -rf .venv-lock

clean: ## remove the virtual environment and caches (the data folder .askca stays)
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@echo "make: creating $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@# pip 23.2, which Python 3.11 brings, fails on some extras: upgrade it first.
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip

$(INSTALLED): $(VENV)/bin/python pyproject.toml requirements.lock
	@echo "make: installing Ask California (about a minute; no torch)"
	@$(BIN)/python -m pip install $(LOCKED) --editable .
	@touch $@

$(INSTALLED_DEV): $(INSTALLED)
	@echo "make: installing what the tests need"
	@$(BIN)/python -m pip install $(LOCKED) --group dev
	@touch $@
