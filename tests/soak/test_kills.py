"""Ten kills during check-ins; a thousand are `python -m tests.soak kills`."""

from tests.soak.kills import run


def test_what_was_acknowledged_is_there_after_a_kill() -> None:
    told = run(10)
    assert told.faults == []
    assert told.acknowledged
