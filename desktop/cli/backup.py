"""Backups: making one, listing them, going back to one; what can be read of a damaged club."""

from argparse import Namespace
from pathlib import Path

from desktop.cli import answer, opening, secret
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.core.errors import Refused
from desktop.i18n import _, formats
from desktop.services import backup, backup_list, key, restoring, salvage


def declare(commands: Commands) -> None:
    """Declare the commands about copies of the club."""
    kept = commands.add(
        "backup",
        back_up,
        _("save a verified copy of a club"),
        more=_("Without OUT the copy goes among the backups on this laptop, where old ones are thinned."),
    )
    kept.add_argument("out", nargs="?", type=Path, metavar=_("OUT"), help=_("the copy’s name"))
    commands.add(
        "backups",
        backups,
        _("list the backups of a club on this laptop"),
        more=_("Also of a club that is damaged: the file itself is not opened."),
    )
    restored = commands.add(
        "restore",
        restore,
        _("put a backup in the place of a club"),
        more=_("What is replaced is kept in a folder beside it. This is not undone by “undo”."),
        club=False,
        opens=True,
        who=WRITES,
    )
    restored.add_argument("backup", type=Path, metavar=_("BACKUP"), help=_("the backup"))
    restored.add_argument("club", type=Path, metavar=_("CLUB"), help=_("the club file to replace, or to make"))
    saved = commands.add(
        "salvage",
        save_what_can_be_read,
        _("save what can be read of a damaged club into a new file"),
        more=_("The damaged file is not touched. It is said what was lost."),
    )
    saved.add_argument("out", type=Path, metavar=_("OUT"), help=_("the new file"))


def back_up(asked: Namespace) -> Answer:
    """Save a copy."""
    with opening.reading(asked) as club:
        path = backup.save(club, asked.out)
    return Answer({"path": str(path)}, [_("Saved {path}.").format(path=path)])


def backups(asked: Namespace) -> Answer:
    """List the backups, the newest first."""
    if not asked.club.is_file():
        raise Refused(_("There is no file “{file}”.").format(file=asked.club))
    rows = backup_list.rows_at(asked.club)
    figures = [
        {
            "path": str(row.path),
            "at": row.at.replace(microsecond=0),
            "why": row.why.value,
            "people": row.people,
            "sessions": row.sessions,
            "hours": row.hours,
            "good": row.good,
            "looked_through": row.looked_through or None,
        }
        for row in rows
    ]

    def lines() -> list[str]:
        titles = (_("When"), _("Why"), _("People"), _("Sessions"), _("Hours"), "", _("Where"))
        told = [
            (formats.moment(row.at), _(row.why.label), row.people, row.sessions, row.hours, row.state, row.path)
            for row in rows
        ]
        return answer.columns(titles, told, right=(2, 3, 4))

    return Answer(figures, lines)


def restore(asked: Namespace) -> Answer:
    """Put a backup in the place of a club."""
    given = secret.of(asked, asked.backup) if key.is_locked(asked.backup) else ""
    replaced = restoring.restore(asked.backup, asked.club, passphrase=given, who=asked.who)
    lines = [_("Restored {path}.").format(path=asked.club)]
    if replaced is not None:
        lines.append(_("What was there before is kept in {folder}.").format(folder=replaced))
    figures = {"path": str(asked.club.absolute()), "replaced": str(replaced) if replaced is not None else None}
    return Answer(figures, lines)


def save_what_can_be_read(asked: Namespace) -> Answer:
    """Save what can be read of a damaged club."""
    given = secret.if_given(asked) if key.is_locked(asked.club) else ""
    made = salvage.salvage(asked.club, asked.out, passphrase=given)
    figures = {
        "path": str(made.path.absolute()),
        "lost": [{"noun": part.table, "saved": part.saved, "lost": part.lost} for part in made.parts if part.lost != 0],
    }
    return Answer(figures, [_("Saved {path}.").format(path=asked.out), *made.sentences])
