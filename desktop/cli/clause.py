"""The club's clauses of agreements: `clause CLUB EDITION [NUMBER FIELD=VALUE…|NUMBER reset|new FIELD=VALUE…]`."""

from argparse import Namespace

from desktop.cli import opening
from desktop.cli.adding import pairs
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition
from desktop.i18n import _
from desktop.services import agreement_clauses, clause
from desktop.services.club import ClubFile


def declare(commands: Commands) -> None:
    """Declare `clause`."""
    command = commands.add(
        "clause",
        run,
        _("show or word the club’s clauses of an edition of the agreement"),
        more=_(
            "  clause CLUB child 12 wording=… | title=… | included=no | reset\n"
            "  clause CLUB adult new title=… wording=…\n"
            "Signed agreements keep the words that were signed."
        ),
        who=WRITES,
    )
    command.add_argument("edition", choices=[one.value for one in AgreementEdition], metavar=_("EDITION"))
    command.add_argument("words", nargs="*", metavar=_("WORDS"), help=_("which clause, and what becomes of it"))


def run(asked: Namespace) -> Answer:
    """Show an edition's clauses, or change one and show them then."""
    edition = AgreementEdition(asked.edition)
    opened = opening.writing if asked.words else opening.reading
    with opened(asked) as club:
        if asked.words:
            _change(club, edition, asked.words)
        found = clause.library(club, edition)
    figures = [
        {
            "number": said.number,
            "title": said.title,
            "text": said.text,
            "included": said.included,
            "changed": said.changed,
        }
        for said in found
    ]
    return Answer(
        figures, [" ".join((f"{said.number} {said.title}: {said.text}", _mark(said))).strip() for said in found]
    )


def _mark(said: clause.Wording) -> str:
    words = agreement_clauses.of_club(said)
    return f"[{words}]" if words else ""


def _change(club: ClubFile, edition: AgreementEdition, words: list[str]) -> None:
    match words:
        case ["new", *rest]:
            said = pairs(rest)
            clause.add(club, edition, said.get("title", ""), said.get("wording", ""))
        case [number, "reset"] if number.isdecimal():
            clause.reset(club, edition, int(number))
        case [number, *rest] if number.isdecimal() and rest:
            clause.change(club, edition, int(number), pairs(rest))
        case _:
            raise Refused(_("Write it as: 12 wording=…, 12 reset, or new wording=…"))
