import json
from typing import Any

import pytest

from desktop.storage import sealing
from desktop.storage.sealing import BUCKET, OVERHEAD, Cost
from tests.safes import OTHERS, SECRET, cheap

__all__ = ["cheap"]


def test_whatever_is_in_it_a_box_is_of_one_length() -> None:
    key = sealing.new_key()
    for content in (b"", b"x", b"x" * (BUCKET - 8)):
        box = sealing.seal(content, key)
        assert len(box) == BUCKET + OVERHEAD
        assert sealing.unseal(box, key) == content
        assert sealing.seal(content, key) != box, "a fresh nonce each time"
    more = sealing.seal(b"x" * (BUCKET - 7), key)
    assert len(more) == 2 * BUCKET + OVERHEAD
    assert sealing.is_box(len(more))
    assert sealing.is_box(BUCKET + OVERHEAD)
    assert not any(sealing.is_box(length) for length in (BUCKET, 0))


def test_another_key_or_a_changed_byte_opens_nothing() -> None:
    key = sealing.new_key()
    box = sealing.seal(b"content", key)
    assert sealing.unseal(box, sealing.new_key()) is None
    for place in (0, 20, len(box) - 1):
        changed = bytearray(box)
        changed[place] ^= 1
        assert sealing.unseal(bytes(changed), key) is None
    assert sealing.unseal(b"", key) is None


def test_a_door_opens_with_each_of_its_passphrases_and_no_other() -> None:
    behind = sealing.new_secrets(sealing.new_key())
    made = sealing.door(behind, SECRET, "code")
    assert sealing.is_door(made)
    assert sealing.unlock(made, SECRET) == sealing.unlock(made, "code") == behind
    assert sealing.unlock(made, f"{SECRET} ") is None
    assert sealing.unlock(sealing.door(behind, "caf\u00e9 noir"), "cafe\u0301 noir") == behind, "an accent in two ways"
    assert SECRET not in made


def test_the_data_key_goes_to_a_lead_without_their_passphrase_and_to_nobody_else() -> None:
    ring, key = sealing.new_key(), sealing.new_key()
    lena, max_ = sealing.new_secrets(ring), sealing.new_secrets(ring)
    wrapped = sealing.wrap(key, sealing.door(lena, SECRET), ring)
    assert sealing.is_wrapped(len(wrapped))
    assert sealing.unwrap(wrapped, lena) == key
    assert sealing.unwrap(wrapped, max_) is None
    forged = sealing.wrap(key, sealing.door(lena, SECRET), sealing.new_key())
    assert sealing.unwrap(forged, lena) is None, "whoever is no lead does not know the ring"


@pytest.mark.parametrize(
    "change",
    [
        {"cost": [2**40, 3, 4]},
        {"cost": [8, 10**9, 1]},
        {"cost": [8]},
        {"cost": [1, 0, 0]},
        {"salt": "!"},
        {"salt": "AA=="},
        {"doors": ["AAAA"]},
        {"doors": 5},
    ],
)
def test_a_door_from_a_damaged_file_is_no_door(change: dict[str, Any]) -> None:
    made = sealing.door(sealing.new_secrets(sealing.new_key()), SECRET)
    assert sealing.unlock(json.dumps({**json.loads(made), **change}), SECRET) is None
    for text in ("", "[]", "{}", "5", "null"):
        assert sealing.unlock(text, SECRET) is None
        assert not sealing.is_door(text)
    assert not sealing.is_door(json.dumps({**json.loads(made), "salt": "AA=="}))


def test_a_passphrase_costs_what_was_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert Cost(64 * 1024, 3, 4) <= sealing.COST
    behind = sealing.new_secrets(sealing.new_key())
    made = sealing.door(behind, OTHERS)
    assert json.loads(made)["cost"] == list(sealing.COST)
    assert sealing.unlock(made, OTHERS) == behind
