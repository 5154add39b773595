"""Undo, redo, and a history whose words are made from present names."""

from datetime import datetime

import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.model.person import Person
from desktop.model.session import SessionPerson
from desktop.model.venue import Venue
from desktop.services import club as clubs
from desktop.services import erasing, history, hours, person, record, register, session
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    a_contact,
    a_fund,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    dump,
    the_group,
)
from tests.pairs import a_pair


def words(club: ClubFile) -> list[str]:
    return [row.words for row in history.entries(club)]


def test_a_new_club_has_nothing_to_undo(club: ClubFile) -> None:
    assert history.undo_words(club) is None
    assert history.redo_words(club) is None
    with pytest.raises(Refused):
        history.undo(club)
    with pytest.raises(Refused):
        history.redo(club)


def test_words_have_the_present_name(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King")
    assert history.undo_words(club) == "new person Ada King"
    person.change(club, ada, {"family_name": "Lovelace"})
    assert history.undo_words(club) == "details of Ada Lovelace"
    assert words(club)[:2] == ["details of Ada Lovelace", "new person Ada Lovelace"]


def test_undo_and_redo_step_by_step_also_after_a_restart(club: ClubFile) -> None:
    start = dump(club)
    ada = a_mentee(club, "Ada")
    with_ada = dump(club)
    person.change(club, ada, {"known_as": "Addie"})
    with_name = dump(club)
    path = club.path
    club.close()
    with clubs.open_(path) as again:
        history.undo(again)
        assert dump(again) == with_ada
        assert history.redo_words(again) == "details of Ada"
        history.undo(again)
        assert dump(again) == start
        history.redo(again)
        history.redo(again)
        assert dump(again) == with_name
        said = ["redo: details of Addie", "redo: new person Addie", "undo: new person Addie", "undo: details of Addie"]
        assert words(again)[:4] == said


def test_somebody_who_is_gone_has_no_name(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    history.undo(club)
    assert words(club)[:2] == ["undo: new person", "new person"]
    assert [row.undone for row in history.entries(club)][:2] == [False, True]


def test_who_did_what_to_which_fields(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    person.change(club, ada, {"known_as": "Addie", "school": "St Bride’s"})
    row = history.entries(club, limit=1)[0]
    assert row.who == "Ann"
    assert {"known_as", "school"} <= set(row.fields)
    assert row.nouns == ("Person",)
    assert [one.step for one in history.entries(club, before=row.step)] == [row.step - 1, row.step - 2]


def test_every_step_of_an_evening_has_words(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    ben = a_volunteer(club, "Ben")
    key = a_session(club)
    register.save(club, key, "1", MENTEE)
    register.arrive(club, key, ben, VOLUNTEER)
    register.leave(club, key, ada, at=19 * 60)
    session.close(club, key)
    session.reopen(club, key)
    found = words(club)
    assert found[:6] == [
        "session reopened 17/11/2026",
        "session closed 17/11/2026",
        "Ada left",
        "Ben arrived",
        "typed from the sheet, 17/11/2026",
        "new session 17/11/2026",
    ]
    assert not any("." in one or "_" in one for one in found)


def test_simple_nouns_have_words_too(club: ClubFile) -> None:
    added = record.add(club, Venue, {"name": "Hall"})
    assert added.subject is not None
    record.change(club, Venue, added.subject, {"name": "Big hall"})
    record.remove(club, Venue, added.subject)
    assert words(club)[:3] == ["Venue: removed", "Venue: changed", "Venue: added"]


def test_a_role_has_its_persons_name(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    person.give_role(club, ada, RoleKind.VOLUNTEER)
    assert history.undo_words(club) == "role of Ada"
    a_contact(club, ada)
    assert history.undo_words(club) == "contact of Ada"


def test_claimed_hours_do_not_change_by_undo(club: ClubFile) -> None:
    fund = a_fund(club)
    ben = a_volunteer(club)
    key = a_held_session(club, TODAY, {}, {ben: {}})
    with club.step("claim.add", undoable=False):  # as if the claim's own step were no longer there to be undone
        hours.claim(club, fund, TODAY, TODAY)
    before = dump(club)
    assert history.undo_words(club) == "session closed 17/11/2026"
    with pytest.raises(Refused, match="claimed from Library Fund"):
        history.undo(club)
    assert dump(club) == before
    assert key


@pytest.mark.parametrize("noun", ["person", "fund"])
def test_what_claimed_hours_hang_on_is_not_taken_back(club: ClubFile, noun: str) -> None:
    fund = a_fund(club) if noun == "person" else 0
    ben = a_volunteer(club, cleared=False)
    fund = fund or a_fund(club)
    with club.step("claim.add", undoable=False):
        hours.add(club, {"person": ben, "date": TODAY, "minutes": 60, "category": "other"})
        hours.claim(club, fund, TODAY, TODAY)
    with pytest.raises(Refused, match="claimed from Library Fund"):
        history.undo(club)


def test_a_cascade_comes_back_whole(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada)
    register.arrive(club, a_session(club), ada)
    before = dump(club)
    record.remove(club, Person, ada)
    assert record.all_of(club, SessionPerson) == []
    history.undo(club)
    assert dump(club) == before
    assert the_group(club)


def test_the_history_of_one_person(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_mentee(club, "Ben")
    a_contact(club, ada)
    person.change(club, ada, {"known_as": "Adi"})
    said = [row.words for row in history.entries(club, of_person=ada)]
    assert said == ["details of Adi", "contact of Adi", "new person Adi"]


def test_order_goes_by_what_was_done_first_whatever_the_clock_says(club: ClubFile) -> None:
    """The clock of a laptop is put back, forward, and an hour back at the end of summer."""
    times = [
        *(datetime(2026, 3, 29, 1, 59, 58), datetime(2026, 3, 29, 3, 0, 1), datetime(2040, 2, 29, 12)),
        *(datetime(2019, 1, 1), datetime(2026, 10, 25, 2, 59), datetime(2026, 10, 25, 2, 1)),
    ]
    key = a_session(club)
    ada = a_mentee(club, "Ada")
    for number, time in enumerate(times):
        club.clock = lambda time=time: time  # type: ignore[misc]
        register.arrive(club, key, ada, at=1100 + number)
    entries = history.entries(club)[: len(times)]
    assert [one.at for one in entries] == times[::-1]
    assert club.value("SELECT arrived FROM session_person WHERE person_id = ?", (ada,)) == 1100 + len(times) - 1
    for number in range(len(times) - 1, 0, -1):
        history.undo(club)
        assert club.value("SELECT arrived FROM session_person WHERE person_id = ?", (ada,)) == 1100 + number - 1


def test_what_was_done_to_somebody_erased_names_who_stands_in_their_place(club: ClubFile) -> None:
    ada = a_mentee(club)
    person.change(club, ada, {"phone": "1"})
    erasing.erase(club, ada)
    code = record.get(club, Person, ada).code
    assert f"details of An erased person #{code}" in words(club)


def test_a_pair_of_which_nobody_is_left_has_no_name(club: ClubFile) -> None:
    pair = a_pair(club, a_volunteer(club), a_mentee(club))
    uid = club.value("SELECT uid FROM relationship WHERE id = ?", (pair,))
    with club.step("write"):
        club.execute("DELETE FROM relationship_member")
    assert history.subject(club, "relationship", uid) == ""
