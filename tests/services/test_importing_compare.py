from typing import Any

import pytest

from desktop.services.importing_compare import person_changes, same_check
from desktop.services.importing_known import People

THERE = {
    "given_name": "Zoë",
    "family_name": "García Márquez",
    "born_on": "2014-05-17",
    "phone": "07700 900001",
    "email": "zoe@example.org",
    "skills": ("Python", "art"),
    "code": "M01",
    "school": "",
}


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"given_name": "Zoe", "family_name": "Garcia Marquez"},
        {"given_name": "Zoë García", "family_name": "Márquez"},
        {"born_on": "2014"},
        {"born_on": "2014-05"},
        {"phone": "+44 7700 900001"},
        {"email": "ZOE@example.org"},
        {"skills": ("art", "python")},
        {"code": "M07"},
    ],
)
def test_the_same_said_another_way_is_no_change(line: dict[str, Any]) -> None:
    named = {"given_name": "Zoë", "family_name": "García Márquez", **line}
    assert person_changes(THERE, named, recased=False, people=People("44")) == {}


@pytest.mark.parametrize(
    "line", [{"school": "Oak"}, {"phone": "07700 900002"}, {"skills": ("art",)}, {"born_on": "2014-05-18"}]
)
def test_what_is_new(line: dict[str, Any]) -> None:
    named = {"given_name": "Zoë", "family_name": "García Márquez", **line}
    assert person_changes(THERE, named, recased=False, people=People("44")) == line


def test_a_name_in_other_letters() -> None:
    there = {"given_name": "Finlay", "family_name": "Mcallister"}
    line = {"given_name": "Finlay", "family_name": "McAllister"}
    assert person_changes(there, line, recased=False, people=People("44")) == {"family_name": "McAllister"}
    assert person_changes(there, line, recased=True, people=People("44")) == {}


def test_no_check_is_like_another_without_number_and_day() -> None:
    there = {1: {"reference": "", "issued_on": None}, 2: {"reference": "9", "issued_on": None}}
    assert same_check(there, {"reference": "9"}) == 2
    assert same_check(there, {"reference": "8"}) is None
    assert same_check(there, {"reference": ""}) == 1
