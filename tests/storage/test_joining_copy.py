"""What a copy did that the other does not know of; what was taken back was not done."""

from pathlib import Path

from desktop.core.rules.joining_copies import WHOLE
from desktop.model.catalogue import NOUNS, UNRECORDED
from desktop.services import history, person
from desktop.services.club import ClubFile
from desktop.storage.joining_copy import read, settled, shapes, steps_of, touched
from tests import factories as make


def _phone_of(club: ClubFile, uid: str, known: set[str]) -> object:
    found = touched(club, steps_of(club), known).get(uid)
    return found.last("phone") if found else None


def test_every_recorded_noun_has_its_shape() -> None:
    names = {str(noun._meta.table_name) for noun in NOUNS if noun not in UNRECORDED}
    assert set(shapes()) == names
    there = shapes()["session_person"]
    assert there.links == {"session_id": "session", "person_id": "person"}
    assert there.required == {"session_id", "person_id"}
    assert there.unique == (("session_id", "person_id", "role"),)
    assert there.defaults["expected"] == 1
    assert "note" in there.texts


def test_links_are_read_as_uids(tmp_path: Path) -> None:
    with make.a_club(tmp_path) as club:
        key = make.a_mentee(club, "Ada")
        found = read(club)
        (role,) = found.copy.rows["role"].values()
        assert found.keys["person"][role["person_id"]] == key


def test_a_change_that_was_taken_back_was_not_made_and_one_done_again_was(tmp_path: Path) -> None:
    with make.a_club(tmp_path) as club:
        key = make.a_mentee(club, "Ada")
        uid = str(club.value("SELECT uid FROM person WHERE id = ?", (key,)))
        known = {step.action for step in steps_of(club)}
        person.change(club, key, {"phone": "1"})
        assert _phone_of(club, uid, known)
        history.undo(club)
        assert not _phone_of(club, uid, known)
        history.redo(club)
        assert _phone_of(club, uid, known)
        known |= {step.action for step in steps_of(club)}
        history.undo(club)
        assert _phone_of(club, uid, known)


def test_what_is_known_is_not_named_and_joining_itself_is_nobodys_change(tmp_path: Path) -> None:
    with make.a_club(tmp_path) as club:
        key = make.a_mentee(club, "Ada")
        with club.step("join"):
            club.execute("UPDATE person SET phone = '2' WHERE id = ?", (key,))
        every = {step.action for step in steps_of(club) if step.verb != "join"}
        assert touched(club, steps_of(club), every) == {}


def test_what_joining_changed_is_settled_until_the_other_copy_knows_of_it(tmp_path: Path) -> None:
    with make.a_club(tmp_path) as club:
        ada, bo = make.a_mentee(club, "Ada"), make.a_mentee(club, "Bo")
        uids = dict(club.rows("SELECT id, uid FROM person"))
        known = {step.action for step in steps_of(club)}
        assert settled(club, steps_of(club), known) is None
        with club.step("join"):
            club.execute("UPDATE person SET phone = '2' WHERE id = ?", (ada,))
            club.execute("DELETE FROM role WHERE person_id = ?", (bo,))
            club.execute("DELETE FROM person WHERE id = ?", (bo,))
        found = settled(club, steps_of(club), known)
        assert found is not None
        assert (found[uids[ada]], found[uids[bo]]) == ({"phone"}, {WHOLE})
        assert settled(club, steps_of(club), {step.action for step in steps_of(club)}) is None
