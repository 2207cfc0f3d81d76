# Tenpoint. `make` lists what can be made.
.DEFAULT_GOAL := help
SHELL := /bin/bash -o pipefail
PY := .venv/bin/python
UV := .venv/bin/uv
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONDONTWRITEBYTECODE =
# uv and npm trust what the machine trusts: a hospital's proxy has a certificate of its own
export UV_SYSTEM_CERTS ?= true
export NODE_USE_SYSTEM_CA ?= 1

WORKERS = $$(nproc)
# a browser test often waits
BROWSER_WORKERS = $$(($$(nproc) * 3 / 2))
UV_INSTALL := $(UV) pip install --quiet --compile-bytecode --require-hashes --python $(PY)

##@ Use it

.PHONY: run
run: setup  ## Serve the demo ward on http://127.0.0.1:8000 (PORT= changes it)
	@.venv/bin/tenpoint demo

.PHONY: setup
setup: .venv/.ready frontend/static/vendor/.ready  ## Make .venv with `tenpoint`, and the vendor bundles

.PHONY: wheel
wheel: setup  ## Make the one file in dist/ that installs and serves without Node
	@hatchling build -t wheel

##@ Check it

.PHONY: test
test: sure  ## Everything CI runs: installs what tests need, lint, types, layers, unit, JavaScript, end-to-end

.PHONY: sure
sure: test-setup lint types layers unit js e2e  ## The same, by its other name

.PHONY: test-setup
test-setup: setup .venv/.dev  ## Install what tests need: browsers, PDF tools, PostgreSQL (as root through apt)
	@tests/install.sh

.PHONY: lint
lint: .venv/.dev  ## ruff: rules and format of the Python code
	@ruff check . && ruff format --check .

.PHONY: types
types: .venv/.dev frontend/static/vendor/.ready  ## mypy on the pure cores, tsc --checkJs --strict on the JavaScript
	@mypy && node_modules/.bin/tsc -p tsconfig.json

.PHONY: layers
layers: .venv/.dev  ## Who may import whom, in Python (the JavaScript rules are a unit test)
	@lint-imports

.PHONY: unit
unit: test-setup  ## Python unit tests, on SQLite and on a throw-away PostgreSQL
	@$(PY) -m pytest -q -n $(WORKERS) --dist loadfile --no-loadscope-reorder tests/unit

.PHONY: js
js: test-setup  ## JavaScript unit tests, on Node
	@node --test $$(find tests/unit/js -name '*.test.js')

.PHONY: e2e
e2e: test-setup  ## Browser tests: a real server, a real phone screen; `make gate` is one of them
	@$(PY) -m pytest -q -n $(BROWSER_WORKERS) --dist worksteal tests/e2e

.PHONY: gate
gate: test-setup  ## Every screen at four sizes, by day, night and forced colours, and as a screen reader is told it
	@$(PY) -m pytest -q -n $(WORKERS) tests/e2e/test_accessible.py

.PHONY: month
month: test-setup  ## A made-up ward of twelve beds for thirty days over both clock changes: what the server calls overdue
	@WARD_BEDS=12 WARD_DAYS=30 $(PY) -m pytest -q -n $(WORKERS) tests/unit/board/test_simulated_ward.py

.PHONY: reliability
reliability: test-setup  ## Kill writer, server and browser hundreds of times: benchmarks/reliability.md (an hour or more, goes on where it was broken off; sizes: benchmarks/reliability.py)
	@$(PY) -m benchmarks.reliability

.PHONY: bench
bench: test-setup benchmarks/peers/node_modules/.ready  ## Print the figures of benchmarks/, each as a ratio measured side by side
	@$(PY) -m benchmarks

##@ Keep it

.PHONY: format
format: .venv/.dev  ## Lay the Python code out
	@ruff check --fix . ; ruff format .

.PHONY: shots
shots: test-setup  ## Take the screenshots of docs/shots again
	@$(PY) -m tests.e2e.shots

.PHONY: screens
screens: test-setup  ## Every screen on one picture per theme, in var/screens (REFERENCE=folder lays pictures beside)
	@$(PY) -m tests.e2e.contact_sheet

.PHONY: trees
trees: test-setup  ## Agree to what each screen tells a screen reader, as it is now (tests/gate/trees.d)
	@TREES=write $(PY) -m pytest -q tests/e2e/test_accessible.py -k '[en]'

.PHONY: lock
lock: .venv/.tools  ## Lock the Python dependencies again (requirements/*.txt, with hashes)
	@for set in tools node dev; do $(UV) pip compile --quiet --generate-hashes --no-emit-index-url --no-header --group $$set \
	  $$( [ $$set = dev ] && echo "-c requirements/base.txt pyproject.toml" ) -o requirements/$$set.txt || exit 1; done

.PHONY: help
help:  ## This list
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z0-9-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# ── set-up, step by step; a stamp is newer than what it was made from ──────────────────────────

.venv/.tools: requirements/tools.txt
	@[ -x $(PY) ] || python3 -m venv .venv
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tools.txt
	@touch $@

.venv/.ready: .venv/.tools requirements/base.txt pyproject.toml
	@$(UV_INSTALL) -r requirements/base.txt
	@$(UV) pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.ready requirements/dev.txt
	@$(UV_INSTALL) -r requirements/dev.txt
	@touch $@

# Node ≥ 20 of the system, else the one that PyPI carries
.venv/.node: .venv/.tools requirements/node.txt
	@node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null && command -v npm >/dev/null \
	  || $(UV_INSTALL) -r requirements/node.txt
	@touch $@

frontend/static/vendor/.ready: .venv/.node package-lock.json frontend/vendor.mjs
	@npm ci --silent --no-progress
	@node frontend/vendor.mjs
	@touch $@

benchmarks/peers/node_modules/.ready: .venv/.node benchmarks/peers/package-lock.json
	@cd benchmarks/peers && npm ci --silent --no-progress
	@touch $@
