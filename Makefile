# Python 3.11 or newer and make are all that this needs, on Linux or macOS. `make help` lists what there is.

PORT ?= 8501
PYTHON ?= python3.14 python3.13 python3.12 python3.11 python3
LOCK_FLAGS ?=

BIN := .venv/bin
BENCH := .venv/bench/bin
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url \
	--custom-compile-command "make lock" $(LOCK_FLAGS) pyproject.toml

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test check lint types layers collect validate quick browser bench lock clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

run: .venv/.run-stamp ## serve the dashboard (PORT=8501; DASHBOARD_DATA=folder for other data)
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: lint types validate quick browser ## run every check and every test (make -k: do not stop at a failure)

check: lint types layers collect ## lint, format, types, layers, and that every test can be loaded: seconds

lint: .venv/.test-stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.test-stamp
	$(BIN)/mypy

layers: .venv/.test-stamp
	$(BIN)/python -m pytest tests/test_layers.py tests/test_house.py

collect: .venv/.test-stamp
	$(BIN)/python -m pytest --collect-only -qqq > /dev/null

validate: .venv/.test-stamp ## check the data files against their schema and rules
	$(BIN)/python -m dashboard validate

quick: .venv/.test-stamp ## run the tests that need no browser
	$(BIN)/python -m pytest -n auto -m "not e2e and not accessibility"

browser: .venv/.test-stamp ## run the tests that drive a browser
	@rm -rf test-results
	CHROMIUM="$$($(BIN)/python -m tests.browser)" && export CHROMIUM && \
	$(BIN)/python -m pytest -n 2 -m "e2e or accessibility"

bench: .venv/.bench-stamp ## measure speed and size (FULL=1: more runs, one million events, hours)
	CHROMIUM="$$($(BENCH)/python -m tests.browser)" && export CHROMIUM && \
	$(BENCH)/python -m benchmarks $(if $(FULL),--full)

lock: .venv/.uv-stamp ## pin the packages anew from pyproject.toml (LOCK_FLAGS=--upgrade for the newest)
	@test -x $(BIN)/uv || { echo "make lock needs uv, which pip could not install here." >&2; exit 1; }
	$(LOCK) --output-file requirements.txt
	$(LOCK) --group dev --constraint requirements.txt --output-file requirements-dev.txt
	$(LOCK) --group bench --constraint requirements.txt --output-file requirements-bench.txt

clean: ## remove the environment and everything that was made
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.run-stamp: requirements.txt .venv/.uv-stamp
	$(call install,requirements.txt)
	@touch $@

.venv/.test-stamp: requirements-dev.txt requirements.txt .venv/.uv-stamp
	$(call install,requirements-dev.txt)
	@touch .venv/.run-stamp $@

# Dash and what it needs stay out of the environment of the tests.
.venv/.bench-stamp: requirements-bench.txt requirements.txt .venv/.uv-stamp
	@test -x $(BENCH)/python || $(BIN)/python -m venv .venv/bench
	$(call install,requirements-bench.txt,$(BENCH))
	@touch $@

# uv installs five times faster than pip; where it cannot be had, pip does the same.
define install
@echo "Installing the packages of $(1): once, a minute or less ..."
@$(BIN)/uv pip install --quiet --compile-bytecode --python $(or $(2),$(BIN))/python --requirement $(1) 2>/dev/null \
	|| $(or $(2),$(BIN))/python -m pip install --quiet --requirement $(1)
endef

.venv/.uv-stamp: | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --only-binary :all: uv 2>/dev/null || true
	@touch $@

.venv/bin/python:
	@for python in $(PYTHON) none; do \
		"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ "$$python" != none ]; then \
		echo "Creating .venv with $$("$$python" --version) ..."; \
		"$$python" -m venv --clear .venv && exit 0; \
	else \
		echo "Python 3.11 or newer with its venv module is needed; none of these has it: $(PYTHON)." >&2; \
		echo "Debian, Ubuntu: apt-get install python3 python3-venv. macOS: brew install python." >&2; \
		echo "Or name one: make PYTHON=/path/to/python3.12 run" >&2; \
	fi; \
	rm -rf .venv; exit 1
