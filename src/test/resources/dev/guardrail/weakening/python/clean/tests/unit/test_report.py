import pathlib
from decimal import Decimal

from ledger import Account
from ledger.report import schema, summary

SNAPSHOTS = pathlib.Path(__file__).parent / "snapshots"


def test_summary_is_sorted():
    accounts = [Account("bob", Decimal(2)), Account("ada", Decimal(1))]
    assert summary(accounts) == "ada: 1\nbob: 2"


def test_summary_is_as_stored():
    accounts = [Account("ada", Decimal(1)), Account("bob", Decimal(2))]
    assert summary(accounts) + "\n" == (SNAPSHOTS / "summary.txt").read_text()


def test_schema_has_two_fields():
    assert set(schema()) == {"owner", "balance"}
