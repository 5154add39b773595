"""What a coordinator may see of concern notes: nothing, and not that there is nothing (or fifty) to see.

A club with fifty restricted notes is looked through with the club's passphrase alone: every page, search, every table,
every paper, history, undo, every list of the command line, and the file itself. It says no word of them, and says
what it said before there were any.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.cli.show import OWN, SETTINGS, SIMPLE
from desktop.services import (
    concern,
    concern_paper,
    due,
    exporting,
    history,
    paper,
    printing,
    safe,
    sample_papers,
    search,
)
from desktop.services.club import ClubFile
from desktop.services.printing import Order
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.pages import PAGES
from desktop.ui.shell.workplace import Workplace
from tests.hands import ScriptedAsk
from tests.printers import Paperless
from tests.program import in_process
from tests.reports.reading import text
from tests.riverside import riverside
from tests.safes import MARKER, SECRET, a_note, a_safe, cheap
from tests.ui.picture import key_of

__all__ = ["cheap"]
NOTES = 50


@pytest.fixture
def club(tmp_path: Path) -> ClubFile:
    """The sample club, with a lead and no note; in clear, so that its file can be looked into."""
    made = riverside(tmp_path)
    safe.close(a_safe(made))
    return made


def _plant(club: ClubFile) -> None:
    """Let the lead write, read, print, and close."""
    opened = safe.open_(club, SECRET)
    people = concern.people(club)
    for number in range(NOTES):
        somebody = people[number % len(people)]
        note = a_note(opened, person=somebody.uid, words=f"{MARKER} {number}", seen=MARKER * 20, told_by=MARKER)
        concern.add_entry(opened, note.uid, {"kind": "follow_up", "text": f"{MARKER} again"})
        concern.read(opened, note.uid)
    note = a_note(opened)
    concern.keep_draft(opened, {"typed": {"words": MARKER}})
    printing.print_out(concern_paper.wish(opened, note.uid), Order("Office"), Paperless())
    safe.close(opened)


def _same(club: ClubFile, look: Callable[[], object]) -> None:
    """Look, plant, look again: the same, and no word of it."""
    before = look()
    _plant(club)
    after = look()
    assert MARKER not in repr(after)
    assert after == before


def _words(top: QWidget) -> list[str]:
    found = [top.windowTitle()]
    for one in top.findChildren(QWidget):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QLabel | QLineEdit):
            found.append(one.text())
        if isinstance(one, QPlainTextEdit):
            found.append(one.toPlainText())
        found.append(repr(getattr(getattr(one, "model", None), "rows", "")))
    return found


def test_no_page_shows_or_counts_them(qapp: QApplication, club: ClubFile, tmp_path: Path) -> None:
    del qapp

    def look() -> dict[str, list[str]]:
        window = Workplace(club, InlineJobs(), ScriptedAsk(tmp_path), Settings())
        window.show()
        found = {}
        for entry in PAGES:
            window.desk.navigator.go(entry.name, key_of(window, entry.name))
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            found[entry.name] = _words(window)
        window.palette_.open()
        window.palette_.line.setText(MARKER)
        found["palette"] = _words(window.palette_)
        window.close()
        window.deleteLater()
        return found

    before = look()
    _plant(club)
    after = look()
    assert after == before
    assert not any(MARKER in word for page, words in after.items() if page != "palette" for word in words)


def test_no_search_table_due_list_history_or_undo_knows_them(club: ClubFile) -> None:
    def look() -> object:
        tables = {name: list(exporting.table(club, name).rows) for name in exporting.TABLES}
        found = search.find(club, MARKER), search.find(club, "safe")
        return tables, found, due.due(club), history.entries(club), history.undo_words(club), history.redo_words(club)

    assert not search.find(club, MARKER)
    _same(club, look)


def test_no_paper_shows_them(club: ClubFile) -> None:
    _plant(club)
    for name, request in {name: request for name, _file, request in sample_papers._requests(club)}.items():
        assert MARKER not in "".join(text(paper.make(club, name, request).data)), name


def test_no_command_lists_them(club: ClubFile, capsys: pytest.CaptureFixture[str]) -> None:
    alongside = in_process(capsys)
    commands = [["show", what] for what in (*OWN, *SIMPLE, SETTINGS)] + [["check"]]
    club.close()

    def look() -> list[object]:
        done = alongside("history", club.path, "--json").json
        own = [row for row in done if not row["words"].startswith("looked at")]  # as this does
        return [own, *(alongside(first, club.path, *more, "--json") for first, *more in commands)]

    before = look()
    with ClubFile.open(club.path, clock=club.clock) as again:
        _plant(again)
    after = look()
    assert MARKER not in repr(after)
    assert after == before


def test_the_file_itself_gives_nothing_away(club: ClubFile) -> None:
    def look() -> object:
        tables = [name for (name,) in club.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: club.rows(f'SELECT * FROM "{name}"') for name in tables if name != "safe"}
        sizes = club.value("PRAGMA page_count"), club.value("PRAGMA freelist_count")
        return rows, club.rows("SELECT id, length(box) FROM safe"), sizes, club.path.stat().st_size

    _same(club, look)
    club.close()
    assert MARKER.encode() not in club.path.read_bytes()
