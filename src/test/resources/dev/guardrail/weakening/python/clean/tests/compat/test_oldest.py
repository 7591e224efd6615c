import ledger


def test_the_oldest_dependencies_suffice():
    assert ledger.Account("ada").balance == 0
