"""Printing a paper, and which printers there are."""

from argparse import ArgumentParser, Namespace

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands
from desktop.cli.paper import add_request, request_of
from desktop.core.choices import PaperSize
from desktop.core.errors import Refused
from desktop.core.paper_choices import Sides
from desktop.core.rules import printing as rules
from desktop.i18n import _, ngettext


def declare(commands: Commands) -> None:
    """Declare `print` and `printers`."""
    command = commands.add(
        "print",
        print_,
        _("print a paper, such as the pack of a session"),
        more=_(
            "A sheet with numbered rows gets its code when it goes to the printer; if that fails, nothing is noted.\n"
            "SEALED pages are printed only with --sealed: on their way they lie in the printer’s queue."
        ),
        who=WRITES,
    )
    command.add_argument("name", metavar=_("NAME"), help=_("which paper; see “alongside papers”"))
    add_order(command)
    add_request(command)
    commands.add("printers", printers, _("list the printers of this computer"), club=False)


def add_order(command: ArgumentParser) -> None:
    """Give a command the options of a printer."""
    command.add_argument(
        "--printer", default="", metavar=_("PRINTER"), help=_("which one; the system’s own if not given")
    )
    command.add_argument("--copies", type=rules.copies, default=1, metavar="N", help=_("how many of each page"))
    command.add_argument("--pages", default="", metavar="2-3", help=_("only these pages"))
    command.add_argument(
        "--duplex",
        choices=[one.value for one in Sides],
        help=_("one side, or both: turned at the long side like a book, or at the short one"),
    )
    command.add_argument("--sealed", action="store_true", help=_("print SEALED pages too: you stand at the printer"))


def print_(asked: Namespace) -> Answer:
    """Print a paper."""
    from desktop.services import paper  # brings ReportLab
    from desktop.services import printing as service
    from desktop.system.printing import SystemPrinters

    here = SystemPrinters()
    opened = opening.writing if paper.stores(asked.name) else opening.noting
    with opened(asked) as club:
        wish = service.of_paper(club, asked.name, request_of(club, asked))
        made = wish.make()
        sealed = service.sealed_pages(made, asked.pages)
        if sealed and not asked.sealed:
            raise Refused(service.warning(sealed) + " " + _("Say --sealed to print them."), field="sealed")
        queue = service.choose(service.queues(here), asked.printer)
        sides = Sides(asked.duplex) if asked.duplex else wish.sides if queue.both_sides else Sides.ONE
        order = service.Order(queue.name, asked.copies, sides, asked.pages)
        concerns = service.concerns(queue, sides, wish.paper)
        printed = service.print_out(wish, order, here)
    figures = {
        "printer": queue.name,
        "pages": printed.pages,
        "copies": order.copies,
        "sheets_of_paper": printed.paper,
        "class": printed.privacy.value,
        "sheet": printed.sheets[0] if printed.sheets else "",
        "sheets": printed.sheets,
    }
    parts = [
        queue.name,
        wish.title,
        _(printed.privacy.label),
        ngettext("{count} page", "{count} pages", printed.pages).format(count=printed.pages),
        ngettext("{count} copy", "{count} copies", order.copies).format(count=order.copies),
        *(f"#{code}" for code in printed.sheets),
    ]
    return Answer(figures, [", ".join(parts)], notices=concerns)


def printers(_asked: Namespace) -> Answer:
    """List the printers."""
    from desktop.services import printing as service
    from desktop.system.printing import SystemPrinters

    found = service.queues(SystemPrinters())
    figures = [
        {
            "name": one.name,
            "words": one.words,
            "default": one.is_default,
            "state": one.state.value,
            "both_sides": one.both_sides,
            "papers": one.papers,
            "loaded": one.loaded,
        }
        for one in found
    ]
    rows = [
        (
            one.name,
            one.words,
            service.state_words(one.state),
            one.is_default,
            one.both_sides,
            [_(PaperSize(size).label) for size in one.papers],
        )
        for one in found
    ]
    titles = [_("Printer"), _("Words"), _("State"), _("System’s choice"), _("Both sides"), _("Paper")]
    return Answer(figures, columns(titles, rows))
