import sqlite3

import pytest

pytestmark = pytest.mark.integration


def test_balance_survives_a_restart(tmp_path):
    path = tmp_path / "ledger.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table account (owner text, balance text)")
        connection.execute("insert into account values ('ada', '100')")
    with sqlite3.connect(path) as connection:
        assert connection.execute("select balance from account").fetchone() == ("100",)
