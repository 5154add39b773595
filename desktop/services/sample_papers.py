"""Every paper of the sample club, written beside it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.core.choices import PaperSize, RoleKind, SessionStatus
from desktop.i18n import _
from desktop.services import paper, person, session, term
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest

Progress = Callable[[str, float], None]


def write(club: ClubFile, folder: Path, progress: Progress) -> list[Path]:
    """Write each paper of the catalogue, and the tables behind those that have one, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = _requests(club)
    written: list[Path] = []
    for number, (name, file, request) in enumerate(wanted):
        progress(_("Making the paper “{name}”").format(name=file), number / len(wanted))
        written.append(paper.write(club, name, request, folder / f"{file}.pdf"))
        if paper.kind(name).has_table and file == name:
            written += [paper.write(club, name, request, folder / f"{file}{ending}") for ending in (".csv", ".xlsx")]
    progress(_("The sample club is ready"), 1.0)
    return written


def _requests(club: ClubFile) -> list[tuple[str, str, PaperRequest]]:
    """Say which papers are made: name, name of the file, request."""
    evening = session.current(club)
    home = term.at(club, club.today())
    volunteer = person.rows(club, role=RoleKind.VOLUNTEER)[0]
    of_session = PaperRequest(session=evening.id if evening is not None else None)
    of_term = PaperRequest(
        term=home.id if home is not None else None, group=evening.group if evening is not None else None
    )
    of_person = PaperRequest(person=volunteer.key)
    coded = of_term._replace(edition="coded")
    return [
        ("register", "register", of_session),
        ("register", "register-letter", of_session._replace(paper=PaperSize.LETTER)),
        ("register", "register-large-print", of_session._replace(large_print=True)),
        ("register-signature", "register-signature", of_session),
        ("volunteers", "volunteers", of_session),
        ("card", "card", of_session),
        ("fire", "fire", of_session),
        ("pack", "pack", of_session),
        ("matrix", "matrix", of_term),
        ("matrix", "matrix-coded", coded),
        ("statement", "statement", of_person),
        ("hours", "hours", of_term._replace(group=None)),
        ("hours", "hours-coded", coded._replace(group=None)),
        ("gaps", "gaps", PaperRequest()),
        ("that-day", "that-day", PaperRequest(day=_held(club))),
    ]


def _held(club: ClubFile) -> date:
    """Give the last day on which a session was held."""
    held = [row.date for row in session.rows(club, end=club.today()) if row.status == SessionStatus.CLOSED]
    return date.fromisoformat(max(held)) if held else club.today()
