# One command for everything. Needs Python 3.11 or later, make and git.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := run
.PHONY: setup run chat test lint format bench eval eval-group screenshots calibrate lock

setup: $(STAMP)  ## install what requirements.lock names into .venv

$(STAMP): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m bot ask "What is this?" > /dev/null || true  # reads the knowledge once, for quick starts from then on
	@$(BIN)/python -m bot check "It is so." > /dev/null || true
	@touch $@

run: setup  ## serve Telegram; without BOT_TOKEN, the playground
	@$(BIN)/python -m bot run

chat: setup  ## chat in the terminal
	@$(BIN)/python -m bot chat

test: lint  ## everything that must hold
	$(BIN)/python -m pytest -n 2

lint: setup  ## style, types, direction of imports, knowledge folder
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot knowledge check

format: setup  ## put code into its one form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup  ## how fast it is
	$(BIN)/python -m tests.bench

eval: setup eval-group  ## how often it is right, beside other methods
	$(BIN)/python -m tests.evaluation $(ARGS)

screenshots: setup  ## take the pictures of the README anew; needs Chromium
	$(BIN)/python -m tests.screenshots

calibrate: setup  ## fit the weights of knowledge/calibration.yaml
	$(BIN)/python -m tests.calibration $(ARGS)

# Without it the evaluation leaves out what needs it, and says so.
eval-group:
	-@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv && \
		$(BIN)/uv pip install --quiet --python $(BIN)/python --group eval

lock: setup  ## write requirements.lock anew from pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --quiet -o requirements.lock
