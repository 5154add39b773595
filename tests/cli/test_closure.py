from pathlib import Path

import pytest

from tests import factories
from tests.pairs import proposed
from tests.program import Alongside


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    with factories.a_club(tmp_path) as club:
        proposed(club)
        return club.path


def test_looked_at_and_written(alongside: Alongside, pair: Path) -> None:
    before = pair.read_bytes()
    shown = alongside("closure", pair, "ada")
    assert shown.out.splitlines()[:3] == [
        "Ada Berg with Ben Otieno",
        "No closing talk is prepared.",
        "The closing talk has not been held.",
    ]
    assert pair.read_bytes() == before
    values = ("date=2026-11-10", "final_meeting=yes", "reason=goals-met", "learned_mentee=To ask", "thanked=yes")
    found = alongside("closure", pair, "R01", *values, "--json").json
    assert (found["date"], found["reason"], found["final_meeting"]) == ("2026-11-10", "goals_met", True)
    assert [one["kind"] for one in found["open"]] == ["learned", "returned"]
    assert found["sustained"] == {"6": None, "12": None}
    assert "Closing talk, 10 Nov 2026: goals reached." in alongside("closure", pair, "ben").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ada", "reason=boredom"], "“boredom” does not fit “Reason”."),
        (["ada", "final_meeting=yes", "date=2999-01-01"], "A talk of a day to come has not been held yet."),
        (["nobody"], "There is no relationship “nobody”"),
    ],
)
def test_what_is_refused(alongside: Alongside, pair: Path, words: list[str], sentence: str) -> None:
    said = alongside("closure", pair, *words)
    assert said.code == 1
    assert sentence in said.err
