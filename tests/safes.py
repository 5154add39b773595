"""The safe of the concern notes for tests: a lead, a note, and passphrases that are tried in no time."""

from typing import Any

import pytest

from desktop.core.rules.concern import Note
from desktop.services import concern, safe_lead
from desktop.services.club import ClubFile
from desktop.services.safe import Opened
from desktop.storage import sealing
from desktop.storage.sealing import Cost
from tests.factories import BEGIN

SECRET = "nine green lamps at noon"
OTHERS = "two herons by the weir"
MARKER = "Quillonbeck"
"""A word that stands in restricted notes only."""


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Imported into a test, it lets a passphrase cost next to nothing."""
    monkeypatch.setattr(sealing, "COST", Cost(8, 1, 1))


def a_safe(club: ClubFile, name: str = "Lena Lead", passphrase: str = SECRET) -> Opened:
    """The safe of a club, open for its first lead."""
    return safe_lead.name_first(club, name, passphrase)[0]


def a_note(opened: Opened, **values: Any) -> Note:
    """A note of what a child said."""
    return concern.add(opened, {"happened": BEGIN, "name": f"{MARKER} Ash", "how": "told", "words": MARKER, **values})
