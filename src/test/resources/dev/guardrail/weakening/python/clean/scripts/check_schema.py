"""Compares the schema with the models."""
import json
import pathlib
import sys

from ledger.report import schema


def main():
    stored = json.loads(pathlib.Path("docs/schema.json").read_text())
    if stored != schema():
        print("docs/schema.json is out of date", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
