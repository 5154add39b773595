from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.services import club as clubs
from desktop.services import concern, history, safe, safe_lead
from desktop.services.club import ClubFile
from desktop.storage import sealing
from tests.factories import a_club
from tests.safes import OTHERS, SECRET, a_note, a_safe, cheap

__all__ = ["cheap"]
THIRD = "a kettle, a lamp, a door"


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made:
        yield made


def test_the_first_lead_is_named_once(club: ClubFile) -> None:
    opened = a_safe(club)
    assert [lead.name for lead in safe_lead.leads(opened)] == ["Lena Lead"]
    assert history.entries(club)[0].words == "a safeguarding lead named"
    with pytest.raises(Refused, match="already"):
        safe_lead.name_first(club, "Max", OTHERS)


@pytest.mark.parametrize(
    ("name", "passphrase", "field"),
    [(" ", SECRET, "name"), ("Lena", "short", "passphrase"), ("Lena", "", "passphrase")],
)
def test_a_lead_needs_a_name_and_a_passphrase_of_some_length(
    club: ClubFile, name: str, passphrase: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        safe_lead.name_first(club, name, passphrase)
    assert refused.value.field == field
    assert safe.lead_names(club) == []


def test_the_passphrase_of_the_club_does_not_do(tmp_path: Path) -> None:
    with (
        clubs.new(tmp_path / "locked.club", name="Locked", passphrase=SECRET) as club,
        pytest.raises(Refused, match="all coordinators know"),
    ):
        safe_lead.name_first(club, "Lena", SECRET)


def test_a_second_lead_reads_what_was_written_before_and_after(club: ClubFile) -> None:
    opened = a_safe(club)
    one = a_note(opened)
    code = safe_lead.add(opened, "Max Mixed", OTHERS)
    two = a_note(opened)
    for typed in (OTHERS, "\n".join(code.lines)):
        theirs = safe.open_(club, typed)
        assert theirs.who == "Max Mixed"
        assert {row.uid for row in concern.notes(theirs)} == {one.uid, two.uid}
    with pytest.raises(Refused, match="this name"):
        safe_lead.add(opened, "max mixed", THIRD)


def test_a_lead_who_is_removed_opens_nothing_any_more_not_even_with_what_they_kept(club: ClubFile) -> None:
    opened = a_safe(club)
    safe_lead.add(opened, "Max Mixed", OTHERS)
    theirs = safe.open_(club, OTHERS)
    kept, (door, wrapped) = theirs.data_key, club.rows("SELECT door, wrapped FROM safe_key WHERE lead = 'Max Mixed'")[0]
    again = safe.open_(club, SECRET)
    safe_lead.remove(again, theirs.lead)
    assert safe.lead_names(club) == ["Lena Lead"]
    with pytest.raises(Refused):
        safe.open_(club, OTHERS)
    assert sealing.unseal(club.value("SELECT box FROM safe"), kept) is None
    club.execute(
        "INSERT INTO safe_key (safe, uid, lead, door, wrapped) VALUES (1, ?, 'Max', ?, ?)",
        (
            theirs.lead,
            door,
            wrapped,
        ),
    )
    with pytest.raises(Trouble, match="damaged"):
        safe.open_(club, OTHERS)
    assert safe.open_(club, SECRET).who == "Lena Lead"


def test_the_only_lead_stays_and_one_who_removes_themselves_has_closed_the_safe(club: ClubFile) -> None:
    opened = a_safe(club)
    with pytest.raises(Refused, match="another lead first"):
        safe_lead.remove(opened, opened.lead)
    safe_lead.add(opened, "Max Mixed", OTHERS)
    safe_lead.remove(opened, opened.lead)
    assert not opened.is_open
    assert safe.lead_names(club) == ["Max Mixed"]


def test_a_lead_changes_their_passphrase_and_gets_a_new_code(club: ClubFile) -> None:
    opened, old = safe_lead.name_first(club, "Lena Lead", SECRET)
    note = a_note(opened)
    with pytest.raises(Refused, match="until now"):
        safe_lead.change_passphrase(opened, OTHERS, THIRD)
    new = safe_lead.change_passphrase(opened, SECRET, THIRD)
    for typed in (SECRET, "\n".join(old.lines)):
        with pytest.raises(Refused):
            safe.open_(club, typed)
    for typed in (THIRD, "\n".join(new.lines)):
        assert [row.uid for row in concern.notes(safe.open_(club, typed))] == [note.uid]


def test_where_nobody_can_open_it_a_new_one_is_begun_and_the_old_one_is_kept(club: ClubFile) -> None:
    note = a_note(a_safe(club))
    opened, _code = safe_lead.begin_anew(club, "Max Mixed", OTHERS)
    assert concern.notes(opened) == []
    assert safe.lead_names(club) == ["Max Mixed"]
    assert safe.open_(club, OTHERS).left == 1
    assert history.entries(club)[0].words == "safeguarding notes begun anew"
    found = safe.join(safe.open_(club, OTHERS), SECRET)
    assert found == 1
    again = safe.open_(club, OTHERS)
    assert [row.uid for row in concern.notes(again)] == [note.uid]
    assert again.left == 0
