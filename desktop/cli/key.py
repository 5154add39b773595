"""The key of a club: its passphrase set, changed and taken away, its recovery sheet."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from desktop.cli import opening, secret
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.services import key as service


def declare(commands: Commands) -> None:
    """Declare `key`."""
    command = commands.add(
        "key",
        key,
        _("change the passphrase of a club, or write its recovery sheet"),
        more=_(
            "A passphrase is read from a file, from the environment (ALONGSIDE_PASSPHRASE, and "
            "ALONGSIDE_NEW_PASSPHRASE for a new one) or asked for. Backups made before keep the old one."
        ),
        who=WRITES,
    )
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--change", action="store_true", help=_("give it another passphrase"))
    what.add_argument("--set", action="store_true", help=_("encrypt a club that has none"))
    what.add_argument("--remove", action="store_true", help=_("take the encryption away: anybody can read it then"))
    what.add_argument(
        "--recovery", type=Path, metavar=_("OUT"), help=_("write the recovery sheet, to print and delete")
    )
    command.add_argument(
        "--new-passphrase-file", type=Path, metavar=_("FILE"), help=_("a file whose first line is the new passphrase")
    )


def key(asked: Namespace) -> Answer:
    """Do what is asked about the key."""
    locked = service.is_locked(asked.club)
    if asked.set and locked:
        raise Refused(_("“{file}” has a passphrase already; --change gives it another one.").format(file=asked.club))
    if not asked.set and not locked:
        with opening.reading(asked):
            raise Refused(_("“{file}” has no passphrase; --set gives it one.").format(file=asked.club))
    if asked.recovery is not None:
        return _recovery(asked)
    if asked.set:
        return _set(asked)
    old = secret.of(asked, asked.club)
    if asked.remove:
        service.remove(asked.club, old, who=asked.who)
        said = _("The club is not encrypted any more.")
        return _answer(asked, [said], encrypted=False)
    service.change(asked.club, old, _new(asked), who=asked.who)
    said = _("The passphrase is changed, and a backup made with it. Print the new recovery sheet.")
    return _answer(asked, [said], encrypted=True)


def _set(asked: Namespace) -> Answer:
    left = service.set_(asked.club, _new(asked), who=asked.who)
    return _answer(asked, [service.left_words(left)], encrypted=True)


def _new(asked: Namespace) -> str:
    return secret.fresh(asked.new_passphrase_file, secret.NEW)


def _recovery(asked: Namespace) -> Answer:
    from desktop.services import recovery  # brings ReportLab

    typed = secret.of(asked, asked.club)
    with opening.writing(asked, typed) as club:
        saved = recovery.save(club, typed, asked.recovery)
    figures = {"path": str(saved.path), "pages": saved.pages, "class": saved.privacy.value}
    said = _("The file holds the passphrase for everybody to read. Print it, then delete it.")
    return Answer(figures, [str(saved.path)], notices=[said])


def _answer(asked: Namespace, lines: Sequence[str], *, encrypted: bool) -> Answer:
    return Answer({"path": str(asked.club.absolute()), "encrypted": encrypted}, lines)
