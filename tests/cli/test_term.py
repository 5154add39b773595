from pathlib import Path

import pytest

from tests.program import Alongside


def test_a_term_with_days_left_out(alongside: Alongside, club: Path) -> None:
    said = alongside(
        "plan", club, "--group", "river", "--weekday", "thu", "--time", "16:00-17:00",
        "--from", "2026-10-01", "--to", "2026-10-31",
        "--skip", "2026-10-12..2026-10-16", "--skip", "2026-10-29", "--json",
    )  # fmt: skip
    assert said.code == 0
    assert said.json["sessions"] == 3
    assert said.json["dates"] == ["2026-10-01", "2026-10-08", "2026-10-22"]
    assert (said.json["start"], said.json["end"]) == ("16:00", "17:00")
    assert [one["date"] for one in said.json["left_out"]] == ["2026-10-15", "2026-10-29"]
    listed = alongside("show", club, "sessions", "--from", "2026-10-01", "--json").json
    assert [one["date"] for one in listed] == said.json["dates"]
    assert {one["name"] for one in alongside("show", club, "terms", "--json").json} == {"Autumn 2026"}


def test_it_is_one_step(alongside: Alongside, club: Path) -> None:
    assert alongside("plan", club, "--from", "2026-10-01", "--to", "2026-10-31").out.startswith("4 sessions planned.")
    alongside("undo", club)
    assert len(alongside("show", club, "sessions", "--json").json) == 3


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--from", "2026-09-30", "--to", "2026-09-01"], "last day"),
        (["--from", "2026-09-01", "--to", "2026-09-30"], "It overlaps River Club on 1 Sept 2026, 18:00–19:30."),
        (["--from", "2026-02-30", "--to", "2026-09-01"], "“2026-02-30” is not a date"),
        (
            ["--from", "2026-10-01", "--to", "2026-10-30", "--time", "18:00-25:00"],
            "“18:00-25:00” is no stretch of time",
        ),
        (["--from", "2026-10-01", "--to", "2026-10-30", "--group", "Owls"], "There is no “Owls”."),
    ],
)
def test_what_is_refused(alongside: Alongside, club: Path, options: list[str], sentence: str) -> None:
    before = club.read_bytes()
    said = alongside("plan", club, *options)
    assert said.code == 1
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert club.read_bytes() == before


def test_two_groups_want_a_name(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "group", "name=Seniors", "starts=19:30", "ends=20:30")
    said = alongside("plan", club, "--from", "2026-10-01", "--to", "2026-10-31")
    assert (said.code, said.err) == (1, "Say which group it is for, with --group.\n")
