from decimal import Decimal

import pytest

from ledger import Account, InsufficientFunds


def test_deposit_adds_to_the_balance(account):
    account.deposit(Decimal(50))
    assert account.balance == Decimal(150)
    assert account.owner == "ada"


def test_deposit_of_nothing_is_refused(account):
    with pytest.raises(ValueError, match="positive"):
        account.deposit(Decimal(0))


def test_withdraw_takes_from_the_balance(account):
    account.withdraw(Decimal(30))
    assert account.balance == Decimal(70)


def test_withdraw_of_too_much_is_refused(account):
    with pytest.raises(InsufficientFunds):
        account.withdraw(Decimal(101))
    assert account.balance == Decimal(100)


def test_interest_of_a_year():
    account = Account("ada", Decimal(1000))
    assert account.interest(0.05, 365) == pytest.approx(50.0, abs=1e-9)


@pytest.mark.parametrize("days, expected", [(0, 0.0), (73, 10.0), (365, 50.0)])
def test_interest_grows_with_days(days, expected):
    account = Account("ada", Decimal(1000))
    assert account.interest(0.05, days) == pytest.approx(expected)
