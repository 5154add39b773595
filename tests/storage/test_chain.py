"""No entry of the history is changed quietly: whatever another program does to one, the check says from where on."""

import random

import pytest
from sqlcipher3 import dbapi2

from desktop.storage import chain, journal
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person, add_session

EDITS = 100
TAMPER = (
    "UPDATE step SET who = who || 'x' WHERE id = {step}",
    "UPDATE step SET at = '2020-01-01 00:00:00' WHERE id = {step}",
    "UPDATE step SET verb = 'person.change' WHERE id = {step}",
    "DELETE FROM step WHERE id = {step}",
    "UPDATE change SET uid = 'x' WHERE step = {step}",
    "UPDATE change SET fields = fields || 'x ' WHERE step = {step}",
    "DELETE FROM change WHERE step = {step}",
    "INSERT INTO change (step, noun, row, uid, op, fields) VALUES ({step}, 'person', 1, 'x', 'update', '')",
    "UPDATE step SET id = id + 1000 WHERE id = {step}",
    "UPDATE step SET at = (SELECT at || ' ' FROM step WHERE id = {step} - 1) WHERE id = {step}",
)


@pytest.fixture
def worked(club: ClubFile) -> ClubFile:
    add_session(club)
    for number in range(8):
        add_person(club, f"P{number}")
    journal.undo(club)
    club.note("export.save")
    return club


def test_a_history_that_was_left_alone_is_whole(worked: ClubFile) -> None:
    assert chain.broken_at(worked) is None
    journal.redo(worked)
    with worked.step("person.change"):
        with worked.step("inner"):
            worked.execute("UPDATE person SET notes = 'x'")
        worked.execute("UPDATE change SET old = NULL, new = NULL")  # values are let go; that changes no entry
    assert chain.broken_at(worked) is None


def test_the_file_itself_refuses_to_change_an_entry(worked: ClubFile) -> None:
    for sql in TAMPER[:7]:
        with pytest.raises(dbapi2.IntegrityError, match="the history is not changed"):
            worked.execute(sql.format(step=3))


def test_every_edit_is_found(worked: ClubFile) -> None:
    for name in ("step_update", "step_delete", "change_update", "change_delete"):
        worked.execute(f"DROP TRIGGER history_{name}")
    chance = random.Random(6)
    steps = worked.value("SELECT max(id) FROM step")
    for _number in range(EDITS):
        step, sql = chance.randint(2, steps - 2), chance.choice(TAMPER)
        worked.execute("SAVEPOINT one")
        worked.execute(sql.format(step=step))
        assert chain.broken_at(worked) == step, sql
        worked.execute("ROLLBACK TO one")
    worked.execute("DELETE FROM step WHERE id = ?", (steps,))
    assert chain.broken_at(worked) == steps


def test_a_note_stands_in_the_history_and_is_not_undone(club: ClubFile) -> None:
    person = add_person(club)
    club.note("export.save", "person", person.id, person.uid)
    found = journal.entries(club)[0]
    assert (found.verb, found.uid, found.changed, found.undone) == ("export.save", person.uid, 0, False)
    next_undo = journal.next_undo(club)
    assert next_undo is not None
    assert next_undo.verb == "person.add"
