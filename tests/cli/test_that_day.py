"""`show CLUB day DATE`: present, cleared, trained and needed on a day, for people and for scripts."""

from pathlib import Path

import pytest

from tests.program import Alongside

DAY = "2026-09-08"


@pytest.fixture
def held(alongside: Alongside, club: Path) -> Path:
    """A club with one session held: two mentees and both volunteers, of whom Ada is cleared."""
    alongside("add", club, "training", "person=Ada", "topic=First aid", "done_on=2026-09-01", "expires_on=2026-09-08")
    done = alongside(
        "register", club, DAY, "--mentees", "* -1 -3?", "--volunteers", "*", "--close", "--unrecorded", "absent"
    )
    assert done.code == 0
    return club


def test_a_day_in_json(alongside: Alongside, held: Path) -> None:
    (one,) = alongside("show", held, "day", DAY, "--json").json
    assert (one["date"], one["training_required"]) == (DAY, False)
    figures = {key: one[key] for key in ("group", "start", "end", "status", "children", "met")}
    assert figures == {
        "group": "River Club",
        "start": "18:00",
        "end": "19:30",
        "status": "closed",
        "children": 2,
        "met": False,
    }
    assert (one["adults_needed"], one["adults_present"], one["adults_counted"]) == (2, 2, 1)
    assert [row["name"] for row in one["mentees"]] == ["João E.", "Noor F."]
    ada, ben = one["adults"]
    assert (ada["name"], ada["cleared"], ada["trained"], ada["trainings"], ada["counted"]) == (
        *("Ada Berg", True, True, ["First aid"], True),
    )
    assert (ben["of_age"], ben["cleared"], ben["counted"]) == (None, False, False)
    assert ben["why_not"] == "age of Ben O. not confirmed"


def test_the_training_of_one_week_is_over_the_next(alongside: Alongside, held: Path) -> None:
    alongside("register", held, "2026-09-15", "--volunteers", "*", "--close", "--unrecorded", "absent")
    (one,) = alongside("show", held, "day", "2026-09-15", "--json").json
    assert [row["trained"] for row in one["adults"]] == [False, False]


def test_a_day_in_words(alongside: Alongside, held: Path) -> None:
    out = alongside("show", held, "day", DAY).out
    assert "2 children: 2 adults needed, 2 present, 1 counted: age of Ben O. not confirmed. That was too few." in out
    assert "DBS enhanced, seen 1 Aug 2026" in out


def test_a_day_without_a_session(alongside: Alongside, club: Path) -> None:
    assert alongside("show", club, "day", "2026-09-02").out.strip() == "There was no session on this day."
    assert alongside("show", club, "day", "--json").json == []


def test_only_a_day_takes_a_date(alongside: Alongside, club: Path) -> None:
    refused = alongside("show", club, "people", DAY)
    assert (refused.code, refused.err.strip()) == (1, "Only “day” takes a date.")
    assert alongside("show", club, "day", "yesterday").code == 1


def test_its_paper_and_tables(alongside: Alongside, held: Path, tmp_path: Path) -> None:
    for ending in ("pdf", "csv", "xlsx"):
        answer = alongside("paper", held, "that-day", tmp_path / f"day.{ending}", "--day", DAY, "--json").json
        assert answer["class"] == "sealed"
    assert any("Ada Berg" in path.read_text(encoding="utf-8-sig") for path in tmp_path.glob("day*.csv"))
