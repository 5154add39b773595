import json
from pathlib import Path

import pytest

from tests.program import Alongside

KEYS = {
    *("uid", "code", "kind", "state", "since", "suspended", "at_risk", "mentors", "mentees", "group", "proposed_on"),
    *("agreed_on", "started_on", "planned_end", "ended_on", "last_meeting", "next_meeting", "signs"),
}


@pytest.fixture
def paired(alongside: Alongside, club: Path) -> Path:
    """The club with one proposal."""
    said = alongside("relationship", club, "propose", "--mentor", "Ada", "--mentee", "Finlay", "--on", "2026-09-15")
    assert said.code == 0, said.err
    assert said.out == "R01  Finlay Gallagher with Ada Berg: Proposed since 15 Sept 2026\n"
    return club


def test_a_proposal_is_listed(alongside: Alongside, paired: Path) -> None:
    (one,) = alongside("show", paired, "relationships", "--json").json
    assert set(one) == KEYS
    assert (one["code"], one["kind"], one["state"], one["suspended"]) == ("R01", "one_to_one", "proposed", False)
    assert (one["mentors"], one["mentees"]) == (["Ada Berg"], ["Finlay Gallagher"])
    assert (one["proposed_on"], one["started_on"]) == ("2026-09-15", None)
    head, line = alongside("show", paired, "relationships", "--person", "Finlay").out.splitlines()
    assert head.split()[:3] == ["Code", "Mentee", "Mentor"]
    assert line.startswith("R01   Finlay Gallagher  Ada Berg  Proposed")
    assert alongside("show", paired, "relationships", "--find", "mei", "--json").json == []


def test_steps_are_taken_and_taken_back(alongside: Alongside, paired: Path) -> None:
    assert alongside("relationship", paired, "agree", "R01", "--json").json["state"] == "agreed"
    assert alongside("history", paired, "--json").json[0]["words"] == "both agree: Finlay Gallagher with Ada Berg"
    early = alongside("relationship", paired, "start", "Finlay")
    assert (early.code, early.err) == (1, "There is no agreement yet: make it, print it and have it signed.\n")
    silent = alongside("relationship", paired, "decline", "R01")
    assert (silent.code, silent.err) == (1, "Say why: it is kept with the date.\n")
    declined = alongside("relationship", paired, "decline", "R01", "--reason", "moved", "--json").json
    assert (declined["state"], declined["signs"]) == ("declined", [])
    alongside("undo", paired)
    assert alongside("show", paired, "relationships", "--json").json[0]["state"] == "agreed"


def test_flags_facts_and_an_exception(alongside: Alongside, club: Path) -> None:
    said = ("propose", "--mentor", "Ben", "--mentee", "Mei", "--json")
    assert alongside("relationship", club, *said).json["signs"][0]["kind"] == "unchecked"
    flagged = alongside("relationship", club, "flag", "R01", "--reason", "no answer")
    assert flagged.err.splitlines() == ["at risk", "no check of Ben Otieno holds"]
    assert not alongside("relationship", club, "unflag", "R01", "--json").json["at_risk"]
    changed = alongside("relationship", club, "change", "R01", "planned_end=2099-07-01", "--json").json
    assert changed["planned_end"] == "2099-07-01"
    for wrong in (["change", "R01"], ["change", "R01", "state=active"], ["let-on", "R01"]):
        assert alongside("relationship", club, *wrong).code == 1
    far = ("let-on", "R01", "--reason", "sent", "--second", "Lou", "--until", "2099-01-01")
    assert "92 days at most" in alongside("relationship", club, *far).err


def test_an_error_is_taken_out(alongside: Alongside, paired: Path) -> None:
    assert alongside("relationship", paired, "made-in-error", "R01", "--json").json["code"] == "R01"
    assert alongside("show", paired, "relationships", "--json").json == []
    assert alongside("relationship", paired, "agree", "R01").code == 1


def test_a_pair_is_proposed_once_and_by_role(alongside: Alongside, paired: Path) -> None:
    again = alongside("relationship", paired, "propose", "--mentor", "Ada", "--mentee", "Finlay")
    assert (again.code, "R01, Proposed" in again.err) == (1, True)
    assert alongside("relationship", paired, "propose", "--mentor", "Mei", "--mentee", "Finlay").code == 1
    peers = alongside(
        "relationship", paired, "propose", "--mentor", "Mei", "--mentee", "Noor", "--kind", "peer", "--json"
    )
    assert peers.json["code"] == "R02"


def test_relationships_leave_as_a_table(alongside: Alongside, paired: Path, tmp_path: Path) -> None:
    out = tmp_path / "pairs.json"
    assert alongside("export", paired, "relationships", out).code == 0
    (one,) = json.loads(out.read_text(encoding="utf-8"))
    assert (one["code"], one["state"], one["mentors"], one["mentor_codes"], one["met"]) == (
        *("R01", "proposed", "Ada Berg", "V01", 0),
    )
