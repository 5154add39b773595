from pathlib import Path

import pytest

from desktop.services import club as clubs
from tests import factories
from tests.pairs import a_draft, proposed
from tests.program import Alongside


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A club with Ben Otieno and Ada Berg, a child, as R01."""
    with factories.a_club(tmp_path) as club:
        proposed(club)
        return club.path


@pytest.fixture
def draft(pair: Path) -> Path:
    with clubs.open_(pair) as club:
        a_draft(club, 1)
    return pair


def test_without_an_agreement_it_says_so(alongside: Alongside, pair: Path) -> None:
    assert alongside("agreement", pair, "ada").out == "Ada Berg with Ben Otieno\nNo agreement yet.\n"
    assert alongside("agreement", pair, "ada", "--json").json["version"] is None
    said = alongside("agreement", pair, "ada", "sign", "mentor")
    assert (said.code, said.err) == (1, "There is no agreement yet; “new” makes one.\n")


def test_from_nothing_to_reviewed(alongside: Alongside, pair: Path) -> None:
    made = alongside("agreement", pair, "R01", "new", "place=the library", "cadence=fortnightly", "--json").json
    assert (made["version"], made["edition"], made["state"], made["swap_minutes"]) == (1, "child", "draft", 5)
    alongside("agreement", pair, "ada", "terms", "minutes=45m", "channel=the coordinator")
    for side in ("mentee", "mentor"):
        for kind in ("gets", "brings"):
            assert alongside("agreement", pair, "ada", "promise", side, kind, "an", "hour").code == 0
    assert alongside("agreement", pair, "ada", "clause", "12", "wording=No gifts.").code == 0
    assert alongside("agreement", pair, "ada", "clause", "new", "title=Dogs", "wording=The dog comes.").code == 0
    for signer, *name in (("mentee",), ("mentor",), ("carer", "Karl Berg"), ("coordinator", "Ruth")):
        assert alongside("agreement", pair, "ada", "sign", signer, *name).code == 0
    found = alongside("agreement", pair, "ada", "--json").json
    assert (found["state"], found["place"], found["minutes"]) == ("signed", "the library", 45)
    assert [one["name"] for one in found["signatures"]] == ["Ada Berg", "Ben Otieno", "Karl Berg", "Ruth"]
    assert [(one["number"], one["how"]) for one in found["changed"]] == [
        (12, "in own words"),
        (15, "added to this agreement"),
    ]
    assert alongside("agreement", pair, "ada", "copies", "--json").json["copies_given"] is True
    reviewed = alongside("agreement", pair, "ada", "review", "1=8", "4=0", "--json").json
    assert [one["kept"] for one in reviewed["promises"]] == [8, None, None, 0]
    lines = alongside("agreement", pair, "ada").out.splitlines()
    assert lines[0] == "Ada Berg with Ben Otieno"
    assert lines[3] == "1 Mentee, gets: an hour (8)"
    assert "12 Boundaries: No gifts." in lines
    assert found["clauses"][11]["text"] == "No gifts."
    assert "* 12 Boundaries: in own words" in lines
    second = alongside("agreement", pair, "ada", "new", "--json").json
    assert (second["version"], second["state"], len(second["promises"])) == (2, "draft", 4)
    assert alongside("agreement", pair, "ada", "discard", "--json").json["version"] == 1


def test_a_signature_is_taken_back(alongside: Alongside, draft: Path) -> None:
    alongside("agreement", draft, "ada", "sign", "mentee", "--on", "2026-11-02")
    assert "Signed: Ada Berg, 2 Nov 2026" in alongside("agreement", draft, "ada").out
    alongside("agreement", draft, "ada", "unsign", "mentee", "--of", "ada")
    assert "Not signed yet: Ada Berg" in alongside("agreement", draft, "ada").out
    alongside("agreement", draft, "ada", "clause", "11", "included=no")
    assert "11 Feedback: left out" in alongside("agreement", draft, "ada").out
    alongside("agreement", draft, "ada", "clause", "11", "reset")
    assert "left out" not in alongside("agreement", draft, "ada").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["new"], "Version 1 is still a draft: change that one."),
        (["terms", "review_on=2020-01-01"], "The review would be before"),
        (["terms", "minutes=45"], "write 45 minutes as 45m"),
        (["terms", "colour=red"], "There is no field “colour”."),
        (["promise", "mentee", "takes", "all"], "Write it as: promise mentee gets an hour a week"),
        (["clause", "10", "included=no"], "Clause 10 stays: its words may be your own."),
        (["clause", "twelve", "wording=x"], "Write it as: clause 12 wording=…"),
        (["sign", "dog"], "Say who signs: mentor, mentee, carer"),
        (["sign", "coordinator"], "“Name” is missing."),
        (["copies"], "Version 1 is not signed yet."),
        (["review", "9=1"], "“9=1” is no rating; write 1=8 for promise 1."),
        (["unsign", "mentor"], "Ben Otieno has not signed."),
    ],
)
def test_what_is_refused(alongside: Alongside, draft: Path, words: list[str], sentence: str) -> None:
    before = draft.read_bytes()
    said = alongside("agreement", draft, "ada", *words)
    assert said.code == 1
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert draft.read_bytes() == before
