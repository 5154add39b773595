from datetime import date
from typing import Any

import pytest

from desktop.model.fields import specs
from desktop.model.person import Person, Role
from desktop.services.importing_words import said


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("school", "Oak", "Oak"),
        ("school", "", ""),
        ("born_on", None, ""),
        ("born_on", "2014-05", "May 2014"),
        ("skills", ("Python", "art"), "Python and art"),
        ("skills", (), ""),
    ],
)
def test_values_of_a_person(name: str, value: Any, words: str) -> None:
    assert said(specs(Person)[name], value) == words


def test_a_day() -> None:
    assert said(specs(Role)["since"], date(2026, 11, 8)) == "8 Nov 2026"
