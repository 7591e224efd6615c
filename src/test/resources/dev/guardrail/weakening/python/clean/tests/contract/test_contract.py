from ledger.report import schema


def test_the_owner_is_a_string():
    assert schema()["owner"] == "string"
