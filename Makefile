# Kapelle's commands. `make` alone explains them.
PROMPT ?= an upbeat trap beat with 808s and a dark synth melody
PYTHON ?= python3
WORKERS ?= logical
BIN = .venv/bin
LOCK = uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 \
    --extra build pyproject.toml

.PHONY: help song serve test check bench gallery format lock clean
help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo '  A first song: make song PROMPT="a rainy lo-fi evening with a soft electric piano"'

song: .venv/ready ## make a song from PROMPT="…" into songs/, through a real server
	@$(BIN)/kapelle ask "$(PROMPT)"

serve: .venv/ready ## start the server on loopback; prints the key and a curl line that works
	@$(BIN)/kapelle serve

test: .venv/ready-dev ## the whole test suite on all cores (WORKERS=1: on one), with Postgres of its own
	@$(BIN)/pytest --numprocesses $(WORKERS) --maxprocesses 8 --dist worksteal

check: .venv/ready-dev ## formatting, lint, types, and the floors of the house
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports

bench: .venv/ready-dev ## speed and latency, as ratios and percentiles
	@$(BIN)/python -m bench

gallery: .venv/ready-dev ## twelve songs with covers, and the page that plays them, in docs/gallery
	@$(BIN)/python -m bench.gallery docs/gallery

format: .venv/ready-dev ## let the formatter and the linter mend what they can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## pin the dependencies of pyproject.toml again, with hashes (needs uv)
	$(LOCK) --extra dev --output-file requirements-dev.txt
	$(LOCK) --constraint requirements-dev.txt --output-file requirements.txt

clean: ## remove the environment and caches; songs and data stay
	rm -rf .venv build *.egg-info .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find kapelle tests bench -name __pycache__ -prune -exec rm -rf {} +

# Set-up. A stamp file per stage, so that a second run needs neither time nor network.
.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "Kapelle needs Python 3.11 or newer; say which with: make PYTHON=python3.12"; exit 1; }
	@echo "Making the environment (once) …"
	@$(PYTHON) -m venv .venv 2>/dev/null || $(PYTHON) -m venv --clear --without-pip .venv
	@touch $@

# Debian ships `venv` without its pip: then the system's pip installs into our environment.
PIP = $$(if $(BIN)/python -m pip --version >/dev/null 2>&1; \
    then echo "$(BIN)/python -m pip"; else echo "$(PYTHON) -m pip --python $(BIN)/python"; fi)

.venv/ready: .venv/made requirements.txt
	@echo "Installing what Kapelle needs (once) …"
	@$(PIP) install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(PIP) install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@$(BIN)/kapelle setup
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	@echo "Installing what its tests need (once) …"
	@$(PIP) install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
