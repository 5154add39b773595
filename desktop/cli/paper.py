"""Papers: the catalogue, and making one into a file."""

from argparse import ArgumentParser, Namespace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, add_period, day, language
from desktop.cli.term import group_of
from desktop.core.choices import PaperSize
from desktop.core.errors import Refused
from desktop.core.paper_choices import Certificate, Wearers
from desktop.i18n import _, ngettext
from desktop.model.hours import Fund
from desktop.model.label_preset import LabelPreset
from desktop.model.search import Request
from desktop.services import links, pair, person, record, session, term

if TYPE_CHECKING:
    from desktop.services.club import ClubFile
    from desktop.services.paper_request import PaperRequest


def declare(commands: Commands) -> None:
    """Declare `paper` and `papers`."""
    command = commands.add(
        "paper",
        paper,
        _("make a paper as PDF, or its table as CSV, XLSX or ODS"),
        more=_(
            "The ending of OUT decides. A file that is there is replaced at the last moment, or not at all.\n"
            "A sheet with numbered rows counts as printed: it gets its code, and is expected to be typed in."
        ),
        who=WRITES,
    )
    command.add_argument("name", metavar=_("NAME"), help=_("which paper; see “alongside papers”"))
    command.add_argument("out", type=Path, metavar=_("OUT"), help=_("the file: .pdf, .csv, .xlsx or .ods"))
    add_request(command)
    command.add_argument(
        "--fillable", action="store_true", help=_("to fill in on a screen: the agreement and the forms")
    )
    commands.add("papers", papers, _("list the papers: name, class, what they need"), club=False)


def add_request(command: ArgumentParser) -> None:
    """Give a command the options of a paper: what it is for, and how it is wanted."""
    add_period(command)
    command.add_argument("--term", metavar=_("TERM"), help=_("name of the term"))
    command.add_argument("--session", metavar=_("DATE|ID"), help=_("which session"))
    command.add_argument("--group", metavar=_("GROUP"), help=_("which group"))
    command.add_argument(
        "--person",
        action="append",
        default=[],
        metavar=_("PERSON"),
        help=_("whose: uid, code or name; several times for badges of several people"),
    )
    command.add_argument(
        "--for",
        dest="wearers",
        default="",
        choices=[one.value for one in Wearers],
        help=_("whose badges, if nobody is named: everybody on the roll if not given"),
    )
    command.add_argument(
        "--kind",
        dest="certificate",
        default="",
        choices=[one.value for one in Certificate],
        help=_("which certificate; what fits their role if not given"),
    )
    command.add_argument("--goal-line", action="store_true", help=_("a certificate says how far a goal came"))
    command.add_argument("--preset", metavar=_("LABELS"), help=_("for badges: name of the labels"))
    command.add_argument("--relationship", metavar=_("RELATIONSHIP"), help=_("whose: code, uid or a name in it"))
    command.add_argument("--request", metavar=_("ID"), help=_("for an ask letter: the uid of the request"))
    command.add_argument("--fund", metavar=_("FUND"), help=_("for which fund: its rule says what counts"))
    command.add_argument("--day", type=day, metavar=_("DAY"), help=_("which day; today if not given"))
    command.add_argument(
        "--language", type=language, default="", metavar=_("LANGUAGE"), help=_("language of the paper")
    )
    command.add_argument(
        "--paper", choices=[size.value for size in PaperSize], help=_("size of the paper; the club’s own if not given")
    )
    command.add_argument(
        "--edition",
        default="",
        metavar=_("EDITION"),
        help=_("named, coded, volunteer, short, ink-saver, child or adult, where it has them"),
    )
    command.add_argument("--large-print", action="store_true", help=_("bigger letters"))


def paper(asked: Namespace) -> Answer:
    """Make a paper."""
    from desktop.services import paper as service  # brings ReportLab

    opened = opening.writing if service.issues(asked.name, asked.out) else opening.noting
    with opened(asked) as club:
        request = request_of(club, asked)._replace(fillable=asked.fillable)
        saved = service.save(club, asked.name, request, asked.out)
    figures = {
        "path": str(saved.path),
        "pages": saved.pages,
        "class": saved.privacy.value,
        "sheet": saved.sheets[0] if saved.sheets else "",
        "sheets": saved.sheets,
    }
    parts = [str(saved.path), _(saved.privacy.label)]
    if saved.pages is not None:
        parts.append(ngettext("{count} page", "{count} pages", saved.pages).format(count=saved.pages))
    return Answer(figures, [", ".join([*parts, *(f"#{code}" for code in saved.sheets)])])


def request_of(club: "ClubFile", asked: Namespace) -> "PaperRequest":
    """Say what a paper is wanted for."""
    from desktop.services.paper_request import PaperRequest

    group = group_of(club, asked.group).id if asked.group else None
    people = tuple(person.the_one(club, name).id for name in asked.person)
    return PaperRequest(
        start=asked.start,
        end=asked.end,
        term=term.named(club, asked.term).id if asked.term else None,
        session=session.the_one(club, asked.session, group).id if asked.session else None,
        group=group,
        person=people[-1] if people else None,
        people=people,
        wearers=asked.wearers,
        certificate=asked.certificate,
        with_goal=asked.goal_line,
        preset=links.named(club, LabelPreset, asked.preset).id if asked.preset else None,
        relationship=pair.the_one(club, asked.relationship).key if asked.relationship else None,
        asking=_asking(club, asked.request) if asked.request else None,
        fund=links.named(club, Fund, asked.fund).id if asked.fund else None,
        day=asked.day,
        language=asked.language,
        paper=asked.paper or "",
        edition=asked.edition,
        large_print=asked.large_print,
    )


def _asking(club: "ClubFile", uid: str) -> int:
    found = record.all_of(club, Request, uid=uid.strip())
    if not found:
        raise Refused(_("There is no request “{uid}”.").format(uid=uid), field="request")
    return int(found[0].id)


def papers(_asked: Namespace) -> Answer:
    """List the papers."""
    from desktop.services import paper as service

    kinds = service.catalogue()
    figures = [
        {
            "about": kind.about.value,
            "name": kind.name,
            "title": _(kind.title),
            "class": kind.privacy.value,
            "needs": [need.value for need in kind.needs],
            "may": [need.value for need in kind.may],
            "editions": [edition.value for edition in kind.editions],
            "table": kind.has_table,
            "fillable": kind.fillable,
        }
        for kind in kinds
    ]
    rows = [
        (
            one["name"],
            one["title"],
            one["class"],
            one["needs"],
            one["editions"],
            ".csv .xlsx .ods" if one["table"] else "",
        )
        for one in figures
    ]
    titles = [_("Name"), _("Paper"), _("Class"), _("Needs"), _("Editions"), _("Also as")]
    head, *lines = columns(titles, rows)
    listed = [head]
    for about, ones in groupby(zip(kinds, lines, strict=True), key=lambda one: one[0].about):
        listed += ["", _(about.label), *(line for _kind, line in ones)]
    return Answer(figures, listed)
