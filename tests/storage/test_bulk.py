"""Many rows by one compiled statement."""

import pytest

from desktop.model.hours import HoursPolicy
from desktop.model.person import Person
from desktop.model.session import SessionPerson
from desktop.storage import bulk
from desktop.storage.club_file import ClubFile


def test_defaults_stand_in_the_statement_and_only_the_rest_is_bound(club: ClubFile) -> None:
    sql = bulk.insert_sql(Person, ["uid", "given_name"])
    with club.bulk_load():
        club.execute_many(sql, [("a" * 32, "O’Brien"), ("b" * 32, "Zoë")])
    found = Person.get(Person.given_name == "Zoë")
    made = Person(given_name="Zoë")
    for name in Person._meta.fields:
        if name not in {"id", "uid", "given_name"}:
            assert getattr(found, name) == getattr(made, name), name


def test_lists_and_choices_have_their_defaults(club: ClubFile) -> None:
    with club.bulk_load():
        club.execute_many(bulk.insert_sql(HoursPolicy, ["uid", "name"]), [("a" * 32, "Own")])
    assert HoursPolicy.get(HoursPolicy.name == "Own").categories == HoursPolicy(name="").categories


def test_a_field_without_a_default_must_be_named() -> None:
    with pytest.raises(ValueError, match="date"):
        bulk.insert_sql(SessionPerson, ["uid", "session", "person"])


def test_what_is_drawn_for_each_row_must_be_named() -> None:
    with pytest.raises(ValueError, match="uid"):
        bulk.insert_sql(Person, ["given_name"])
