import hashlib
from pathlib import Path

import pytest

from tests.program import Alongside

EVENING = ("--mentees", "* -1 -3? 4>15 +mar", "--volunteers", "* 2=1:20")


def test_it_answers_what_it_understood(alongside: Alongside, club: Path) -> None:
    said = alongside("register", club, "2026-09-08", *EVENING, "--close", "--json")
    assert said.code == 0
    answer = said.json
    words = answer.pop("words")
    assert answer == {
        "sheet": "",
        "came": 3,
        "late": 1,
        "absent": 1,
        "told_us": 1,
        "not_recorded": 0,
        "walk_ins": 1,
        "adults": 2,
        "adults_counted": 1,
        "adults_needed": 2,
        "closed": True,
    }
    assert (
        words[0]
        == "2 present, 1 of them 15 min late; 1 absent (Finlay G.), 1 told us (Mei S.); 1 walk-in (mar, to complete)"
    )
    assert "age of Ben O. not confirmed" in words[2]


def test_it_is_one_step_of_undo(alongside: Alongside, club: Path) -> None:
    before = alongside("show", club, "sessions", "--json").json
    alongside(
        "register", club, "2026-09-08", *EVENING, "--children", 3, 3, "--adults", 2, "-", "--no-incidents", "--close"
    )
    assert alongside("show", club, "sessions", "--json").json != before
    assert alongside("undo", club).code == 0
    assert alongside("show", club, "sessions", "--json").json == before
    assert alongside("show", club, "hours", "--json").json == []
    assert len(alongside("show", club, "people", "--json").json) == 6


def test_dry_run_says_it_and_changes_nothing(alongside: Alongside, club: Path) -> None:
    before = hashlib.sha256(club.read_bytes()).hexdigest()
    tried = alongside("register", club, "2026-09-08", *EVENING, "--close", "--dry-run", "--json")
    assert hashlib.sha256(club.read_bytes()).hexdigest() == before
    done = alongside("register", club, "2026-09-08", *EVENING, "--close", "--json")
    assert tried.json == done.json


def test_without_a_line_it_says_how_the_session_stands(alongside: Alongside, club: Path) -> None:
    alongside("register", club, "2026-09-08", *EVENING)
    answer = alongside("register", club, "2026-09-08", "--json").json
    assert (answer["came"], answer["closed"]) == (3, False)


def test_closing_wants_to_know_what_the_unrecorded_were(alongside: Alongside, club: Path) -> None:
    line = ("--mentees", "1 2", "--volunteers", "*")
    refused = alongside("register", club, "2026-09-08", *line, "--close")
    assert refused.code == 1
    assert "Mei S." in refused.err
    assert "Noor F." in refused.err
    assert alongside("register", club, "2026-09-08", "--json").json["came"] == 0
    left = alongside("register", club, "2026-09-08", *line, "--close", "--unrecorded", "leave", "--json").json
    assert (left["absent"], left["not_recorded"]) == (0, 2)


@pytest.mark.parametrize("line", ["-99", "* -99", "99"])
def test_a_row_that_is_not_there_is_refused_by_its_token(alongside: Alongside, club: Path, line: str) -> None:
    before = club.read_bytes()
    refused = alongside("register", club, "2026-09-08", "--mentees", line)
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    assert "99" in refused.err
    assert club.read_bytes() == before


def test_a_walk_in_that_fits_several_is_refused_with_the_choices(alongside: Alongside, club: Path) -> None:
    for family in ("Lima", "Costa"):
        alongside("add", club, "person", "given_name=Marta", f"family_name={family}", "since=2026-10-01")
    refused = alongside("register", club, "2026-09-08", "--mentees", "* +mar")
    assert refused.code == 1
    assert "Marta Lima" in refused.err
    assert "Marta Costa" in refused.err
    taken = alongside("register", club, "2026-09-08", "--mentees", '* +"Marta Lima"', "--json")
    assert taken.json["walk_ins"] == 1


def test_a_line_may_begin_with_a_minus(alongside: Alongside, club: Path) -> None:
    assert alongside("register", club, "2026-09-08", "--mentees", "-3?", "--json").json["told_us"] == 1


def test_a_session_that_is_not_there(alongside: Alongside, club: Path) -> None:
    refused = alongside("register", club, "2026-09-09", "--mentees", "*")
    assert (refused.code, refused.err) == (1, "There is no session on 9 Sept 2026.\n")


def test_a_code_that_was_never_printed(alongside: Alongside, club: Path) -> None:
    refused = alongside("register", club, "2026-09-08", "--sheet", "K7", "--mentees", "*")
    assert refused.code == 1
    assert "#K7" in refused.err


def test_a_closed_session_is_not_typed_again(alongside: Alongside, club: Path) -> None:
    alongside("register", club, "2026-09-08", *EVENING, "--close")
    assert alongside("register", club, "2026-09-08", "--mentees", "*").code == 1


def test_one_group_of_two_on_one_day(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "group", "name=Seniors", "starts=19:30", "ends=20:30")
    alongside("add", club, "session", "group=Seniors", "date=2026-09-08")
    refused = alongside("register", club, "2026-09-08")
    assert refused.code == 1
    assert "18:00" in refused.err
    assert "19:30" in refused.err
    assert alongside("register", club, "2026-09-08", "--group", "Seniors").code == 0
    assert alongside("register", club, "2026-09-08 18:00").code == 0
