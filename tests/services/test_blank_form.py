"""Blank forms are numbered, and ask for nothing afterwards."""

from datetime import timedelta
from pathlib import Path

from desktop.core.choices import Privacy, SheetKind
from desktop.model.sheet import PrintedSheet
from desktop.services import blank_form, paper, record, sheet
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import TODAY, Clock


def test_every_printing_has_a_number_of_its_own(club: ClubFile, clock: Clock, tmp_path: Path) -> None:
    shown = paper.make(club, "incident", PaperRequest())
    first = paper.save(club, "incident", PaperRequest(), tmp_path / "a.pdf")
    second = paper.save(club, "incident", PaperRequest(), tmp_path / "b.pdf")
    assert shown.sheets == first.sheets != second.sheets
    printed = record.all_of(club, PrintedSheet)
    assert [(one.kind, one.privacy, one.session) for one in printed] == [(SheetKind.INCIDENT, Privacy.SEALED, None)] * 2
    clock.go_to(TODAY + timedelta(900))
    assert sheet.never_typed(club) == []
    assert sheet.to_shred(club) == []


def test_a_form_after_others_of_a_pack(club: ClubFile) -> None:
    assert blank_form.plan(club, 1) != blank_form.plan(club)
