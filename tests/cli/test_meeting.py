from pathlib import Path

import pytest

from desktop.services import club as clubs
from desktop.services import record_sheet, session
from tests.pairs import who_meet
from tests.program import Alongside


@pytest.fixture
def paired(club: Path) -> Path:
    """Two pairs who meet since September: Ada with Eve (R01), Sam with Kim (R02)."""
    with clubs.open_(club) as opened:
        who_meet(opened, "Eve", "Ada Lane", code="R01")
        who_meet(opened, "Kim", "Sam", code="R02")
    return club


def test_plan_note_and_show(alongside: Alongside, paired: Path) -> None:
    said = alongside("meeting", paired, "plan", "--relationship", "R01", "date=2026-09-17", "starts=16:00")
    assert (said.code, said.out) == (0, "Ada Lane with Eve, 17 Sept 2026: Planned, 16:00–16:45, Library\n")
    note = (
        "date=2026-09-17",
        "pairing=30",
        "talk=0",
        "ready_mentee=yes",
        "worked_on=loops",
        "swaps_mentee=4",
        "swaps_mentor=5",
    )
    more = ("advice=read aloud", "thanks=the patience", "next=2026-09-24", "mentee_does=chapter 2")
    assert alongside("meeting", paired, "note", "--relationship", "ada lane", *note, *more).code == 0
    assert alongside("meeting", paired, "ready", "--relationship", "R01", "side=mentor").code == 0
    coming, held = alongside("show", paired, "meetings", "--json").json
    assert (held["date"], held["minutes"], held["outcome"], held["number"]) == ("2026-09-17", 45, "met", 1)
    assert (held["forms"], held["turns_mentee"], held["worry"]) == ({"pairing": 30, "talk": None}, 4, False)
    assert (held["mentee"], held["code"], held["session"]) == ("Ada Lane", "R01", None)
    assert (coming["outcome"], coming["ready_mentee"], coming["ready_mentor"]) == ("planned", False, True)
    hours = alongside("show", paired, "hours", "--json").json
    assert [(one["person"], one["minutes"], one["source"]) for one in hours] == [("Eve", 45, "meeting")]
    listed = alongside("show", paired, "meetings", "--person", "Ada Lane", "--to", "2026-09-20").out.splitlines()
    assert len(listed) == 2
    assert listed[1].split("  ")[0] == "2026-09-17"
    assert alongside("show", paired, "meetings", "--person", "Sam", "--json").json == []
    assert alongside("undo", paired).code == 0
    assert "next step" not in alongside("history", paired).err


def test_a_record_is_typed_by_sheet_and_row(alongside: Alongside, paired: Path) -> None:
    with clubs.open_(paired) as opened:
        record_sheet.issue(opened, [1, 2], session.the_one(opened, "2026-09-15"))
        code = opened.value("SELECT code FROM printed_sheet")
    line = (f"#{code}/2", "5", "6", "7", "=5/4")
    tried = alongside("meeting", paired, "record", *line, "--dry-run").out
    assert tried == "Sam with Kim, 15/09/2026: met; both ready; pairing; turns: mentor 5, mentee 4\n"
    assert alongside("show", paired, "meetings", "--json").json == []
    said = alongside("meeting", paired, "record", *line, "--json").json
    assert said["words"] == tried.strip()
    assert alongside("meeting", paired, "record", "2", "--sheet", code).out.startswith("Ada Lane with Eve")
    assert alongside("meeting", paired, "record", "#2 21: maps", "--session", "2026-09-15").code == 0
    assert alongside("meeting", paired, "record", "7", "--relationship", "R01", "--date", "2026-09-20").code == 0
    found = alongside("show", paired, "meetings", "--json").json
    assert sorted((one["date"], one["code"], one["outcome"]) for one in found) == [
        ("2026-09-15", "R01", "cancelled_mentee"), ("2026-09-15", "R02", "met"), ("2026-09-20", "R01", "met"),
    ]  # fmt: skip


def test_advice_and_thanks(alongside: Alongside, paired: Path) -> None:
    advise = ("meeting", paired, "advice", "--relationship", "R01")
    assert alongside(*advise, "read the error aloud").out == "Advice for Ada Lane: “read the error aloud”.\n"
    assert alongside(*advise, "worked").out == "“read the error aloud”: worked.\n"
    assert alongside(*advise, "told").code == 0
    thanks = alongside("meeting", paired, "thanks", "--relationship", "R01", "for the patience")
    assert thanks.out == "Ada Lane thanks Eve: “for the patience”.\n"


def test_what_is_refused(alongside: Alongside, paired: Path) -> None:
    for words, answer in (
        (("plan", "date=2026-09-17"), "Say whose meeting it is"),
        (("plan", "--relationship", "nobody", "date=2026-09-17"), "no relationship “nobody”"),
        (("plan", "--relationship", "R01", "starts=16:00"), "“Date” is missing"),
        (("note", "--relationship", "R01", "date=2026-09-01"), "began on 15 Sept 2026"),
        (("note", "--relationship", "R01", "date=2026-09-17", "pairing=long"), "not a whole number"),
        (("note", "--relationship", "R01", "date=2026-09-17", "ready_mentor=perhaps"), "neither yes nor no"),
        (("note", "--relationship", "R01", "date=2026-09-17", "next=soon"), "not a date"),
        (("note", "--relationship", "R01", "loops"), "no FIELD=VALUE"),
        (("record", "7"), "Whose record is it"),
        (("ready", "--relationship", "R01", "side=mentor"), "is planned"),
        (("advice", "--relationship", "R01", "told"), "No advice is noted"),
        (("thanks", "--relationship", "R01", " "), "missing"),
        (("thanks", "--relationship", "R01", "cake", "--dry-run"), "Only a record"),
    ):
        said = alongside("meeting", paired, *words)
        assert (said.code, answer in said.err, said.out) == (1, True, ""), (words, said)
    assert alongside("show", paired, "meetings", "--json").json == []


def test_meetings_are_exported(alongside: Alongside, paired: Path, tmp_path: Path) -> None:
    alongside("meeting", paired, "note", "--relationship", "R01", "date=2026-09-17", "starts=16:00", "ends=16:45")
    out = tmp_path / "meetings.csv"
    assert alongside("export", paired, "meetings", out).code == 0
    assert "R01" in out.read_text(encoding="utf-8-sig")
    funder = tmp_path / "funder.csv"
    assert alongside("export", paired, "meetings", funder, "--for", "funder").code == 0
    assert "Ada Lane" not in funder.read_text(encoding="utf-8-sig")
