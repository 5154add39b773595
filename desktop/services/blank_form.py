"""Blank forms that are numbered: each printing has a number of its own, and nothing of it is typed in."""

from typing import Final

from desktop.core.changes import Changes
from desktop.core.choices import Privacy, SheetKind
from desktop.model.sheet import PrintedSheet
from desktop.services import sheet
from desktop.services.club import ClubFile

KINDS: Final = frozenset({SheetKind.INCIDENT, SheetKind.CONCERN})


def plan(club: ClubFile, ahead: int = 0) -> str:
    """Give the number that a form printed now would have, after so many new sheets of the same pack."""
    return sheet.next_code(club, ahead)


def issue(club: ClubFile, kind: SheetKind, copies: int = 1, code: str = "") -> Changes:
    """Store a form at the moment it is printed or saved; how long it is kept is written on it by hand."""
    with club.step("sheet.issue", undoable=False) as step:
        made = PrintedSheet.create(
            code=code or plan(club), kind=kind, privacy=Privacy.SEALED, printed_at=club.clock(), copies=copies
        )
        step.about(made)
    return step.changes
