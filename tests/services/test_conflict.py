"""What two copies say differently is listed side by side, decided, and settled on the other copy too."""

from pathlib import Path

import pytest

from desktop.core.choices import Mark
from desktop.core.errors import Refused
from desktop.model.check import Check
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.session import SessionPerson
from desktop.services import conflict, history, person, record, register
from tests import factories as make
from tests.doors import Door, two_doors


@pytest.fixture
def doors(tmp_path: Path) -> tuple[Door, Door]:
    """Two doors that disagree about a telephone, a mark, a check, a group and whether somebody is here at all."""
    front, back = two_doors(tmp_path)
    for door, phone, mark in ((front, "1", "absent"), (back, "2", "told_us")):
        with door.open(5) as club:
            person.change(club, 1, {"phone": phone})
            register.mark(club, 4, 2, make.MENTEE, Mark(mark))
            record.change(club, Check, 1, {"reference": f"12345{phone}", "workforce": phone})
            record.change(club, Group, 1, {"youngest": 5 + int(phone)})
    with front.open(1) as club:
        record.remove(club, Person, 3)
    with back.open(1) as club:
        person.change(club, 3, {"phone": "3"})
    front.join(back)
    return front, back


def _said(door: Door) -> dict[str, tuple[str, str]]:
    with door.open() as club:
        return {one.label: (one.standing.words, one.other.words) for one in conflict.rows(club)}


def test_both_values_stand_side_by_side_with_who_and_where(doors: tuple[Door, Door]) -> None:
    assert _said(doors[0]) == {
        "Telephone": ("2", "1"),
        "Mark": ("told us", "absent"),
        "Number": ("… 3452", "… 3451"),
        "Workforce or level": ("2", "1"),
        "Youngest age": ("7", "6"),
        "The whole record": ("kept", "taken away"),
    }
    with doors[0].open() as club:
        (phone,) = (one for one in conflict.rows(club) if one.label == "Telephone")
        assert (phone.about, phone.noun_words) == ("Aisha Aox", "Person")
        assert (phone.standing.who, phone.standing.laptop) == ("Bob", "back")
        assert (phone.other.who, phone.other.laptop) == ("Ann", "front")


def test_a_decision_takes_the_other_value_can_be_undone_and_reaches_the_other_copy(doors: tuple[Door, Door]) -> None:
    front, back = doors
    back.join(front)
    with front.open(1) as club:
        (phone,) = (one for one in conflict.rows(club) if one.label == "Telephone")
        changes = conflict.decide(club, phone.key, take_other=True)
        assert changes.verb == "join.decide"
        assert record.get(club, Person, 1).phone == "1"
        history.undo(club)
        assert record.get(club, Person, 1).phone == "2"
        history.redo(club)
        with pytest.raises(Refused):
            conflict.decide(club, phone.key, take_other=True)
    back.join(front)
    assert "Telephone" not in _said(back)
    assert front.content() == back.content()


def test_everything_as_one_laptop_said_it(doors: tuple[Door, Door]) -> None:
    front, back = doors
    with front.open(1) as club:
        with pytest.raises(Refused):
            conflict.decide_all(club, "kitchen")
        conflict.decide_all(club, "front")
        assert conflict.count(club) == 0
        assert record.get(club, Person, 1).phone == "1"
        assert Person.get_or_none(Person.id == 3) is None
        assert record.all_of(club, SessionPerson, session=4, person=2)[0].mark.value == "absent"
    back.join(front)
    assert _said(back) == {}
    assert front.content() == back.content()


def test_what_was_changed_since_is_not_asked_any_more(doors: tuple[Door, Door]) -> None:
    with doors[0].open(1) as club:
        person.change(club, 1, {"phone": "3"})
        assert "Telephone" not in {one.label for one in conflict.rows(club)}
        conflict.decide_several(club, [one.key for one in conflict.rows(club)], take_other=False)
        assert conflict.rows(club) == []
