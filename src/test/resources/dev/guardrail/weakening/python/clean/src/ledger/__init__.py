"""A small ledger."""

from ledger.account import Account, InsufficientFunds

__version__ = "1.4.0"
__all__ = ["Account", "InsufficientFunds"]
