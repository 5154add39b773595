"""Goals by the command line."""

from pathlib import Path

from desktop.services import club as clubs
from desktop.services import rating_round
from tests.program import Alongside


def test_a_goal_is_set_rated_and_listed(alongside: Alongside, club: Path) -> None:
    made = alongside("goal", club, "set", "Mei", "Debug on my own", "start=3", "hoped=7", "set_on=2026-09-01")
    assert made.out == "Mei Stewart, Debug on my own: from 3 to 3; hoped for 7.\n"
    alongside("goal", club, "rate", "Mei", "1", "6")
    alongside("goal", club, "rate", "Mei", "debug", "5", "--by", "mentor", "--on", "2026-09-20")
    changed = alongside("goal", club, "change", "Mei", "1", "status=reached", "--json").json
    assert [(one["by"], one["start"], one["now"]) for one in changed["moved"]] == [("self", 3, 6), ("mentor", 5, 5)]
    found = alongside("show", club, "goals", "--json").json
    assert [(one["person"], one["goal"], one["status"]) for one in found] == [
        ("Mei Stewart", "Debug on my own", "reached")
    ]
    listed = alongside("show", club, "goals", "--person", "Mei").out
    assert "Debug on my own             3    6          7  Reached" in listed
    assert alongside("undo", club).code == 0


def test_levels_below_zero(alongside: Alongside, club: Path) -> None:
    levels = "levels=much less,less,as hoped,more,much more"
    alongside("goal", club, "set", "Mei", "Speak up", "scale=gas", levels, "start=-2", "set_on=2026-09-01")
    assert alongside("goal", club, "rate", "Mei", "1", "-1").out == "Mei Stewart, Speak up: from −2 to −1.\n"


def test_a_round_is_typed_from_the_slips(alongside: Alongside, club: Path) -> None:
    alongside("goal", club, "set", "Mei", "Debug", "start=3", "set_on=2026-09-01")
    alongside("goal", club, "set", "Noor", "Speak up", "start=1", "set_on=2026-09-01")
    with clubs.open_(club, who="Ann") as opened:
        rating_round.issue(opened)
    done = alongside("goal", club, "round", "1:6 2:2")
    assert (
        done.out == "Mei Stewart, Debug: from 3 to 6 · Noor Fraser, Speak up: from 1 to 2\n" or "begins at" in done.out
    )
    refused = alongside("goal", club, "round", "1:11 9:2")
    assert refused.code == 1
    assert "Row 1: 11 is not on this goal’s scale: 0 to 10." in refused.err
    assert "no row 9" in refused.err


def test_what_is_refused(alongside: Alongside, club: Path) -> None:
    for words in (
        ["set", "Mei"],
        ["set", "Nobody", "Words"],
        ["set", "Mei", "Words", "start=x"],
        ["set", "Mei", "Words", "relationship=R09"],
        ["rate", "Mei", "1", "4"],
        ["change", "Mei", "1"],
    ):
        assert alongside("goal", club, *words).code == 1, words
    alongside("goal", club, "set", "Mei", "Words")
    assert alongside("goal", club, "rate", "Mei", "1", "high").code == 1
    assert alongside("goal", club, "rate", "Mei", "1", "11").err == "11 is not on this goal’s scale: 0 to 10.\n"
