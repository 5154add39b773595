"""Six answers of one side."""

import pytest

from desktop.core.errors import Refused
from desktop.services import pulse
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.pairs import a_pair


def test_six_answers_and_what_is_low(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    pair = a_pair(club, a_volunteer(club, "Ben"), ada)
    pulse.note(club, pair, ada, pulse.read("5 4 - 2 5 4"))
    pulse.note(club, pair, ada, pulse.read("54-254"))
    found = pulse.rows(club, pair)
    assert [(one.name, one.answers) for one in found] == [("Ada", (5, 4, None, 2, 5, 4))]
    assert found[0].low == ("I can say when something does not work",)


@pytest.mark.parametrize("line", ["5 4 3 2 1", "5 4 3 2 1 6", "0 4 3 2 1 1", "------", "5 4 x 2 1 1", ""])
def test_what_is_no_pulse(club: ClubFile, line: str) -> None:
    ada = a_mentee(club)
    pair = a_pair(club, a_volunteer(club), ada)
    with pytest.raises(Refused):
        pulse.note(club, pair, ada, pulse.read(line))
    assert pulse.rows(club, pair) == []


def test_figures_alone_are_a_pulse() -> None:
    assert [pulse.is_pulse(line) for line in ("5 4 - 2 5 4", "-4", "-", "fine 5", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
