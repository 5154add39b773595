from pathlib import Path

import pytest

from tests.program import Alongside


@pytest.fixture
def doubled(alongside: Alongside, club: Path) -> Path:
    """The club with Finlay twice: once more with another letter and a telephone."""
    double = ("given_name=Finley", "family_name=Gallagher", "born_on=2015-03-09", "phone=07700 900123", "notes=Chess")
    assert alongside("add", club, "person", *double).code == 0
    return club


def test_who_is_likely_the_same(alongside: Alongside, doubled: Path) -> None:
    (pair,) = alongside("same", doubled, "--json").json
    assert {pair["keep"]["name"], pair["other"]["name"]} == {"Finlay Gallagher", "Finley Gallagher"}
    assert (pair["certainty"], pair["reasons"]) == ("likely", ["spelling", "born"])
    assert pair["keep"]["born_on"] == "2015-03-09"
    head, line = alongside("same", doubled).out.splitlines()
    assert head.split() == ["Person", "Likely", "the", "same", "How", "likely", "Why"]
    assert line.endswith("Likely      names spelt alike and same date of birth")
    assert alongside("same", doubled, "--person", "Mei", "--json").json == []
    assert alongside("same", doubled, "--person", "Finlay", "--json").json == [pair]


def test_two_records_become_one_and_two_again(alongside: Alongside, doubled: Path) -> None:
    before = alongside("show", doubled, "people", "--json").json
    told = alongside("merge", doubled, "Finlay", "Finley", "--take", "given_name", "--dry-run", "--json").json
    results = {one["field"]: one["result"] for one in told["differences"]}
    assert (results["given_name"], results["phone"], results["notes"]) == ("Finley", "07700 900123", "Chess")
    assert alongside("show", doubled, "people", "--json").json == before

    said = alongside("merge", doubled, "Finlay", "Finley", "--leave", "notes")
    assert said.out.splitlines()[0] == "Finlay Gallagher is here once now; “undo” makes it two again."
    assert alongside("same", doubled, "--json").json == []
    assert len(alongside("show", doubled, "people", "--json").json) == len(before) - 1
    assert alongside("history", doubled, "--json").json[0]["words"] == "Finlay Gallagher, who was here twice, made one"

    alongside("undo", doubled)
    assert alongside("show", doubled, "people", "--json").json == before


def test_the_answer_names_both_records(alongside: Alongside, doubled: Path) -> None:
    uids = {one["given_name"]: one["uid"] for one in alongside("show", doubled, "people", "--json").json}
    answer = alongside("merge", doubled, uids["Finley"], uids["Finlay"], "--json").json
    assert (answer["uid"], answer["gone"], answer["name"]) == (uids["Finley"], uids["Finlay"], "Finley Gallagher")


def test_what_differs_is_said_in_a_table(alongside: Alongside, doubled: Path) -> None:
    lines = alongside("merge", doubled, "Finlay", "Finley", "--dry-run", "--leave", "phone").out.splitlines()
    assert lines[0].split() == ["Field", "Stays", "Goes", "Result"]
    assert ["given_name", "Finlay", "Finley", "Finlay"] in [line.split() for line in lines]
    assert ["phone", "07700", "900123"] in [line.split() for line in lines]
    taken = alongside("merge", doubled, "Finlay", "Finley", "--dry-run", "--take", "given_name").out.splitlines()
    assert ["given_name", "Finlay", "Finley", "Finley"] in [line.split() for line in taken]


def test_two_people_are_never_listed_again(alongside: Alongside, doubled: Path) -> None:
    said = alongside("different", doubled, "Finlay", "Finley")
    assert said.out.splitlines() == [
        "Finlay Gallagher and Finley Gallagher are two people.",
        "0 likely pairs are left.",
    ]
    assert alongside("same", doubled).out == "Nothing here.\n"


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("merge", "Finlay", "Finlay"), "That is one person; name who stays and who goes."),
        (("merge", "Finlay", "Nobody"), "Nobody here is called “Nobody”."),
        (("merge", "Finlay", "Finley", "--take", "born_on"), "“born_on” does not differ; what differs: "),
        (("different", "Mei", "Mei"), "That is one person; name two."),
    ],
)
def test_what_is_refused_changes_nothing(
    alongside: Alongside, doubled: Path, command: tuple[str, ...], sentence: str
) -> None:
    before = doubled.read_bytes()
    said = alongside(command[0], doubled, *command[1:])
    assert said.code == 1
    assert said.err.startswith(sentence)
    assert doubled.read_bytes() == before
