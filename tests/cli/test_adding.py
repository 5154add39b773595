from pathlib import Path

import pytest

from tests.program import Alongside


def test_it_answers_with_the_uid(alongside: Alongside, club: Path) -> None:
    said = alongside("add", club, "venue", "name=Library", "fire_point=Old oak", "--json")
    assert said.code == 0
    (venue,) = alongside("show", club, "venues", "--json").json
    assert said.json == {"noun": "venue", "uid": venue["uid"]}
    assert (venue["name"], venue["fire_point"]) == ("Library", "Old oak")


def test_links_are_written_as_names(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "venue", "name=Library")
    assert alongside("add", club, "group", "name=Juniors", "venue=lib", "starts=17:00", "ends=18:00").code == 0
    groups = alongside("show", club, "groups", "--json").json
    assert [(one["name"], one["venue"], one["starts"]) for one in groups] == [
        ("River Club", None, "18:00"),
        ("Juniors", "Library", "17:00"),
    ]
    policy = ("name=Strict", "rounding=15", "needs_volunteer=yes", "categories=session,training")
    assert alongside("add", club, "policy", *policy).code == 0
    assert alongside("add", club, "fund", "name=City", "policy=strict").code == 0
    (fund,) = alongside("show", club, "funds", "--json").json
    assert (fund["name"], fund["policy"]) == ("City", "Strict")
    assert alongside("add", club, "membership", "group=Juniors", "person=Noor", "since=2026-09-01").code == 0
    (row,) = alongside("show", club, "people", "--group", "Juniors", "--json").json
    assert row["given_name"] == "Noor"


def test_terms_and_holidays(alongside: Alongside, club: Path) -> None:
    assert alongside("add", club, "holiday", "name=Half term", "starts-on=2026-10-26", "ends-on=2026-10-30").code == 0
    assert alongside("add", club, "term", "name=Spring", "starts_on=2027-01-05", "ends_on=2027-03-31").code == 0
    answer = alongside("plan", club, "--from", "2026-10-20", "--to", "2026-11-05", "--json").json
    assert answer["dates"] == ["2026-10-20", "2026-11-03"]
    assert answer["left_out"] == [{"date": "2026-10-27", "because": "Half term"}]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["venue", "name"], "“name” is no FIELD=VALUE."),
        (["venue", "name=A", "name=B"], "“name” is given twice."),
        (["venue", "address=Nowhere"], "“Venue” is missing."),
        (["venue", "name=A", "colour=red"], "There is no field “colour”."),
        (["group", "name=A", "venue=Nowhere", "starts=1", "ends=2"], "There is no “Nowhere”."),
        (["session", "date=2026-02-30"], "“2026-02-30” is not a date. Write it as 17.3.2026 or 2026-03-17."),
        (["session", "date=2026-09-08"], "It overlaps River Club on 8 Sept 2026, 18:00–19:30."),
    ],
)
def test_what_is_refused(alongside: Alongside, club: Path, words: list[str], sentence: str) -> None:
    before = club.read_bytes()
    said = alongside("add", club, *words)
    assert (said.code, said.out, said.err) == (1, "", f"{sentence}\n")
    assert club.read_bytes() == before
