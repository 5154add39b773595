"""The recovery sheet: made with the passphrase at hand, noted when it is printed or saved, asked for until then."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop.core.changes import Changes
from desktop.core.rules import recovery_code
from desktop.i18n import _
from desktop.services import key, paper
from desktop.services.club import ClubFile, settings
from desktop.services.paper import Made, Saved
from desktop.services.paper_request import PaperRequest
from desktop.services.printing import Wish
from desktop.system import files

NAME = paper.RECOVERY
COPIES: Final = 2
"""Two envelopes in two places."""


def is_due(club: ClubFile) -> bool:
    """Say whether nobody could open the club if its passphrase were forgotten: no sheet was made for it."""
    return club.has_passphrase and not club.read_only and settings(club).recovery_on is None


def wish(club: ClubFile, typed: str) -> Wish:
    """Wish for the sheet.

    Raises:
        Wait, Refused: what is typed is not the club's passphrase.
    """
    secret = key.meant(club, typed)

    def make() -> Made:
        return _make(club, secret)

    def store(_places: Sequence[int], _copies: int, send: Callable[[], object]) -> Changes:
        send()
        return key.tell(club, "club.recovery", club.today())

    def save(target: Path) -> Saved:
        saved = paper.write_made(make(), target)
        with suppress(OSError):  # a stick may know no modes
            target.chmod(0o600)
        key.tell(club, "club.recovery", club.today())
        return saved

    size = paper.options_of(club, PaperRequest()).paper
    return Wish(
        _("Recovery sheet"),
        size,
        make,
        save,
        store=None if club.read_only else store,
        unnoted=club.read_only,
        copies=COPIES,
        file_means=_("The file holds the passphrase for everybody to read. Print it, then delete it."),
    )


def save(club: ClubFile, typed: str, target: Path) -> Saved:
    """Write the sheet to a file, which has to be printed and deleted.

    Raises:
        Wait, Refused: what is typed is not the club's passphrase.
        Trouble: the file could not be written.
    """
    wished = wish(club, typed)
    written = wished.save(target)
    assert isinstance(written, Saved)
    return written


def _make(club: ClubFile, secret: str) -> Made:
    from desktop.reports import recovery
    from desktop.services.imprint import imprint

    own = settings(club)
    code = tuple(recovery_code.lines(secret))
    data = recovery.RecoveryData(imprint(club), own.name, club.path.name, secret, code, club.today())
    options = paper.options_of(club, PaperRequest())
    made = recovery.render(data, options)
    name = files.safe_name(f"{NAME} {club.today().isoformat()}")
    return Made(made.data, made.pages, made.parts[0].privacy, (), name, made.parts)
