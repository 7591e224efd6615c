#!/usr/bin/env bash
set -euo pipefail

python -m venv build/smoke
build/smoke/bin/pip install dist/*.whl
build/smoke/bin/python -c "import ledger; print(ledger.__version__)"
build/smoke/bin/pip check
pytest tests/smoke
