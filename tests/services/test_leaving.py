"""Going home from the door: only who may collect is offered and taken, and the sentence never says why not."""

from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.services import door, leaving, record, register
from desktop.services.club import ClubFile
from desktop.services.door import Door, DoorPerson, Where
from tests import factories as make
from tests.factories import TODAY, Clock


@pytest.fixture
def evening(club: ClubFile, clock: Clock) -> int:
    """A session at six, at a quarter past."""
    clock.now = clock.now.replace(hour=18, minute=15)
    return make.a_session(club, TODAY)


def _named(shown: Door, name: str) -> DoorPerson:
    return next(one for one in shown.people if one.name == name)


def _child(club: ClubFile, evening: int) -> tuple[int, DoorPerson]:
    key = make.a_mentee(club, "Ada", "Lovelace")
    register.arrive(club, evening, key)
    return key, _named(door.door(club, evening), "Ada L.")


def test_only_who_may_collect_is_offered_and_taken(club: ClubFile, evening: int) -> None:
    key, who = _child(club, evening)
    make.a_contact(club, key, "Rosa")
    barred = make.a_contact(club, key, "Karl")
    record.change(club, ContactLink, barred, {"may_not_collect": True})
    make.a_contact(club, key, "Old", valid_to=TODAY - timedelta(days=1))
    assert tuple(leaving.collecting_of(club, evening, who)) == (True, ("C1",), False)
    sentences = set()
    for code in ("C2", "C3", "C9", "A", ""):
        with pytest.raises(Refused) as refused:
            leaving.leave(club, evening, who, code)
        sentences.add(refused.value.sentence)
    assert sentences == {"Please ask the coordinator to come to the door first."}
    assert make.row_of(club, evening, key).left is None
    leaving.leave(club, evening, who, "c1")
    row = make.row_of(club, evening, key)
    assert (row.left, row.collected_by) == (18 * 60 + 15, "C1")


def test_alone_with_the_consent_only(club: ClubFile, evening: int) -> None:
    key, who = _child(club, evening)
    assert not leaving.collecting_of(club, evening, who).is_known
    record.add(club, Consent, {"person": key, "kind": "leave_alone", "given": True})
    assert leaving.collecting_of(club, evening, who).alone
    leaving.leave(club, evening, who, "A")
    assert make.row_of(club, evening, key).collected_by == "A"


def test_an_agreed_password_is_asked_and_compared(club: ClubFile, evening: int) -> None:
    key, who = _child(club, evening)
    make.a_contact(club, key, "Rosa", password="Blue Whale")
    for said in (None, "", "green"):
        with pytest.raises(Refused) as refused:
            leaving.leave(club, evening, who, "C1", password=said)
        assert refused.value.field == "password"
        assert "Whale" not in refused.value.sentence
    leaving.leave(club, evening, who, "C1", password="blue whale")
    assert make.row_of(club, evening, key).collected_by == "C1"


def test_the_coordinator_may_say_that_it_is_right(club: ClubFile, evening: int) -> None:
    key, who = _child(club, evening)
    leaving.leave(club, evening, who, coordinator=True)
    assert make.row_of(club, evening, key).left == 18 * 60 + 15


def test_adults_go_without_being_asked_and_young_helpers_do_not(club: ClubFile, evening: int) -> None:
    make.a_volunteer(club, "Ben")
    make.a_volunteer(club, "Kai", adult_confirmed=False, born_on="2010-01-01")
    shown = door.door(club, evening)
    assert not leaving.collecting_of(club, evening, _named(shown, "Ben")).asked
    assert leaving.collecting_of(club, evening, _named(shown, "Kai")).asked
    leaving.leave(club, evening, _named(shown, "Ben"))
    assert _named(door.door(club, evening), "Ben").where is Where.LEFT
