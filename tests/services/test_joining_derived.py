"""What follows from joined records is worked out anew, and comes to the same on both sides."""

from datetime import date
from pathlib import Path

from desktop.core.relationship_choices import Act
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.services import club as clubs
from desktop.services import hours, person, record, relationship
from tests import factories as make
from tests.doors import two_doors
from tests.pairs import a_relationship


def test_names_changed_on_both_sides_sort_as_they_are_now(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with front.open() as club:
        person.change(club, 1, {"known_as": "Zoe"})
    with back.open() as club:
        person.change(club, 1, {"family_name": "Ábel"})
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    with front.open() as club:
        one = record.get(club, Person, 1)
        assert one.sort_name == person.sort_name_of(vars(one)["__data__"], clubs.settings(club))
        assert (one.known_as, one.family_name) == ("Zoe", "Ábel")


def test_another_order_of_names_sorts_who_came_from_the_other_side(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with front.open() as club:
        clubs.change(club, {"sort_by": "family"})
    with back.open() as club:
        make.a_mentee(club, "Lou", "Adler")
    front.join(back)
    back.join(front)
    assert front.content() == back.content()


def test_overlapping_hours_of_both_sides_are_taken_off_the_one_entered_later(tmp_path: Path) -> None:
    made = make.a_club(tmp_path)
    ben = make.a_volunteer(made, "Ben")
    front, back = two_doors(tmp_path, made)
    for door, starts in ((back, 600), (front, 630)):
        with door.open(5) as club:
            hours.add(club, {"person": ben, "date": make.TODAY, "starts": starts, "ends": starts + 60})
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    with front.open() as club:
        assert club.rows("SELECT starts, deducted FROM hours_entry ORDER BY starts") == [(600, 0), (630, 30)]


def test_the_days_of_a_relationship_follow_its_log(tmp_path: Path) -> None:
    made = make.a_club(tmp_path)
    pair = a_relationship(made, make.a_volunteer(made, "Ben"), make.a_mentee(made, "Ada"))
    front, back = two_doors(tmp_path, made)
    with back.open(5) as club:
        relationship.take(club, pair, Act.PAUSE, date(2026, 11, 10), reason="exams")
    with front.open(5) as club:
        relationship.take(club, pair, Act.END_EARLY, date(2026, 11, 12), reason="moved")
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    with front.open() as club:
        one = record.get(club, Relationship, pair)
        assert (one.state.value, one.ended_on) == ("ended_early", date(2026, 11, 12))
