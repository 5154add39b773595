from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.core.safe_choices import Act
from desktop.services import backup, concern, history, safe, safe_lead
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_club
from tests.safes import MARKER, OTHERS, SECRET, a_note, a_safe, cheap

__all__ = ["cheap"]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def club(tmp_path: Path, clock: Clock) -> Iterator[ClubFile]:
    with a_club(tmp_path, clock=clock) as made:
        yield made


def _copy(club: ClubFile) -> ClubFile:
    return clubs.open_(backup.save(club, club.path.with_name("copy.club")), at=club.clock)


def _uids(opened: safe.Opened) -> set[str]:
    return {row.uid for row in concern.notes(opened)}


def test_a_lead_opens_the_safe_with_their_passphrase_or_their_code(club: ClubFile) -> None:
    with pytest.raises(Refused, match="No safeguarding lead"):
        safe.open_(club, SECRET)
    opened, code = safe_lead.name_first(club, "Lena Lead", SECRET)
    note = a_note(opened)
    safe.close(opened)
    assert safe.lead_names(club) == ["Lena Lead"]
    for typed in (SECRET, "\n".join(code.lines), " ".join(code.lines).lower()):
        again = safe.open_(club, typed)
        assert again.who == "Lena Lead"
        assert _uids(again) == {note.uid}
    acts = [row.act for row in concern.log(safe.open_(club, SECRET))]
    assert acts == [Act.OPENED] * 4 + [Act.WRITTEN, Act.BEGUN]


def test_a_wrong_passphrase_is_noted_in_the_history_and_the_sixth_waits(club: ClubFile, clock: Clock) -> None:
    safe.close(a_safe(club))
    for _try in range(5):
        with pytest.raises(Refused, match="not the passphrase"):
            safe.open_(club, OTHERS)
    assert history.entries(club)[0].words.startswith("wrong passphrase")
    assert safe.wait(club) == 5
    with pytest.raises(Refused, match="Wait 5 seconds"):
        safe.open_(club, SECRET)
    clock.now += timedelta(seconds=5)
    safe.open_(club, SECRET)
    assert safe.wait(club) == 0


def test_a_closed_safe_gives_nothing_and_takes_nothing(club: ClubFile) -> None:
    opened = a_safe(club)
    a_note(opened)
    safe.close(opened)
    assert concern.notes(opened) == []
    assert opened.data_key == b""
    with pytest.raises(Refused):
        a_note(opened)


def test_in_a_club_open_for_reading_the_notes_are_read_and_not_written(club: ClubFile) -> None:
    note = a_note(a_safe(club))
    club.close()
    with clubs.open_(club.path, writing=False, at=club.clock) as reading:
        opened = safe.open_(reading, SECRET)
        assert concern.read(opened, note.uid) == note
        with pytest.raises(Refused, match="reading only"):
            a_note(opened)


def test_a_damaged_safe_is_said(club: ClubFile) -> None:
    safe.close(a_safe(club))
    club.execute("UPDATE safe SET box = randomblob(length(box))")
    with pytest.raises(Trouble, match="damaged"):
        safe.open_(club, SECRET)


def test_a_safe_that_was_put_in_the_place_of_this_one_is_not_taken_for_it(club: ClubFile, tmp_path: Path) -> None:
    """Somebody with the club's passphrase makes a safe of their own to which the lead's door seems to lead."""
    safe.close(a_safe(club))
    (tmp_path / "forged").mkdir()
    with a_club(tmp_path / "forged") as theirs:
        a_safe(theirs, passphrase=OTHERS)
        box, wrapped = theirs.row("SELECT box, wrapped FROM safe JOIN safe_key") or ("", "")
    club.execute("UPDATE safe SET box = ?", (box,))
    club.execute("UPDATE safe_key SET wrapped = ?", (wrapped,))
    with pytest.raises(Refused):
        safe.open_(club, SECRET)


def test_two_copies_are_joined_when_a_lead_opens_either(club: ClubFile) -> None:
    first = a_safe(club)
    both = a_note(first, words="before they went apart")
    with _copy(club) as other:
        here = safe.open_(club, SECRET)
        one = a_note(here, words="here")
        concern.add_entry(here, both.uid, {"kind": "told", "text": "told here"})
        there = safe.open_(other, SECRET)
        two = a_note(there, words="there")
        concern.add_entry(there, both.uid, {"kind": "follow_up", "text": "done there"})
        raws = safe.raw(club), safe.raw(other)
        assert safe.put_beside(club, raws[1]) == safe.put_beside(other, raws[0]) == 1
        joined = [safe.open_(each, SECRET) for each in (club, other)]
    for opened in joined:
        assert _uids(opened) == {both.uid, one.uid, two.uid}
        assert {entry.text for entry in concern.read(opened, both.uid).entries} == {"told here", "done there"}
        assert concern.log_is_whole(opened)
        assert Act.JOINED in [row.act for row in concern.log(opened)]
    assert joined[0].content.notes == joined[1].content.notes
    before = joined[0].content.notes
    safe.put_beside(club, raws[1])
    assert safe.open_(club, SECRET).content.notes == before


def test_a_lead_who_was_removed_in_one_copy_is_removed_in_both(club: ClubFile) -> None:
    opened = a_safe(club)
    safe_lead.add(opened, "Max Mixed", OTHERS)
    with _copy(club) as other:
        there = safe.open_(other, SECRET)
        safe_lead.remove(there, next(lead.uid for lead in safe_lead.leads(there) if lead.name == "Max Mixed"))
        a_note(there, words="after he had gone")
        safe.put_beside(club, safe.raw(other))
    with_his_key = safe.open_(club, OTHERS)
    assert with_his_key.left == 1, "what was written after he was removed is not his to read"
    assert concern.notes(with_his_key) == []
    assert len(concern.notes(safe.open_(club, SECRET))) == 1
    with pytest.raises(Refused):
        safe.open_(club, OTHERS)
    assert safe.lead_names(club) == ["Lena Lead"]


def test_copies_in_which_leads_were_named_apart_join_what_a_passphrase_of_both_opens(club: ClubFile) -> None:
    with _copy(club) as other:
        a_note(a_safe(club), words="here")
        there = a_safe(other)
        a_note(there, words="there")
        safe_lead.add(there, "Max Mixed", OTHERS)
        safe.put_beside(club, safe.raw(other))
    opened = safe.open_(club, SECRET)
    assert {note.words for note in opened.content.notes.values()} == {"here", "there"}
    assert safe.lead_names(club) == ["Lena Lead"]


def test_the_history_and_every_table_but_the_box_stay_as_they_were(club: ClubFile) -> None:
    opened = a_safe(club)
    before, length, box = _everything(club), *_box(club)
    for number in range(50):
        note = a_note(opened, words=f"{MARKER} {number}. " + "Nobody else may read this. " * 20)
        concern.add_entry(opened, note.uid, {"kind": "follow_up", "text": MARKER})
        concern.read(opened, note.uid)
    safe.close(safe.open_(club, SECRET))
    assert _everything(club) == before
    after_length, after = _box(club)
    assert after_length == length
    assert after != box


def _box(club: ClubFile) -> tuple[int, bytes]:
    found: tuple[int, bytes] = club.rows("SELECT length(box), box FROM safe")[0]
    return found


def _everything(club: ClubFile) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every table, all but the box itself."""
    tables = [name for (name,) in club.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: club.rows(f'SELECT * FROM "{name}"') for name in tables if name != "safe"}
    return {**found, "safe": club.rows("SELECT id FROM safe"), "day": [(TODAY,)]}
