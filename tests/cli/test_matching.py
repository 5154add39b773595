"""Matches on the command line: proposed with reasons, pinned, taken."""

from pathlib import Path

import pytest

from tests.program import Alongside


@pytest.fixture
def looking(alongside: Alongside, club: Path) -> Path:
    for who, said in (
        ("Mei", "wants=Scratch"),
        ("Noor", "wants=Chess"),
        ("Ada", "offers=Scratch:could-teach,Chess"),
        ("Ben", "offers=Python"),
    ):
        assert alongside("search", club, who, said).code == 0
    return club


def test_everybody_who_looks_gets_a_proposal_or_a_reason(alongside: Alongside, looking: Path) -> None:
    found = alongside("match", looking, "--json").json
    assert found["taken"] is False
    (pair,) = found["pairs"]
    assert (pair["mentor"], pair["pinned"]) == ("Ada Berg", False)
    assert pair["reasons"][0].startswith("Ada Berg offers ")
    assert pair["reasons"][0].endswith(f", which {pair['mentee']} wants most.")
    (other,) = found["unmatched"]
    uids = {one["name"]: one["uid"] for one in alongside("show", looking, "people", "--json").json}
    assert uids[pair["mentor"]] == pair["mentor_uid"]
    assert uids[other["mentee"]] == other["mentee_uid"]
    assert other["reasons"] == ["Nobody who fits has room left: Ada Berg."]
    assert alongside("show", looking, "relationships", "--json").json == []


def test_pairs_are_pinned_and_taken_in_one_step(alongside: Alongside, looking: Path) -> None:
    words = alongside("match", looking, "--pin", "Noor:Ada", "--take").out.splitlines()
    assert words[:2] == ["Noor Fraser → Ada Berg", "    This pair is pinned."]
    assert words[-1] == "1 relationship proposed."
    (made,) = alongside("show", looking, "relationships", "--json").json
    assert (made["state"], made["mentees"]) == ("proposed", ["Noor Fraser"])
    alongside("undo", looking)
    assert alongside("show", looking, "relationships", "--json").json == []


def test_two_can_be_kept_apart(alongside: Alongside, looking: Path) -> None:
    found = alongside("match", looking, "--exclude", "Noor:Ada", "--exclude", "Mei:Ada", "--take", "--json").json
    assert found["pairs"] == []
    assert {one["reasons"][0] for one in found["unmatched"]} == {"Everybody who fits was taken out: Ada Berg."}


@pytest.mark.parametrize(
    ("pair", "sentence"),
    [
        ("Noor", "“Noor” is no pair. Write it as MENTEE:MENTOR."),
        ("Noor:Zoe", "Nobody here is called “Zoe”."),
        ("Noor:Ben", "Ben Otieno offers nothing that Noor Fraser wants to learn."),
        ("Finlay:Ada", "A pair is pinned of which one no longer seeks or offers."),
    ],
)
def test_a_pair_that_cannot_be_is_refused(alongside: Alongside, looking: Path, pair: str, sentence: str) -> None:
    refused = alongside("match", looking, "--pin", pair)
    assert (refused.code, refused.err.splitlines()[0]) == (1, sentence)


def test_where_nobody_looks_it_says_so(alongside: Alongside, club: Path) -> None:
    assert alongside("match", club, "--take").out == "Nobody looks for a mentor now.\n"
