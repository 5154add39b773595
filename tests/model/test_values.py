"""A typed value is read as its field wants it, or refused in words beside the field."""

from contextlib import suppress
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import i18n
from desktop.core.choices import CheckKind, HoursCategory, Mark, Weekday
from desktop.core.errors import Refused
from desktop.model.check import Check
from desktop.model.club import Club
from desktop.model.fields import spec, specs
from desktop.model.group import Group
from desktop.model.hours import Fund, HoursEntry, HoursPolicy
from desktop.model.person import Person, Role
from desktop.model.session import Session, SessionPerson
from desktop.model.term import Term
from desktop.model.values import read, read_all, require


def value(field: Any, typed: Any) -> Any:
    return read(field.name, spec(field), typed)


def refusal(field: Any, typed: Any) -> str:
    with pytest.raises(Refused) as refused:
        value(field, typed)
    assert refused.value.field == field.name
    return refused.value.sentence


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        (Person.given_name, "  Zoë\u00a0 Ann ", "Zoë Ann"),
        (Person.given_name, "Zoe\u0308", "Zoë"),
        (Person.given_name, "A\x00da\x07", "Ada"),
        (Person.family_name, "", ""),
        (Person.family_name, None, ""),
        (Person.notes, "one \r\ntwo\r\n\r\n", "one\ntwo"),
        (Term.starts_on, "17.3.2026", date(2026, 3, 17)),
        (Term.starts_on, "2026-03-17", date(2026, 3, 17)),
        (Term.starts_on, date(2026, 3, 17), date(2026, 3, 17)),
        (Term.starts_on, datetime(2026, 3, 17, 18), date(2026, 3, 17)),
        (Role.until, "", None),
        (Person.born_on, "2014", "2014"),
        (Person.born_on, " 2014-05 ", "2014-05"),
        (Person.born_on, "17.5.2014", "2014-05-17"),
        (Person.born_on, date(2014, 5, 17), "2014-05-17"),
        (Person.born_on, "", None),
        (Session.starts, "18:05", 1085),
        (Session.starts, "1805", 1085),
        (Session.starts, 1530, 1530),
        (SessionPerson.break_minutes, "1:30", 90),
        (SessionPerson.break_minutes, "1,5", 90),
        (SessionPerson.break_minutes, "90m", 90),
        (SessionPerson.break_minutes, 0, 0),
        (Session.children_10, " 14 ", 14),
        (Fund.rate, "12,50", 12.5),
        (Fund.rate, 20, 20.0),
        (Person.adult_confirmed, "yes", True),
        (Person.adult_confirmed, "Nein", False),
        (Person.adult_confirmed, 1, True),
        (Person.adult_confirmed, "", False),
        (Group.weekday, "Tuesday", Weekday.TUE),
        (Group.weekday, "TUE", Weekday.TUE),
        (Check.kind, "not-required", CheckKind.NOT_REQUIRED),
        (HoursEntry.category, "one to one", HoursCategory.ONE_TO_ONE),
        (HoursEntry.category, HoursCategory.ONE_TO_ONE, HoursCategory.ONE_TO_ONE),
        (SessionPerson.mark, "present", Mark.CAME),
        (HoursPolicy.categories, "session; training", ("session", "training")),
        (HoursPolicy.categories, ["session"], ("session",)),
        (HoursPolicy.categories, "", ()),
        (Person.skills, "Python, Scratch ,, Python", ("Python", "Scratch")),
        (Session.venue, "3", 3),
        (Session.closed_at, "2026-03-17 20:15:00", datetime(2026, 3, 17, 20, 15)),
    ],
)
def test_values_are_read(field: Any, typed: Any, expected: Any) -> None:
    found = value(field, typed)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        (Person.given_name, " ", "“Given name” is missing."),
        (Person.given_name, "x" * 201, "“Given name” takes at most 200 characters."),
        (Person.notes, "x" * 20_001, "“Notes” takes at most 20000 characters."),
        (Term.starts_on, "soon", "“soon” is not a date. Write it as 17.3.2026 or 2026-03-17."),
        (Term.starts_on, "31.2.2026", "“31.2.2026” is not a date. Write it as 17.3.2026 or 2026-03-17."),
        (
            Person.born_on,
            "2014-13",
            "“2014-13” is not a date of birth. Write a day, a month with its year, or the year.",
        ),
        (Session.starts, "25:00", "“25:00” is not a time. Write it as 18:05."),
        (Session.starts, -1, "“-1” is not a time. Write it as 18:05."),
        (Session.starts, 3000, "“3000” is not a time. Write it as 18:05."),
        (SessionPerson.break_minutes, "long", "“long” is not a length of time. Write 1:30, 1.5 or 90m."),
        (SessionPerson.break_minutes, -5, "“-5” is not a length of time. Write 1:30, 1.5 or 90m."),
        (Session.children_10, "1.5", "“1.5” is not a whole number."),
        (Session.children_10, "1_000", "“1_000” is not a whole number."),
        (Session.children_10, 10**30, "“1000000000000000000000000000000” is not a whole number."),
        (Fund.rate, "much", "“much” is not a number."),
        (Fund.rate, "nan", "“nan” is not a number."),
        (Fund.rate, float("inf"), "“inf” is not a number."),
        (Person.adult_confirmed, "perhaps", "“perhaps” is neither yes nor no."),
        (Session.venue, "hall", "“hall” does not fit “Venue”."),
        (HoursPolicy.categories, "cooking", "“cooking” does not fit “Categories that count”."),
        (Term.name, "", "“Term” is missing."),
    ],
)
def test_what_cannot_be_read_is_said(field: Any, typed: Any, said: str) -> None:
    sentence = refusal(field, typed)
    assert sentence.startswith(said)
    assert "{" not in sentence


def test_a_choice_names_those_there_are() -> None:
    assert refusal(Group.weekday, "{Caturday}").startswith("“{Caturday}” does not fit “Weekday”. Known are: mon,")


def test_only_the_allowed_of_a_choice() -> None:
    limited = [(field, said) for noun in (Check, Role, Person) for field, said in specs(noun).items() if said.allowed]
    for name, said in limited:
        outside = next(iter(set(said.choices or ()) - set(said.allowed)), None)
        if outside is not None:
            with pytest.raises(Refused):
                read(name, said, outside)


def test_what_was_typed_is_shortened_in_the_sentence() -> None:
    assert len(refusal(Term.starts_on, "x" * 500)) < 120


def test_braces_that_somebody_typed_stay() -> None:
    assert "{0}" in refusal_of("{0}")


def refusal_of(typed: str) -> str:
    with pytest.raises(Refused) as refused:
        value(Term.starts_on, typed)
    return refused.value.sentence


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(Refused) as refused:
        read_all(Person, {"given_name": "", "born_on": "x", "shoe": 37, "school": "St Bride’s"})
    assert refused.value.field == "given_name"
    assert len(refused.value.problems) == 3
    assert "“shoe”" in refused.value.problems[2]


def test_what_a_new_record_needs() -> None:
    require(Person, {"given_name": "Ada"})
    require(Club, {"name": "Club"})
    for noun, values, field in (
        (Person, {}, "given_name"),
        (Term, {"name": "T", "starts_on": date(2026, 1, 1)}, "ends_on"),
        (Group, {"name": "G", "starts": 0}, "ends"),
        (HoursEntry, {"person": 1}, "date"),
    ):
        with pytest.raises(Refused) as refused:
            require(noun, values)
        assert refused.value.field == field
    require(Group, {"name": "G", "starts": 0, "ends": 60})  # midnight is a time


def test_choices_are_read_in_the_language_in_use() -> None:
    with i18n.speaking("xx"):
        assert value(Group.weekday, i18n._(Weekday.TUE.label)) is Weekday.TUE
        assert value(Group.weekday, "tue") is Weekday.TUE


FIELDS = [
    field
    for noun in (Person, Session, SessionPerson, HoursEntry, HoursPolicy, Group, Fund)
    for field in specs(noun).items()
]
TYPED = st.one_of(st.text(max_size=20), st.integers(), st.floats(), st.none(), st.booleans(), st.dates())


@given(st.sampled_from(FIELDS), TYPED)
def test_anything_is_read_or_refused(field: tuple[str, Any], typed: Any) -> None:
    name, said = field
    with suppress(Refused):
        first = read(name, said, typed)
        assert read(name, said, first) == first  # what was read is not changed by reading it again
