"""Reports of accounts."""

from __future__ import annotations

from ledger.account import Account


def summary(accounts: list[Account]) -> str:
    lines = [f"{account.owner}: {account.balance}" for account in accounts]
    return "\n".join(sorted(lines))


def schema() -> dict[str, str]:
    return {"owner": "string", "balance": "decimal"}
