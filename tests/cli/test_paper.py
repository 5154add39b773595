import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from desktop.services import club as clubs
from tests.program import Alongside


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_catalogue(alongside: Alongside) -> None:
    papers = {one["name"]: one for one in alongside("papers", "--json").json}
    assert {"register", "agreement", "progress", "ask"} <= set(papers)
    assert papers["progress"]["editions"] == ["named", "coded", "volunteer"]
    assert papers["card"] == {
        "about": "session",
        "name": "card",
        "title": "Contact and medical card",
        "class": "sealed",
        "needs": ["session"],
        "may": [],
        "editions": ["named"],
        "table": False,
    }
    assert "Organisation hours report" in alongside("papers").out


def test_saving_a_sheet_issues_it(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    out = tmp_path / "register.pdf"
    answer = alongside("paper", club, "register", out, "--session", "2026-09-08", "--json").json
    code = answer["sheet"]
    assert answer == {"path": str(out), "pages": 1, "class": "team", "sheet": code, "sheets": [code]}
    assert code in text_of(out)
    assert "Noor F." in text_of(out)
    (sheet,) = alongside("show", club, "sheets", "--json").json
    assert (sheet["code"], sheet["kind"], sheet["session"], sheet["copies"]) == (
        code,
        "register",
        "2026-09-08 18:00",
        1,
    )
    again = alongside("paper", club, "register", tmp_path / "again.pdf", "--session", "2026-09-08", "--json").json
    assert again["sheet"] == code
    assert alongside("show", club, "sheets", "--json").json[0]["copies"] == 2


def test_the_pack_has_all_its_sheets(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    answer = alongside("paper", club, "pack", tmp_path / "pack.pdf", "--session", "2026-09-08", "--json").json
    assert answer["class"] == "sealed"
    assert answer["sheet"] == answer["sheets"][0]
    kinds = {one["code"]: one["kind"] for one in alongside("show", club, "sheets", "--json").json}
    assert [kinds[code] for code in answer["sheets"]] == ["register", "volunteers", "incident", "card"]


def test_a_statement_needs_no_lock(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    alongside("hours", club, "2026-09-05 ada 1:20 prep")
    period = ("--from", "2026-09-01", "--to", "2026-09-30")
    with clubs.open_(club):
        said = alongside("paper", club, "statement", tmp_path / "ada.pdf", "--person", "ada", *period)
        refused = alongside("paper", club, "register", tmp_path / "r.pdf", "--session", "2026-09-08")
    assert said.code == 0
    assert said.out.startswith(f"{tmp_path / 'ada.pdf'}, TEAM, ")
    assert "1 h 20 min" in text_of(tmp_path / "ada.pdf")
    assert (refused.code, (tmp_path / "r.pdf").exists()) == (1, False)


def test_the_same_table_as_csv_and_xlsx(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    alongside("hours", club, "2026-09-05 ada 1:30 prep")
    options = ("--person", "ada", "--from", "2026-09-01", "--to", "2026-09-30", "--json")
    answer = alongside("paper", club, "statement", tmp_path / "ada.csv", *options).json
    assert (answer["pages"], answer["sheet"]) == (None, "")
    rows = list(csv.reader(io.StringIO((tmp_path / "ada.csv").read_text("utf-8-sig"))))
    assert rows[1][0] == "2026-09-05"
    assert rows[1][-1] == "1.5"
    assert alongside("paper", club, "statement", tmp_path / "ada.xlsx", *options).code == 0
    assert load_workbook(tmp_path / "ada.xlsx").sheetnames


def test_paper_and_letters(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    for options, width in ((["--paper", "letter"], 612), (["--paper", "a4", "--large-print"], 595)):
        out = tmp_path / f"{width}.pdf"
        alongside("paper", club, "register", out, "--session", "2026-09-08", *options)
        box = PdfReader(out).pages[0].mediabox  # large print lies on its side
        assert round(min(box.width, box.height)) == width
    assert alongside("paper", club, "matrix", tmp_path / "m.pdf", "--term", "autumn", "--edition", "coded").code == 0
    assert "Noor" not in text_of(tmp_path / "m.pdf")


def test_badges_of_some_on_labels_of_ones_own(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    wide = ("add", club, "labels", "name=Wide", "width=90", "height=50", "columns=2", "rows=5")
    refused = alongside(*wide, "left=40")
    assert (refused.code, refused.err) == (1, "The labels end at 220 mm, and the paper is 210 mm wide.\n")
    assert alongside(*wide).code == 0
    assert [one["name"] for one in alongside("show", club, "labels", "--json").json][-1] == "Wide"
    out = tmp_path / "badges.pdf"
    answer = alongside(
        "paper", club, "badges", out, "--person", "Noor", "--person", "ada", "--preset", "wide", "--json"
    )
    assert (answer.json["pages"], answer.json["class"]) == (2, "open")
    assert "Noor" in text_of(out)
    assert alongside("paper", club, "badges", out, "--for", "volunteers").code == 0
    assert "Noor" not in text_of(out)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nonsense", "x.pdf"], "There is no paper “nonsense”."),
        (["statement", "x.pdf"], "Say whose paper it is."),
        (["card", "x.csv", "--session", "2026-09-08"], "cannot be had as a table"),
        (["register", "x.odt", "--session", "2026-09-08"], "x.odt"),
        (["register", "x.pdf", "--session", "2026-09-09"], "There is no session on 9 Sept 2026."),
        (["register", "x.pdf", "--session", "2026-09-08", "--edition", "coded"], "edition"),
        (["hours", "x.pdf", "--from", "2026-09-09", "--to", "2026-09-01"], "The last day is before the first."),
        (["matrix", "x.pdf", "--term", "Spring"], "There is no term called “Spring”."),
        (["hours", "x.pdf", "--fund", "City"], "There is no “City”."),
    ],
)
def test_what_is_refused(alongside: Alongside, club: Path, tmp_path: Path, words: list[str], sentence: str) -> None:
    name, out, *options = words
    before = club.read_bytes()
    said = alongside("paper", club, name, tmp_path / out, *options)
    assert said.code == 1
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert club.read_bytes() == before
    assert not (tmp_path / out).exists()


def test_a_folder_that_is_not_there(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    before = club.read_bytes()
    said = alongside("paper", club, "register", tmp_path / "none" / "x.pdf", "--session", "2026-09-08")
    assert said.code == 3
    assert "could not be written" in said.err
    assert club.read_bytes() == before  # a sheet that is nowhere has no code
