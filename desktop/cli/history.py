"""The history: what was done, and taking the last step back."""

from argparse import Namespace

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands
from desktop.i18n import _
from desktop.services import history as steps

MOST = 1_000_000


def declare(commands: Commands) -> None:
    """Declare `undo` and `history`."""
    commands.add(
        "undo",
        undo,
        _("take the last step back"),
        more=_("Printed sheets, exports and restored backups are not undone."),
        who=WRITES,
    )
    listed = commands.add("history", history, _("say who did what, the newest first"))
    listed.add_argument("--limit", type=int, default=200, metavar="N", help=_("at most so many steps (200)"))


def undo(asked: Namespace) -> Answer:
    """Take the last step back."""
    with opening.writing(asked) as club:
        words = steps.undo_words(club)
        changes = steps.undo(club)
        following = steps.undo_words(club)
    figures = {"undone": words, "changes": changes.count, "next": following}
    return Answer(figures, [_("Taken back: {step}.").format(step=words)])


def history(asked: Namespace) -> Answer:
    """List the history."""
    with opening.reading(asked) as club:
        rows = steps.entries(club, limit=max(0, min(asked.limit, MOST)))
    figures = [
        {
            "step": row.step,
            "at": row.at,
            "who": row.who,
            "words": row.words,
            "nouns": row.nouns,
            "fields": row.fields,
            "uid": row.uid,
            "undone": row.undone,
        }
        for row in rows
    ]
    lines = [(row.at, row.who, row.words, _("taken back") if row.undone else "") for row in rows]
    return Answer(figures, columns([_("When"), _("Who"), _("What"), ""], lines))
