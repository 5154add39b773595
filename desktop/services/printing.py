"""Printing: what a print will contain, handing it to a printer, and storing its sheets at that moment or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import PaperSize, Privacy
from desktop.core.errors import Refused, Trouble
from desktop.core.paper_choices import Certificate, Sides
from desktop.core.rules import printing as rules
from desktop.i18n import N_, _, formats, ngettext
from desktop.services import batch_paper, certificate, disclosure, paper
from desktop.services.club import ClubFile
from desktop.services.paper import Made
from desktop.services.paper_request import PaperRequest
from desktop.system.printing import Fault, Job, NotPrinted, Printers, Progress, Queue, State, Unwatched


class Order(NamedTuple):
    """How something is printed; `pages` as they are typed, all if nothing is."""

    queue: str
    copies: int = 1
    sides: Sides = Sides.ONE
    pages: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that can be printed.

    `make` gives it, `save` writes it to a file; `store` notes it and its sheets at these places if it could be sent:
    not in a club that is only read, where sheets are `unnoted`. `copies` are proposed, `file_means` said before saving.
    """

    title: str
    paper: PaperSize
    make: Callable[[], Made]
    save: Callable[[Path], object]
    sides: Sides = Sides.ONE
    store: Callable[[Sequence[int], int, Callable[[], object]], Changes] | None = None
    unnoted: bool = False
    copies: int = 1
    file_means: str = ""


class Content(NamedTuple):
    """What follows one another in a print: a paper, or several of a kind; its pages from `first` on."""

    title: str
    privacy: Privacy
    pages: int
    first: int
    sheet: str


class Printed(NamedTuple):
    """What was printed: pages of one copy and their class, sheets of paper in all, the codes noted, what changed."""

    pages: int
    privacy: Privacy
    paper: int
    sheets: tuple[str, ...]
    changes: Changes | None


def of_paper(club: ClubFile, name: str, request: PaperRequest) -> Wish:
    """Wish for a paper of the catalogue; nothing can be typed on what is printed."""
    request = request._replace(fillable=False)
    kind = paper.kind(name)

    def store(places: Sequence[int], copies: int, send: Callable[[], object]) -> Changes:
        return paper.issue(club, name, request, places=places, copies=copies, send=send)

    return Wish(
        _(kind.title),
        paper.options_of(club, request).paper,
        lambda: paper.make(club, name, request),
        partial(paper.save, club, name, request),
        Sides.LONG if kind.duplex else Sides.ONE,
        None if club.read_only else store,
        unnoted=paper.stores(name) and club.read_only,
    )


def of_batch(club: ClubFile, name: str, people: Sequence[int], start: date, end: date) -> Wish:
    """Wish for the progress reports or the letters of several people at once."""

    def make() -> Made:
        return batch_paper.make(club, name, people, start, end)

    def store(_places: Sequence[int], _copies: int, send: Callable[[], object]) -> Changes:
        send()
        disclosure.given_out(club, disclosure.PRINT, name)
        return Changes("")

    def save(target: Path) -> None:
        paper.write_made(make(), target)
        disclosure.given_out(club, disclosure.SAVE, name)

    size = paper.options_of(club, PaperRequest()).paper
    return Wish(_(paper.kind(name).title), size, make, save, store=None if club.read_only else store)


def of_certificates(
    club: ClubFile, kind: Certificate, people: Sequence[int], start: date, end: date, *, with_goal: bool = False
) -> Wish:
    """Wish for the certificates of several people; each gets its number when it is printed or saved."""

    def make() -> Made:
        return batch_paper.certificates(club, kind, people, start, end, with_goal=with_goal)

    def noted(how: str, send: Callable[[], object]) -> Changes:
        with disclosure.giving_out(club, how, batch_paper.CERTIFICATES) as step:
            certificate.give(club, kind, people, start, end)
            send()
        return step.changes

    def store(_places: Sequence[int], _copies: int, send: Callable[[], object]) -> Changes:
        return noted(disclosure.PRINT, send)

    def save(target: Path) -> None:
        made = make()
        noted(disclosure.SAVE, lambda: paper.write_made(made, target))

    size = paper.options_of(club, PaperRequest()).paper
    return Wish(_(kind.label), size, make, save, store=None if club.read_only else store, unnoted=club.read_only)


def contents(made: Made) -> list[Content]:
    """Say what is in a paper, in order; neighbours of one kind and sheet are one line."""
    found: list[Content] = []
    first = 1
    for (title, privacy, sheet), parts in groupby(made.parts, lambda one: (one.title, one.privacy, one.sheet)):
        pages = sum(part.pages for part in parts)
        found.append(Content(title, privacy, pages, first, sheet))
        first += pages
    return found


def sealed_pages(made: Made, pages: str = "") -> int:
    """Count the SEALED pages among those that are wanted."""
    wanted = set(rules.pages(pages, made.pages))
    sealed = [one for one in contents(made) if one.privacy is Privacy.SEALED]
    return sum(page in wanted for one in sealed for page in range(one.first, one.first + one.pages))


def warning(sealed: int) -> str:
    """Say what SEALED pages on their way to a printer mean; nothing without any."""
    if not sealed:
        return ""
    return ngettext(
        "{count} page is SEALED. It waits in the printer’s queue, which this program cannot empty: "
        "stand at the printer, and take it out yourself.",
        "{count} pages are SEALED. They wait in the printer’s queue, which this program cannot empty: "
        "stand at the printer, and take them out yourself.",
        sealed,
    ).format(count=sealed)


def job(made: Made, order: Order) -> Job:
    """Say what the printer is given, face by face.

    Raises:
        Refused: there are no such pages, or not so many copies.
    """
    rules.copies(str(order.copies))
    both = order.sides is not Sides.ONE
    faces = rules.faces([one.pages for one in made.parts], rules.pages(order.pages, made.pages), both_sides=both)
    return Job(order.queue, made.name, faces, order.copies, order.sides.value)


def sheets_of_paper(made: Made, order: Order) -> int:
    """Say how many sheets of paper an order takes."""
    both = order.sides is not Sides.ONE
    return rules.sheets(len(job(made, order).faces), both_sides=both, copies=order.copies)


def queues(printers: Printers) -> list[Queue]:
    """List the printers, the system's own choice first.

    Raises:
        Trouble: the system does not answer.
    """
    try:
        return sorted(printers.queues(), key=lambda one: (not one.is_default, one.name.casefold()))
    except NotPrinted:
        raise Trouble(_("The system did not say which printers there are. You can save the paper as PDF.")) from None


def choose(found: Sequence[Queue], name: str = "") -> Queue:
    """Give the printer with this name; without one the system's own choice, or the only one.

    Raises:
        Refused: there is no such printer, there is none at all, or it is not clear which.
    """
    if not found:
        raise Refused(_("No printer is set up on this computer. Save the paper as PDF, and print it elsewhere."))
    listed = formats.list_of([one.name for one in found])
    if name:
        chosen = next((one for one in found if one.name.casefold() == name.casefold()), None)
        if chosen is None:
            raise Refused(_("There is no printer “{name}”. There are {known}.").format(name=name, known=listed))
        return chosen
    if len(found) > 1 and not found[0].is_default:
        raise Refused(_("Say which printer: {known}.").format(known=listed))
    return found[0]


def concerns(queue: Queue, sides: Sides, size: PaperSize) -> list[str]:
    """Say what may go otherwise than wanted with this printer: it is stopped, has other paper, prints one side."""
    said = []
    if queue.state is State.STOPPED:
        said.append(
            _("“{name}” is stopped: what is printed waits until it goes on. Is it switched on, and has it paper?")
        )
    if queue.papers and size.value not in queue.papers:
        said.append(_("“{name}” says that it has no {paper}, and that is what this is made for."))
    elif queue.loaded and queue.loaded != size.value:
        said.append(_("“{name}” is set to another size of paper: put {paper} in."))
    if sides is not Sides.ONE and not queue.both_sides:
        said.append(_("“{name}” says that it prints one side only."))
    return [one.format(name=queue.name, paper=_(size.label)) for one in said]


def state_words(state: State) -> str:
    """Say what a printer is doing."""
    return _(_STATES[state])


def print_out(wish: Wish, order: Order, printers: Printers, watched: Progress | None = None) -> Printed:
    """Print; its sheets are stored if it went to the printer, and not at all if it was refused or cancelled.

    Raises:
        Refused: it cannot be made, there are no such pages, or it was cancelled.
        Trouble: no such printer, or it did not take it.
    """
    made = wish.make()
    printing = job(made, order)
    changes = None
    codes: tuple[str, ...] = ()
    if wish.store is None:
        _send(printing, made, printers, watched)
    else:
        places = _sheets_of(made, order)
        codes = tuple(made.sheets[place] for place in places)
        changes = wish.store(places, order.copies, lambda: _send(printing, made, printers, watched))
    count = sum(face != rules.EMPTY for face in printing.faces)
    return Printed(count, _privacy(made, order), sheets_of_paper(made, order), codes, changes)


def _privacy(made: Made, order: Order) -> Privacy:
    """Say the class of what is printed: of a part of it that of its own pages."""
    wanted = rules.pages(order.pages, made.pages)
    if len(wanted) == made.pages:
        return made.privacy
    places = rules.parts_of([part.pages for part in made.parts], wanted)
    return max((made.parts[place].privacy for place in places), key=list(Privacy).index)


def _sheets_of(made: Made, order: Order) -> list[int]:
    """Say which of a paper's sheets have a page among those that are printed, by their places."""
    wanted = rules.pages(order.pages, made.pages)
    left_out = {part.sheet for part in made.parts} - {
        made.parts[place].sheet for place in rules.parts_of([part.pages for part in made.parts], wanted)
    }
    return [place for place, code in enumerate(made.sheets) if code not in left_out]


def _send(printing: Job, made: Made, printers: Printers, watched: Progress | None) -> None:
    try:
        printers.send(printing, made.data, watched or Unwatched())
    except NotPrinted as not_printed:
        if not_printed.fault is Fault.CANCELLED:
            raise Refused(_("Cancelled: nothing was printed.")) from None
        words = _(_FAULTS[not_printed.fault]).format(name=printing.queue, reason=not_printed.said)
        raise Trouble(words.strip()) from None


_STATES: Final = {
    State.IDLE: N_("ready"),
    State.PRINTING: N_("printing"),
    State.STOPPED: N_("stopped"),
}
_FAULTS: Final = {
    Fault.GONE: N_("The printer “{name}” is gone: nothing was printed. Choose another one, or save the paper as PDF."),
    Fault.REFUSED: N_(
        "The printer “{name}” did not take it: nothing was printed. Is it switched on, and has it paper? {reason}"
    ),
    Fault.SILENT: N_(
        "The printer “{name}” does not answer. Look whether something came out before you print again: "
        "no sheet was noted."
    ),
    Fault.BROKEN: N_("Printing broke off: nothing was printed. Save the paper as PDF, and print it from there."),
}
