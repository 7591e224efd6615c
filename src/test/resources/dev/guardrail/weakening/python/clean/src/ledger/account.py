"""Accounts and their balances."""

from __future__ import annotations

from decimal import Decimal


class InsufficientFunds(Exception):
    """An account holds less than what is withdrawn."""


class Account:
    """An account in one currency."""

    def __init__(self, owner: str, balance: Decimal = Decimal(0)) -> None:
        self.owner = owner
        self.balance = balance

    def deposit(self, amount: Decimal) -> None:
        if amount <= 0:
            raise ValueError("a deposit is positive")
        self.balance += amount

    def withdraw(self, amount: Decimal) -> None:
        if amount > self.balance:
            raise InsufficientFunds(self.owner)
        self.balance -= amount

    def interest(self, rate: float, days: int) -> float:
        return float(self.balance) * rate * days / 365
