"""A person goes out of every byte of the file; what figures are made of stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.relationship_choices import Side
from desktop.model.check_in import CheckIn
from desktop.model.contact import ContactLink
from desktop.model.person import Person
from desktop.services import person, record
from desktop.services.club import ClubFile
from desktop.storage import erasing, journal, search, tombstones
from desktop.storage.checking import check
from desktop.storage.erasing_words import WHOLE
from tests.factories import TODAY, a_club, a_contact, a_mentee, a_volunteer
from tests.marked import Marks
from tests.pairs import a_pair

STAYING = {(str(noun._meta.table_name), name) for noun, name in WHOLE}


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made:
        yield made


def _erase(club: ClubFile, key: int) -> Person:
    with club.step("person.erase", undoable=False):
        erasing.erase(club, key)
    erasing.clean(club)
    return record.get(club, Person, key)


@pytest.mark.parametrize("side", list(Side))
def test_no_byte_of_what_is_theirs_is_left_and_nothing_of_others_goes(club: ClubFile, side: Side) -> None:
    marks = Marks(club)
    opposite = Side.MENTOR if side is Side.MENTEE else Side.MENTEE
    with club.step("plant"):
        me, mine = marks.person()
        other, others = marks.person()
        third, _thirds = marks.person()
        mine += list(marks.all_of(me, other, side))
        others += list(marks.all_of(other, third, opposite))
    before = check(club)  # marks are values that no verb would write
    _erase(club, me)
    held = club.path.read_bytes()
    left = [one for one in mine if one.value[0] == "q" and one.value.encode() in held]
    shared = {"relationship", "relationship_step", "agreement", "agreement_clause", "meeting", "advice", "closure"}
    theirs = {"gratitude"} | (shared if side is Side.MENTOR else set())  # what the other of a pair shares with them
    assert not [one for one in left if (one.table, one.field) not in STAYING and one.table not in theirs]
    assert not [one for one in others if one.value[0] == "q" and one.value.encode() not in held]
    assert check(club) == before


def test_what_is_left_is_an_erased_person_of_the_same_age_band(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima", born_on="2015-03-02", phone="07700 900123", languages="Welsh")
    before = record.get(club, Person, ada)
    one = _erase(club, ada)
    assert (one.given_name, one.family_name, one.phone, one.languages) == ("An erased person", "", "", ())
    assert (one.born_on, one.erased_on) == ("2015", TODAY)
    assert one.uid != before.uid
    assert one.code != before.code
    assert one.code[0] == "E"
    assert search.find(club, "Ada") == []
    assert search.find(club, "erased") == [ada]


def test_nothing_done_before_can_be_undone_and_the_history_says_who_did_what(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    person.change(club, ada, {"notes": "likes whales"})
    steps = journal.entries(club)
    _erase(club, ada)
    assert journal.next_undo(club) is None
    assert club.value("SELECT count(*) FROM change WHERE old IS NOT NULL OR new IS NOT NULL") == 0
    assert [one[:6] for one in journal.entries(club)[1:]] == [one[:6] for one in steps]


def test_a_contact_of_nobody_else_goes_too(club: ClubFile) -> None:
    ada, cy, ben = a_mentee(club, "Ada", "Lima"), a_mentee(club, "Cy", "Lima"), a_volunteer(club, "Ben")
    pair = a_pair(club, ben, ada)
    links = [a_contact(club, ada, given, "Lima") for given in ("Rosa", "Bo")]
    rosa, bo = (record.get(club, ContactLink, one).contact for one in links)
    person.add_contact(club, cy, {}, {"contact": bo, "relationship": "father"})
    with club.step("ask"):
        asked = CheckIn.create(relationship=pair, who="contact", person=rosa, date=TODAY, note="Ada Lima is glad")
    person.add_contact(club, ada, {}, {"contact": ben, "relationship": "neighbour"})
    assert erasing.going_contacts(club, ada) == [rosa]
    _erase(club, ada)
    assert {one.id for one in record.all_of(club, Person)} == {ada, cy, ben, bo}
    kept = record.get(club, CheckIn, asked.id)
    assert (kept.person, kept.note) == (ada, "")
    gone = [one for one in tombstones.all_of(club) if one.became == erasing.GOES]
    assert asked.uid not in {one.uid for one in gone}
    assert not check(club)
