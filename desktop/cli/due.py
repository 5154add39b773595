"""What is due: before the next session, and in general."""

from argparse import Namespace

from desktop.cli.answer import Answer, columns
from desktop.i18n import _
from desktop.services import due, session
from desktop.services.club import ClubFile


def show(club: ClubFile, _asked: Namespace) -> Answer:
    """List what is due; `level` is stop, care or note, `about` the next session or the club."""
    coming = session.current(club)
    before = due.before(club, coming) if coming is not None else []
    figures = [
        {"about": about, "level": one.level, "words": one.words, "page": one.page}
        for about, lines in (("session", before), ("club", due.due(club)))
        for one in lines
    ]
    words = {"stop": "!!", "care": "!", "note": ""}
    return Answer(figures, columns(["", _("What is due")], [(words[one["level"]], one["words"]) for one in figures]))
