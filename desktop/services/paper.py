"""Papers: made from what the club knows, printed and saved with their sheet codes, or taken as a table.

What draws them is imported when the first paper is wanted: it takes as long as all the rest of the program.
"""

from collections.abc import Callable, Container
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import PaperSize, Privacy
from desktop.core.errors import Refused, Trouble
from desktop.core.paper_choices import Need
from desktop.core.table import Table
from desktop.i18n import _, formats, on_paper
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.services import disclosure, exporting, paper_sheets, record
from desktop.services.club import ClubFile, settings
from desktop.services.pair import pair_of
from desktop.services.paper_data import gather
from desktop.services.paper_request import PaperRequest, day_of, period_of, session_of
from desktop.system import files

if TYPE_CHECKING:
    from desktop.reports.kit.page import Options, Part
    from desktop.reports.paper_kind import PaperKind


RECOVERY: Final = "recovery"
"""The paper that shows what the club does not know: its passphrase has to be at hand."""


class Made(NamedTuple):
    """A paper as it is shown, printed and saved. `name` is a file name without people's names."""

    data: bytes
    pages: int
    privacy: Privacy
    sheets: tuple[str, ...]
    name: str
    parts: "tuple[Part, ...]"


class Saved(NamedTuple):
    """A paper, or its table, as it was written; a table has no pages."""

    path: Path
    pages: int | None
    privacy: Privacy
    sheets: tuple[str, ...] = ()


def catalogue() -> "tuple[PaperKind, ...]":
    """List the papers that can be made of what the club knows."""
    from desktop.reports.catalogue import PAPERS

    return tuple(one for one in PAPERS if not one.apart)


def kind(name: str) -> "PaperKind":
    """Give the paper with this name.

    Raises:
        Refused: there is none; the sentence names those there are.
    """
    if name == RECOVERY:
        raise Refused(_("The recovery sheet is made in Settings under “Key”, or by “key --recovery”."))
    found = next((one for one in catalogue() if one.name == name), None)
    if found is None:
        known = formats.list_of([one.name for one in catalogue()])
        raise Refused(_("There is no paper “{name}”. There are {known}.").format(name=name, known=known))
    return found


def place(name: str) -> int:
    """Say where a paper stands in the catalogue: the key under which the window shows it."""
    return catalogue().index(kind(name))


def make(club: ClubFile, name: str, request: PaperRequest) -> Made:
    """Make a paper as it would be now; nothing is stored, so a sheet's code is the one it would get.

    Raises:
        Refused: something that the paper needs was not said and cannot be guessed.
    """
    wanted = kind(name)
    options = options_of(club, request)
    if request.edition and options.edition not in wanted.editions:
        raise Refused(_("“{title}” has no such edition.").format(title=_(wanted.title)))
    if request.fillable and not wanted.fillable:
        raise Refused(_("“{title}” cannot be filled in on a screen.").format(title=_(wanted.title)))
    with on_paper():
        made = wanted.render(gather(club, wanted.name, request, options), options)
    privacy = wanted.privacy_of(options.edition, blank=request.person is None)
    codes = paper_sheets.codes(club, wanted, request)
    return Made(made.data, made.pages, privacy, codes, _file_name(club, wanted, request), made.parts)


def look(club: ClubFile, name: str, request: PaperRequest) -> Made:
    """Make a paper to be looked at; where SEALED pages with something on them are in it, that is noted.

    Raises:
        Refused: as `make`.
    """
    made = make(club, name, request)
    seen = disclosure.highest(part.privacy for part in made.parts if not part.blank)
    disclosure.looked_at(club, disclosure.PREVIEW, name, seen, _about(club, name, request))
    return made


def tables(club: ClubFile, name: str, request: PaperRequest) -> list[Table]:
    """Give the tables behind a paper.

    Raises:
        Refused: the paper has none (contacts and health are never a spreadsheet).
    """
    wanted = kind(name)
    if wanted.tables is None:
        raise Refused(_("“{title}” cannot be had as a table.").format(title=_(wanted.title)))
    options = options_of(club, request)
    return wanted.tables(gather(club, wanted.name, request, options), options)


def issue(
    club: ClubFile,
    name: str,
    request: PaperRequest,
    *,
    places: Container[int] | None = None,
    copies: int = 1,
    send: Callable[[], object] = lambda: None,
) -> Changes:
    """Note that a paper is printed, and store its sheets at that moment; this is not undone.

    Args:
        club: the club.
        name: which paper.
        request: what it is printed for.
        places: which of its sheets, in the order of their codes; all of them if not said.
        copies: how many are printed.
        send: hands it to the printer; if that fails, nothing is stored.
    """
    about = _about(club, name, request)
    if not stores(name):
        send()
        disclosure.given_out(club, disclosure.PRINT, name, about)
        return Changes("")
    with disclosure.giving_out(club, disclosure.PRINT, name, about) as step:
        paper_sheets.issue(club, kind(name), request, step, places=places, copies=copies)
        send()
    return step.changes


def write(club: ClubFile, name: str, request: PaperRequest, target: Path) -> Path:
    """Write a paper as `save` does; gives where it is."""
    return save(club, name, request, target).path


def save(club: ClubFile, name: str, request: PaperRequest, target: Path) -> Saved:
    """Write a paper, or its table if the target ends in .csv, .xlsx, .ods or .json; whole or not at all.

    Saving a sheet as a paper is as good as printing it: its code and rows are stored, if the file could be written.

    Raises:
        Refused: the paper cannot be made, or has no table.
        Trouble: the folder cannot be written or the disk is full; an older file stays as it was.
    """
    about = _about(club, name, request)
    if target.suffix.lower() != ".pdf":
        path = exporting.write_tables(tables(club, name, request), target)
        saved = Saved(path, None, kind(name).privacy_of(options_of(club, request).edition))
    else:
        made = make(club, name, request)
        if stores(name) and not club.read_only:
            with disclosure.giving_out(club, disclosure.SAVE, name, about) as step:
                paper_sheets.issue(club, kind(name), request, step)
                return write_made(made, target)
        saved = write_made(made, target)
    disclosure.given_out(club, disclosure.SAVE, name, about)
    return saved


def issues(name: str, target: Path) -> bool:
    """Say whether writing a paper to a file stores sheets, so that the club must be open for writing."""
    return target.suffix.lower() == ".pdf" and stores(name)


def stores(name: str) -> bool:
    """Say whether printing a paper stores something: a sheet with its code, or the question on it."""
    return paper_sheets.stores(kind(name))


def write_made(made: Made, target: Path) -> Saved:
    """Write a paper as it was made, whole or not at all.

    Raises:
        Trouble: the folder cannot be written or the disk is full; an older file stays as it was.
    """
    try:
        files.write_whole(target, made.data)
    except OSError as error:
        raise Trouble(
            _("“{file}” could not be written: {reason}. Nothing was changed there.").format(
                file=target.name, reason=error.strerror or _("the disk failed")
            )
        ) from error
    return Saved(target, made.pages, made.privacy, made.sheets)


def options_of(club: ClubFile, request: PaperRequest) -> "Options":
    """Say how a paper is wanted: the club's size and language, where nothing else is said."""
    from desktop.reports.kit.page import Edition, Options

    own = settings(club)
    try:
        return Options(
            paper=PaperSize(request.paper or own.paper),
            large_print=request.large_print,
            language=request.language or language_for(club, request) or own.language,
            edition=Edition(request.edition or Edition.NAMED),
            fillable=request.fillable,
        )
    except ValueError:
        said = formats.list_of([one for one in (request.paper, request.edition) if one])
        raise Refused(_("There is no paper size or edition like that: {value}.").format(value=said)) from None


def language_for(club: ClubFile, request: PaperRequest) -> str:
    """Say in which language somebody wants papers who is named in a request: the person, or the mentee of the pair."""
    key = request.person
    if key is None and request.relationship is not None:
        key = next(iter(pair_of(club, request.relationship).mentees), None)
    return record.get(club, Person, key).paper_language if key is not None else ""


def _about(club: ClubFile, name: str, request: PaperRequest) -> Noun | None:
    """Give the record that a paper is about, as far as it is one."""
    wanted = kind(name)
    if wanted.is_of_session:
        return session_of(club, request)
    if wanted.is_of_pair and request.relationship is not None:
        return record.get(club, Relationship, request.relationship)
    return record.get(club, Person, request.person) if request.person is not None else None


def _file_name(club: ClubFile, wanted: "PaperKind", request: PaperRequest) -> str:
    if wanted.is_of_pair and request.relationship is not None:
        code = record.get(club, Relationship, request.relationship).code
        return files.safe_name(f"{wanted.name} {code} {club.today().isoformat()}")
    if wanted.is_of_session:
        return files.safe_name(f"{wanted.name} {session_of(club, request).date.isoformat()}")
    if wanted.is_of_day:
        return files.safe_name(f"{wanted.name} {day_of(club, request).isoformat()}")
    if not {Need.PERIOD, Need.MONTH, Need.ASKING} & {*wanted.needs}:
        return files.safe_name(f"{wanted.name} {club.today().isoformat()}")
    start, end = period_of(club, request)
    return files.safe_name(f"{wanted.name} {start.isoformat()} {end.isoformat()}")
