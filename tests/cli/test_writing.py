"""Papers with somebody's own words by the command line."""

from pathlib import Path

from desktop.services import club as clubs
from desktop.services import person
from tests.factories import BEGIN
from tests.pairs import a_thanks
from tests.program import Alongside

PERIOD = ("--from", "2026-09-01", "--to", "2026-09-30")


def test_sentences_for_reports(alongside: Alongside, club: Path) -> None:
    alongside("register", club, "2026-09-08", "--mentees", "*", "--volunteers", "*", "--close")
    alongside("writing", club, "report", "Mei", "--sentence", "A term of steady work.", *PERIOD)
    found = alongside("writing", club, "reports", *PERIOD, "--json").json
    assert [(one["person"], one["facts"], one["sentence"]) for one in found][1:3] == [
        ("João Evans", "came 1 of 1", None),
        ("Mei Stewart", "came 1 of 1", "A term of steady work."),
    ]
    assert "Mei Stewart       came 1 of 1" in alongside("writing", club, "reports").out, "the term, if none is said"


def test_letters_and_numbers(alongside: Alongside, club: Path) -> None:
    with clubs.open_(club, who="Ann") as opened:
        a_thanks(opened, person.the_one(opened, "Ben").id, "for waiting when it crashed", BEGIN)
    made = alongside("writing", club, "letters", *PERIOD, "--json").json
    assert [(one["person"], one["thanks"]) for one in made] == [("Ben Otieno", ["for waiting when it crashed"])]
    number = made[0]["number"]
    assert alongside("writing", club, "sign", number, "--on", "2026-09-30", "--json").json["signed_on"] == "2026-09-30"
    folio = alongside("writing", club, "folio", "Ben", *PERIOD, "--json").json["number"]
    assert folio.startswith("F-")
    assert alongside("writing", club, folio.lower(), "--json").json["person"] == "Ben Otieno"
    listed = alongside("writing", club).out
    assert number in listed
    assert "Proof of mentoring" in listed
    missing = alongside("writing", club, "F-1900-1")
    assert (missing.code, missing.err) == (1, "This club has given no paper the number F-1900-1.\n")
    assert alongside("writing", club, "report", "Nobody").code == 1


def test_certificates_by_a_rule(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    alongside("register", club, "2026-09-08", "--mentees", "*", "--volunteers", "*", "--close")
    found = alongside("writing", club, "certificates", "attendance", "--least", "1", *PERIOD, "--json").json
    assert [one["person"] for one in found][1:3] == ["João Evans", "Mei Stewart"]
    assert not alongside("writing", club, "certificates", "attendance", *PERIOD, "--json").json
    said = ("--kind", "attendance", "--sentence", "asked the best questions", *PERIOD)
    number = alongside("writing", club, "certificate", "Mei", *said, "--json").json["number"]
    assert number.startswith("C-")
    out = tmp_path / "certificate.pdf"
    alongside("paper", club, "certificate", out, "--person", "Mei", "--kind", "attendance", *PERIOD)
    assert alongside("writing", club, number, "--json").json["person"] == "Mei Stewart"
    refused = alongside("writing", club, "certificates", "prize")
    assert (refused.code, refused.err) == (1, "Certificates are thanks, achievement and attendance.\n")
