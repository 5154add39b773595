from datetime import date

import pytest

from desktop.core.choices import Privacy
from desktop.core.errors import Refused
from desktop.core.safe_choices import EntryKind, HowKnown
from desktop.model.catalogue import NOUNS
from desktop.model.concern import ENTRY, NOTE, read_as
from desktop.storage.triggers import table_of


def test_what_is_typed_is_read_and_what_is_not_is_empty() -> None:
    found = read_as(NOTE, {"happened": "2026-11-10", "how": "saw", "time": "18:20", "person": "uid", "?": "x"})
    assert (found["happened"], found["how"], found["time"]) == (date(2026, 11, 10), HowKnown.SAW, 1100)
    assert (found["place"], found["keep_until"]) == ("", None)
    assert "person" not in found
    assert read_as(ENTRY, {"kind": EntryKind.TOLD, "text": "x\n"})["text"] == "x"
    with pytest.raises(Refused):
        read_as(ENTRY, {"kind": "told", "text": ""})


def test_everything_is_sealed_and_no_noun_holds_it() -> None:
    assert {said.privacy for fields in (NOTE, ENTRY) for said in fields.values()} == {Privacy.SEALED}
    assert not any(table_of(noun).startswith(("safe", "concern")) for noun in NOUNS)
