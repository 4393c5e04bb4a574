#!/usr/bin/env bash
# Everything that must hold before a commit: format, lint, types, import contracts, tests.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

say "format and lint"
ruff format --check .
ruff check .
say "types"
mypy
say "import contracts"
lint-imports
[ "${1:-}" = "--lint" ] && exit 0

say "browser"
if [ ! -x /usr/bin/chromium ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "installing Chromium from the system's packages"
  (apt-get update -qq && apt-get install -y -qq chromium) >/dev/null 2>&1 || true
fi
[ -x /usr/bin/chromium ] || echo "WARNING: no /usr/bin/chromium: the browser tests are SKIPPED"

say "sentence-transformers (optional; CPU build of torch only)"
if ! python -c 'import sentence_transformers' 2>/dev/null; then
  # A CPU build is a few hundred megabytes; the default build of the registry brings gigabytes of CUDA.
  wheel=$(python -m pip install --quiet --disable-pip-version-check --no-deps --dry-run torch==2.13.0 --report - 2>/dev/null |
    python -c 'import json,sys; print(json.load(sys.stdin)["install"][0]["download_info"]["url"])' 2>/dev/null || true)
  case "$wheel" in
    *%2Bcpu*|*+cpu*) python -m pip install --quiet --disable-pip-version-check torch==2.13.0 'sentence-transformers>=6.2,<7' ||
      echo "WARNING: sentence-transformers could not be installed: its conformance test is SKIPPED" ;;
    *) echo "WARNING: pip finds no CPU build of torch 2.13.0: the sentence-transformers conformance test is SKIPPED" ;;
  esac
fi

say "tests"
python -m pytest -q
