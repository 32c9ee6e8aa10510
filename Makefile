# Python 3.11 or newer and make are all that this needs, on Linux or macOS. `make help` lists what there is.

PORT ?= 8501
HOST ?= localhost
WORKERS ?= 1
PYTHON ?= python3.14 python3.13 python3.12 python3.11 python3
LOCK_FLAGS ?=

BIN := .venv/bin
BENCH := .venv/bench/bin
DOCS := .venv/docs/bin
CLIENT := dashboard/client
NPM := PATH="$(abspath $(BIN)):$$PATH" $(BIN)/npm --prefix $(CLIENT)
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url --generate-hashes \
	--custom-compile-command "make lock" $(LOCK_FLAGS)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test check lint types layers client clientside collect dependencies metadata validate nobrowser quick slow figures nightly fuzz \
	coverage browser bench load docs static licences sbom release hooks lock clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

run: .venv/.run-stamp ## serve the dashboard (PORT=8501; HOST=0.0.0.0 opens it; WORKERS=2; DASHBOARD_DATA=folder)
	HOST=$(HOST) PORT=$(PORT) WORKERS=$(WORKERS) $(BIN)/python -m dashboard serve

test: lint types clientside dependencies metadata validate nobrowser docs browser ## run every check and every test (make -k: do not stop at a failure)

check: lint types layers clientside collect dependencies metadata ## lint, format, types, layers, dependencies, the client, and that every test can be loaded: seconds

lint: .venv/.test-stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.test-stamp
	$(BIN)/mypy

layers: .venv/.test-stamp
	$(BIN)/python -m pytest tests/test_layers.py tests/test_house.py

client: $(CLIENT)/node_modules/.stamp ## build what browsers get, dashboard/static/client.js, from dashboard/client
	$(NPM) run --silent build

clientside: $(CLIENT)/node_modules/.stamp
	$(NPM) run --silent check

collect: .venv/.test-stamp
	$(BIN)/python -m pytest --collect-only -qqq > /dev/null

# Of the dashboard nothing may be unused, missing, brought by another package only, or a tool; tests and benchmarks may use tools.
dependencies: .venv/.test-stamp
	$(BIN)/deptry . --extend-exclude benchmarks
	$(BIN)/deptry . --exclude '\.venv' --ignore DEP004

# The files that GitHub and programs for citations read, against the schemas that come with check-jsonschema.
metadata: .venv/.test-stamp
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/prek validate-config .pre-commit-config.yaml

validate: .venv/.test-stamp ## check the data files against their schema and rules
	$(BIN)/python -m dashboard validate

# Tests are dealt out anew whenever a worker has none left: some take a second, some a minute.
nobrowser: .venv/.test-stamp ## run the tests that need no browser: quick and slow in one start
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not e2e and not accessibility"

# What makes the questions to the API takes seconds to load, and is slow.
quick: .venv/.test-stamp ## run the tests that need neither a browser nor much time
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not e2e and not accessibility and not slow" \
		-p no:schemathesis --ignore=tests/unit/web/api/test_schemathesis.py

slow: .venv/.test-stamp ## run the tests that need no browser, but much time
	$(BIN)/python -m pytest -n auto --dist worksteal -m slow

figures: .venv/.test-stamp ## show which figures are drawn otherwise than accepted: build/figures/index.html (ACCEPT=1: accept them)
	$(BIN)/python -m tests.figures build/figures $(if $(ACCEPT),--accept)

nightly: .venv/.test-stamp ## search properties for counter-examples as long as nobody waits: an hour
	$(BIN)/python -m pytest -n auto --hypothesis-profile nightly -m "not e2e and not accessibility" \
		$$(grep --recursive --files-with-matches --include='test_*.py' 'from hypothesis import' tests)

fuzz: .venv/.test-stamp ## search hours for links, folders and files that are neither answered nor refused (LINKS= FOLDERS= FILES= SEED=)
	$(BIN)/python -m tests.fuzz --links $(or $(LINKS),10000) --folders $(or $(FOLDERS),2000) --files $(or $(FILES),2000) --seed $(or $(SEED),1)

coverage: .venv/.test-stamp ## measure which lines and branches the tests without a browser reach: coverage/index.html
	$(BIN)/python -m pytest -n auto -m "not e2e and not accessibility" --cov --cov-report=term:skip-covered --cov-report=html

browser: .venv/.test-stamp ## run the tests that drive a browser
	@rm -rf test-results
	CHROMIUM="$$($(BIN)/python -m tests.browser)" && export CHROMIUM && \
	$(BIN)/python -m pytest -n 2 --dist worksteal tests/e2e tests/accessibility

bench: .venv/.bench-stamp ## measure speed and size (FULL=1: more runs, one million events, hours)
	CHROMIUM="$$($(BENCH)/python -m tests.browser)" && export CHROMIUM && \
	$(BENCH)/python -m benchmarks $(if $(FULL),--full)

# Of this machine alone: a server of its own, and readers who speak its protocol.
load: .venv/.bench-stamp ## measure how many readers this machine serves (READERS="10 50 100 200"; SOAK=1: its memory in an hour)
	$(BENCH)/python -m benchmarks.load $(if $(READERS),--readers $(READERS)) $(if $(SECONDS),--seconds $(SECONDS)) $(if $(SOAK),--soak)

docs: .venv/.docs-stamp ## build the documents as a site in site/, with every link checked
	$(DOCS)/python -m tools.docs_site gather build/docs
	$(DOCS)/zensical build --clean --strict
	$(DOCS)/python -m tools.docs_site check site

static: .venv/.run-stamp ## build the static files of the maps anew from the boundaries in data/geo
	$(BIN)/python -m tools.static_geography

licences: .venv/.docs-stamp .venv/.run-stamp ## list the licences of the packages that the dashboard runs on
	@$(DOCS)/pip-licenses --python $(BIN)/python --from mixed --with-urls --format markdown \
		--packages $$(sed -n 's/^\([a-zA-Z0-9._-]*\)==.*/\1/p' requirements.txt)

sbom: .venv/.docs-stamp ## write what the dashboard runs on as a bill of materials: sbom.json (CycloneDX)
	PYTHONWARNINGS=ignore $(DOCS)/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible --output-file sbom.json

release: .venv/.run-stamp ## name the state of the tree a release: VERSION=x.y.z; changelog, version, tag, notes
	@$(BIN)/python -m tools.release $(VERSION)

hooks: .venv/.test-stamp ## let git lint, format and check types before each commit
	$(BIN)/prek install

lock: .venv/.uv-stamp ## pin the packages anew from pyproject.toml (LOCK_FLAGS=--upgrade for the newest)
	@test -x $(BIN)/uv || { echo "make lock needs uv, which pip could not install here." >&2; exit 1; }
	$(LOCK) pyproject.toml --output-file requirements.txt
	$(LOCK) pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt
	$(LOCK) pyproject.toml --group bench --constraint requirements.txt --output-file requirements-bench.txt
	$(LOCK) --group docs --output-file requirements-docs.txt

clean: ## remove the environment and everything that was made
	rm -rf .venv $(CLIENT)/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage test-results build coverage site sbom.json
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.run-stamp: requirements.txt .venv/.uv-stamp
	$(call install,requirements.txt)
	@touch $@

.venv/.test-stamp: requirements-dev.txt requirements.txt .venv/.uv-stamp
	$(call install,requirements-dev.txt)
	@touch .venv/.run-stamp $@

# Node comes with the packages of the tests, so that nothing else is to be installed; serving the dashboard needs none.
$(CLIENT)/node_modules/.stamp: $(CLIENT)/package-lock.json | .venv/.test-stamp
	@echo "Installing the tools of the client: once, a minute or less ..."
	@$(NPM) ci --loglevel=error
	@touch $@

# Dash and what it needs stay out of the environment of the tests.
.venv/.bench-stamp: requirements-bench.txt requirements.txt .venv/.uv-stamp
	@test -x $(BENCH)/python || $(BIN)/python -m venv .venv/bench
	$(call install,requirements-bench.txt,$(BENCH))
	@touch $@

# What builds the site of the documents knows nothing of the dashboard.
.venv/.docs-stamp: requirements-docs.txt .venv/.uv-stamp
	@test -x $(DOCS)/python || $(BIN)/python -m venv .venv/docs
	$(call install,requirements-docs.txt,$(DOCS))
	@touch $@

# uv installs five times faster than pip; where it cannot be had, pip does the same. Both refuse a file without its pinned hash.
define install
@echo "Installing the packages of $(1): once, a minute or less ..."
@$(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --python $(or $(2),$(BIN))/python --requirement $(1) 2>/dev/null \
	|| $(or $(2),$(BIN))/python -m pip install --quiet --require-hashes --requirement $(1)
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
