"""Printing a concern note: from memory, named by nothing, and noted in the log of the safe alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.core.changes import Changes
from desktop.core.choices import Privacy
from desktop.core.safe_choices import Act
from desktop.i18n import _
from desktop.services import concern, paper
from desktop.services.imprint import imprint
from desktop.services.paper import Made
from desktop.services.paper_request import PaperRequest
from desktop.services.printing import Wish
from desktop.services.safe import Opened, alone
from desktop.storage import safe
from desktop.system import files

NAME = "paper"
"""What the print queue and a file are called: no other paper's name, and none that says what it is."""


def wish(opened: Opened, uid: str) -> Wish:
    """Wish for a note on paper. It is no sheet of the club: no list of papers, no code and no history knows of it."""
    options = paper.options_of(opened.club, PaperRequest())

    def make() -> Made:
        from desktop.reports import concern_note

        data = concern_note.ConcernNoteData(imprint(opened.club), concern.shown(opened, uid), opened.who)
        made = concern_note.render(data, options)
        name = files.safe_name(f"{NAME} {opened.club.today().isoformat()}")
        return Made(made.data, made.pages, Privacy.SEALED, (), name, made.parts)

    def store(_places: Sequence[int], _copies: int, send: Callable[[], object]) -> Changes:
        _logged(opened, uid, send)
        return Changes("")

    def save(target: Path) -> None:
        made = make()
        _logged(opened, uid, lambda: paper.write_made(made, target))

    title = _("A concern about somebody’s safety")
    return Wish(title, options.paper, make, save, store=store)


@alone
def _logged(opened: Opened, uid: str, send: Callable[[], object]) -> None:
    """Hand it out and log that, both or neither; where the club cannot be written nothing can be logged."""
    if opened.club.read_only:
        send()
        return
    before = opened.content
    try:
        with safe.writing(opened.club):
            opened.save(opened.with_act(before, Act.PRINTED, uid))
            send()
    except BaseException:
        opened.content = before
        raise
