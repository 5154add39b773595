from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.choices import Privacy
from desktop.core.errors import Trouble
from desktop.core.safe_choices import Act
from desktop.services import concern, concern_paper, printing, safe
from desktop.services.printing import Order
from desktop.services.safe import Opened
from desktop.system.printing import Fault
from tests.factories import a_club
from tests.printers import Paperless
from tests.reports.reading import text
from tests.safes import MARKER, SECRET, a_note, a_safe, cheap

__all__ = ["cheap"]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    with a_club(tmp_path) as club:
        yield a_safe(club)


def _tables(opened: Opened) -> list[list[tuple[object, ...]]]:
    names = ("step", "change", "open_step", "printed_sheet", "sheet_row", "writing", "safe_key")
    return [opened.club.rows(f"SELECT * FROM {name}") for name in names]


def test_a_note_is_printed_and_only_the_log_of_the_safe_knows(opened: Opened) -> None:
    note, before, printers = a_note(opened), _tables(opened), Paperless()
    printed = printing.print_out(concern_paper.wish(opened, note.uid), Order("Office"), printers)
    [(job, pdf)] = printers.jobs
    assert MARKER in "".join(text(pdf))
    assert MARKER not in job.title
    assert "concern" not in job.title
    assert (printed.privacy, printed.sheets) == (Privacy.SEALED, ())
    assert printing.warning(printing.sealed_pages(concern_paper.wish(opened, note.uid).make())).startswith("1 page is")
    assert _tables(opened) == before
    assert [row.act for row in concern.log(safe.open_(opened.club, SECRET))][1] is Act.PRINTED


def test_what_the_printer_did_not_take_was_not_printed(opened: Opened) -> None:
    note = a_note(opened)
    with pytest.raises(Trouble):
        printing.print_out(concern_paper.wish(opened, note.uid), Order("Office"), Paperless(fault=Fault.REFUSED))
    concern.read(opened, note.uid)
    assert Act.PRINTED not in [row.act for row in concern.log(safe.open_(opened.club, SECRET))]


def test_a_note_that_is_saved_as_a_file_counts_as_printed(opened: Opened, tmp_path: Path) -> None:
    note = a_note(opened)
    concern_paper.wish(opened, note.uid).save(tmp_path / "note.pdf")
    assert MARKER in "".join(text((tmp_path / "note.pdf").read_bytes()))
    assert concern.log(opened)[0].act is Act.PRINTED
