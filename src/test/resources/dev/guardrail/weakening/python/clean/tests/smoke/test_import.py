import ledger


def test_the_version_is_set():
    assert ledger.__version__
