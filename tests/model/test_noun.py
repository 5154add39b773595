"""What every record has."""

from desktop.model.noun import new_uid


def test_a_uid_is_32_digits_and_never_the_same() -> None:
    uids = {new_uid() for _ in range(100)}
    assert len(uids) == 100
    assert all(len(uid) == 32 and set(uid) <= set("0123456789abcdef") for uid in uids)
