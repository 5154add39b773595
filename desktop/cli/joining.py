"""Making two copies of a club one, and deciding what both changed."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands
from desktop.core.errors import Refused
from desktop.i18n import _, formats, ngettext
from desktop.services import conflict, joining
from desktop.services.conflict import ConflictRow, Said

STANDING, OTHER = "standing", "other"


def declare(commands: Commands) -> None:
    """Declare `join`, `conflicts` and `decide`."""
    joined = commands.add(
        "join",
        join,
        _("take over everything from another copy of the club"),
        more=_(
            "Both copies may have gone on: what one alone changed is taken, what both changed “conflicts” lists.\n"
            "A backup is made before. Join OTHER with CLUB as well, so that both hold the same."
        ),
        who=WRITES,
    )
    joined.add_argument("other", type=Path, metavar=_("OTHER"), help=_("the other copy; it is only read"))
    joined.add_argument(
        "--other-passphrase",
        type=Path,
        metavar=_("FILE"),
        help=_("a file with the passphrase of OTHER, where it is not that of CLUB"),
    )
    joined.add_argument("--dry-run", action="store_true", help=_("only say what would come; nothing is changed"))
    commands.add("conflicts", conflicts, _("list what two copies of the club say differently"))
    decided = commands.add("decide", decide, _("decide what two copies of the club say differently"), who=WRITES)
    decided.add_argument("uid", nargs="*", metavar=_("CONFLICT"), help=_("the beginning of its uid"))
    decided.add_argument("--take", choices=(STANDING, OTHER), default=STANDING, help=_("which value is to be kept"))
    decided.add_argument(
        "--laptop", default="", metavar=_("LAPTOP"), help=_("decide all of them for what was said on this laptop")
    )


def join(asked: Namespace) -> Answer:
    """Join another copy into the club, or say what would come of it."""
    secret = _secret(asked.other_passphrase)
    if asked.dry_run:
        with opening.reading(asked) as club:
            told = joining.preview(club, asked.other, secret)
        return Answer({**told.figures._asdict(), "nothing": told.nothing, "backup": None}, told.words)
    with opening.writing(asked) as club:
        done = joining.join(club, asked.other, secret)
    figures = {
        **done.preview.figures._asdict(),
        "nothing": done.preview.nothing,
        "backup": str(done.backup) if done.backup is not None else None,
    }
    return Answer(figures, done.preview.words)


def _secret(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise Refused(_("“{file}” cannot be read.").format(file=file)) from None


def conflicts(asked: Namespace) -> Answer:
    """List what is to be decided."""
    with opening.reading(asked) as club:
        found = conflict.rows(club)
    lines = [(one.uid[:8], one.about, one.label, _said(one.standing), _said(one.other)) for one in found]
    titles = [_("Conflict"), _("Record"), _("Field"), _("Stands until decided"), _("The other value")]
    return Answer([_figures(one) for one in found], columns(titles, lines))


def _said(one: Said) -> str:
    return f"{one.words} ({', '.join(part for part in (one.who, one.laptop, formats.moment(one.at)) if part)})"


def _figures(one: ConflictRow) -> dict[str, Any]:
    return {
        "uid": one.uid,
        "noun": one.noun,
        "record": one.record,
        "about": one.about,
        "field": one.field,
        STANDING: _value(one.standing),
        OTHER: _value(one.other),
    }


def _value(one: Said) -> dict[str, Any]:
    return {"value": one.words, "who": one.who, "laptop": one.laptop, "at": one.at}


def decide(asked: Namespace) -> Answer:
    """Decide some of them by uid, or all for one laptop."""
    if bool(asked.uid) == bool(asked.laptop):
        raise Refused(_("Say which are to be decided: their uids, or a laptop."))
    with opening.writing(asked) as club:
        before = conflict.rows(club)
        if asked.laptop:
            conflict.decide_all(club, asked.laptop)
        else:
            keys = [_the_one(before, uid).key for uid in asked.uid]
            conflict.decide_several(club, keys, take_other=asked.take == OTHER)
        left = conflict.count(club)
    words = ngettext("{count} is left to decide.", "{count} are left to decide.", left).format(count=left)
    return Answer({"decided": len(before) - left, "left": left}, [words])


def _the_one(found: Sequence[ConflictRow], uid: str) -> ConflictRow:
    fits = [one for one in found if one.uid.startswith(uid)]
    if len(fits) != 1:
        raise Refused(_("“{name}” names no conflict; “conflicts” lists them.").format(name=uid))
    return fits[0]
