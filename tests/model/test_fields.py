"""What a field says about itself, once."""

from collections.abc import Iterator

import pytest
from peewee import SqliteDatabase

from desktop.core.choices import Mark, Privacy, Weekday
from desktop.model.catalogue import NOUNS
from desktop.model.field_spec import TEXTS
from desktop.model.fields import Kind, Shown, spec, specs
from desktop.model.group import Group
from desktop.model.hours import HoursPolicy
from desktop.model.person import Person
from desktop.model.session import SessionPerson


@pytest.fixture
def _tables() -> Iterator[None]:
    database = SqliteDatabase(":memory:", pragmas={"foreign_keys": 0})
    with database.bind_ctx(NOUNS), database.connection_context():
        database.create_tables(NOUNS)
        yield


def test_a_field_says_its_kind_label_and_class() -> None:
    said = spec(Person.born_on)
    assert (said.kind, said.label, said.privacy, said.required) == (
        Kind.PARTIAL_DAY,
        "Date of birth",
        Privacy.SEALED,
        False,
    )
    assert spec(Group.weekday).choices is Weekday
    assert spec(Person.sort_name).shown is Shown.NOWHERE


def test_all_fields_by_name_in_order_without_key_and_uid() -> None:
    names = list(specs(Person))
    assert names[:3] == ["code", "given_name", "family_name"]
    assert {"id", "uid"}.isdisjoint(names)


@pytest.mark.usefixtures("_tables")
def test_choices_are_stored_by_value_and_read_as_members() -> None:
    made = SessionPerson.create(session=1, person=1, date="2026-11-17", mark="told_us")
    assert SessionPerson.get_by_id(made.id).mark is Mark.TOLD_US
    assert SessionPerson.select().where(SessionPerson.mark == Mark.TOLD_US).count() == 1
    with pytest.raises(ValueError, match="here"):
        SessionPerson.create(session=1, person=1, date="2026-11-17", mark="here")


@pytest.mark.usefixtures("_tables")
def test_lists_of_words_come_back_as_they_were() -> None:
    made = Person.create(given_name="Ada", skills=("Python", "Łódź, and commas"))
    found = Person.get_by_id(made.id)
    assert (found.skills, found.languages) == (("Python", "Łódź, and commas"), ())


@pytest.mark.usefixtures("_tables")
def test_the_default_policy_counts_all_but_travel() -> None:
    made = HoursPolicy.get_by_id(HoursPolicy.create(name="Own").id)
    assert "travel" not in made.categories
    assert "session" in made.categories


@pytest.mark.usefixtures("_tables")
def test_reading_a_link_gives_a_key_and_runs_no_query() -> None:
    made = SessionPerson.create(session=41, person=42, date="2026-11-17")
    found = SessionPerson.get_by_id(made.id)
    assert (found.session, found.person) == (41, 42)


def test_absent_text_is_empty_and_everything_else_is_none() -> None:
    for noun in NOUNS:
        for name, said in specs(noun).items():
            field = noun._meta.fields[name]
            if said.kind in TEXTS:
                assert not field.null, (noun, name)
            elif not said.required and said.kind not in {Kind.YES_NO, Kind.CHOICE, Kind.CHOICES, Kind.WORDS}:
                assert field.null, (noun, name)
