"""Papers: made from what the club knows, printed and saved with their sheet codes, or taken as a table.

What draws them is imported when the first paper is wanted: it takes as long as all the rest of the program.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import PaperSize, Privacy, SheetKind
from desktop.core.errors import Refused, Trouble
from desktop.core.table import Table
from desktop.i18n import _, formats, speaking
from desktop.model.session import Session
from desktop.model.term import Term
from desktop.services import exporting, record, session, sheet, term
from desktop.services.club import ClubFile, settings
from desktop.services.person import only_group
from desktop.system import files

if TYPE_CHECKING:
    from desktop.reports.catalogue import PaperKind
    from desktop.reports.kit.page import Options

PACK = "pack"


class PaperRequest(NamedTuple):
    """What a paper is wanted for; what is not said comes from the club: next session, present term, its paper."""

    start: date | None = None
    end: date | None = None
    term: int | None = None
    session: int | None = None
    person: int | None = None
    group: int | None = None
    fund: int | None = None
    day: date | None = None
    language: str = ""
    paper: PaperSize | str = ""
    edition: str = "named"
    large_print: bool = False


class Made(NamedTuple):
    """A paper as it is shown, printed and saved. `name` is a file name without people's names."""

    data: bytes
    pages: int
    privacy: Privacy
    sheets: tuple[str, ...]
    name: str


class Saved(NamedTuple):
    """A paper, or its table, as it was written; a table has no pages."""

    path: Path
    pages: int | None
    privacy: Privacy
    sheets: tuple[str, ...] = ()


def catalogue() -> "tuple[PaperKind, ...]":
    """List the papers that can be made."""
    from desktop.reports.catalogue import PAPERS

    return PAPERS


def kind(name: str) -> "PaperKind":
    """Give the paper with this name.

    Raises:
        Refused: there is none; the sentence names those there are.
    """
    found = next((one for one in catalogue() if one.name == name), None)
    if found is None:
        known = formats.list_of([one.name for one in catalogue()])
        raise Refused(_("There is no paper “{name}”. There are {known}.").format(name=name, known=known))
    return found


def make(club: ClubFile, name: str, request: PaperRequest) -> Made:
    """Make a paper as it would be now; nothing is stored, so a sheet's code is the one it would get.

    Raises:
        Refused: something that the paper needs was not said and cannot be guessed.
    """
    wanted = kind(name)
    options = _options(club, request)
    if options.edition not in wanted.editions:
        raise Refused(_("“{title}” has no such edition.").format(title=_(wanted.title)))
    made = wanted.render(_data(club, wanted, request, options), options)
    privacy = wanted.privacy_of(options.edition)
    return Made(made.data, made.pages, privacy, _codes(club, wanted, request), _file_name(club, wanted, request))


def tables(club: ClubFile, name: str, request: PaperRequest) -> list[Table]:
    """Give the tables behind a paper.

    Raises:
        Refused: the paper has none (contacts and health are never a spreadsheet).
    """
    wanted = kind(name)
    if wanted.tables is None:
        raise Refused(_("“{title}” cannot be had as a table.").format(title=_(wanted.title)))
    options = _options(club, request)
    return wanted.tables(_data(club, wanted, request, options), options)


def issue(club: ClubFile, name: str, request: PaperRequest) -> Changes:
    """Store the sheets of a paper at the moment it is printed or saved; this is not undone."""
    with club.step("sheet.issue", undoable=False) as step:
        _issue(club, name, request, step.subject)
    return step.changes


def _issue(club: ClubFile, name: str, request: PaperRequest, subject: Callable[[str, int | None, str], None]) -> None:
    """Store the sheets inside an open step that is about the sheet, or about the session where there are several."""
    one = _session(club, request)
    issued = [sheet.issue(club, one, sheet_kind) for sheet_kind in _sheets_of(club, kind(name), one)]
    if len(issued) == 1:
        subject("printed_sheet", issued[0].subject, issued[0].uid)
    else:
        subject("session", one.id, one.uid)


def write(club: ClubFile, name: str, request: PaperRequest, target: Path) -> Path:
    """Write a paper as `save` does; gives where it is."""
    return save(club, name, request, target).path


def save(club: ClubFile, name: str, request: PaperRequest, target: Path) -> Saved:
    """Write a paper, or its table if the target ends in .csv, .xlsx or .json; whole or not at all.

    Saving a sheet as a paper is as good as printing it: its code and rows are stored, if the file could be written.

    Raises:
        Refused: the paper cannot be made, or has no table.
        Trouble: the folder cannot be written or the disk is full; an older file stays as it was.
    """
    if target.suffix.lower() != ".pdf":
        path = exporting.write_tables(tables(club, name, request), target)
        return Saved(path, None, kind(name).privacy_of(_options(club, request).edition))
    if not issues(name, target) or club.read_only:
        return _written(make(club, name, request), target)
    with club.step("sheet.issue", undoable=False) as step:
        _issue(club, name, request, step.subject)
        return _written(make(club, name, request), target)


def issues(name: str, target: Path) -> bool:
    """Say whether writing a paper to a file stores sheets, so that the club must be open for writing."""
    return target.suffix.lower() == ".pdf" and (name == PACK or kind(name).sheet is not None)


def _written(made: Made, target: Path) -> Saved:
    try:
        files.write_whole(target, made.data)
    except OSError as error:
        raise Trouble(
            _("“{file}” could not be written: {reason}. Nothing was changed there.").format(
                file=target.name, reason=error.strerror or _("the disk failed")
            )
        ) from error
    return Saved(target, made.pages, made.privacy, made.sheets)


def _sheets_of(club: ClubFile, wanted: "PaperKind", one: Session) -> list[SheetKind]:
    if wanted.name != PACK:
        return [wanted.sheet] if wanted.sheet is not None else []
    from desktop.services import evening_papers

    sealed = [SheetKind.CARD] if evening_papers.has_card(club, one) else []
    return [SheetKind.REGISTER, SheetKind.VOLUNTEERS, *sealed]


def _codes(club: ClubFile, wanted: "PaperKind", request: PaperRequest) -> tuple[str, ...]:
    codes: list[str] = []
    new = 0
    if wanted.name != PACK and wanted.sheet is None:
        return ()
    one = _session(club, request)
    for sheet_kind in _sheets_of(club, wanted, one):
        planned = sheet.plan(club, one, sheet_kind, new)
        new += planned.again is None
        codes.append(planned.code)
    return tuple(codes)


def _options(club: ClubFile, request: PaperRequest) -> "Options":
    from desktop.reports.kit.page import Edition, Options

    own = settings(club)
    try:
        return Options(
            paper=PaperSize(request.paper or own.paper),
            large_print=request.large_print,
            language=request.language or own.language,
            edition=Edition(request.edition or Edition.NAMED),
        )
    except ValueError as wrong:
        raise Refused(_("There is no paper size or edition like that: {value}.").format(value=wrong)) from None


def _data(club: ClubFile, wanted: "PaperKind", request: PaperRequest, options: "Options") -> Any:
    """Gather what a paper shows; words among it are in the paper's own language."""
    from desktop.services import evening_papers, gap_paper, period_papers, that_day_paper

    gathered: dict[str, Callable[[], Any]] = {
        "register": lambda: evening_papers.register(club, _session(club, request), SheetKind.REGISTER),
        "register-signature": lambda: evening_papers.register(
            club, _session(club, request), SheetKind.REGISTER_SIGNATURE
        ),
        "volunteers": lambda: evening_papers.volunteers(club, _session(club, request)),
        "card": lambda: evening_papers.card(club, _session(club, request)),
        "fire": lambda: evening_papers.fire(club, _session(club, request)),
        "pack": lambda: evening_papers.pack(club, _session(club, request)),
        "matrix": lambda: period_papers.matrix(club, _group(club, request), *period_of(club, request)),
        "statement": lambda: period_papers.statement(club, _person(request), *period_of(club, request)),
        "that-day": lambda: that_day_paper.paper(club, day_of(club, request)),
        "gaps": lambda: gap_paper.paper(club),
        "hours": lambda: period_papers.hours_report(club, *period_of(club, request), request.fund),
    }
    with speaking(options.language):
        return gathered[wanted.name]()


def _session(club: ClubFile, request: PaperRequest) -> Session:
    if request.session is not None:
        return record.get(club, Session, request.session)
    found = session.current(club)
    if found is None:
        raise Refused(_("No session is planned; say which session the paper is for."), field="session")
    return found


def period_of(club: ClubFile, request: PaperRequest) -> tuple[date, date]:
    """Say which days a paper covers: those that were said, a term's, or the present term's up to now."""
    if request.term is not None:
        home = record.get(club, Term, request.term)
        return home.starts_on, home.ends_on
    if request.start is not None or request.end is not None:
        start, end = request.start or date(1900, 1, 1), request.end or club.today()
        if end < start:
            raise Refused(_("The last day is before the first."), field="end")
        return start, end
    present = term.at(club, club.today())
    if present is not None:
        return present.starts_on, present.ends_on
    return date(club.today().year, 1, 1), club.today()


def day_of(club: ClubFile, request: PaperRequest) -> date:
    """Say which day a paper is about: the one that was said, the session's, or today."""
    if request.day is not None:
        return request.day
    return record.get(club, Session, request.session).date if request.session is not None else club.today()


def _group(club: ClubFile, request: PaperRequest) -> int:
    if request.group is not None:
        return request.group
    only = only_group(club)
    if only is not None:
        return only
    return _session(club, request).group


def _person(request: PaperRequest) -> int:
    if request.person is None:
        raise Refused(_("Say whose statement it is."), field="person")
    return request.person


def _file_name(club: ClubFile, wanted: "PaperKind", request: PaperRequest) -> str:
    if wanted.is_of_session:
        return files.safe_name(f"{wanted.name} {_session(club, request).date.isoformat()}")
    if wanted.is_of_day:
        return files.safe_name(f"{wanted.name} {day_of(club, request).isoformat()}")
    if not wanted.needs:
        return files.safe_name(f"{wanted.name} {club.today().isoformat()}")
    start, end = period_of(club, request)
    return files.safe_name(f"{wanted.name} {start.isoformat()} {end.isoformat()}")
