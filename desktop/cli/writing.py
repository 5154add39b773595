"""Papers with somebody's own words: looking one up by its number, sentences for reports, letters of thanks."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, add_period, day
from desktop.core.errors import Refused
from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import WritingKind
from desktop.i18n import _, formats
from desktop.services import certificate, person, term, writing
from desktop.services.club import ClubFile
from desktop.services.writing import WritingRow


def declare(commands: Commands) -> None:
    """Declare `writing`."""
    command = commands.add(
        "writing",
        run,
        _("look up a paper by its number, or write for reports, letters, certificates and folios"),
        more=_(
            "  alongside writing CLUB                       what was written\n"
            "  alongside writing CLUB F-2026-3              whose paper has this number\n"
            "  alongside writing CLUB reports               mentees of the period, with the facts\n"
            '  alongside writing CLUB report Ada --sentence "A term of steady work."\n'
            "  alongside writing CLUB letters               a letter for everybody who was thanked\n"
            "  alongside writing CLUB folio Ben             a number for a proof of mentoring\n"
            "  alongside writing CLUB certificates thanks --least 10   who gave 10 hours or more\n"
            '  alongside writing CLUB certificate Ben --sentence "For waiting when it crashed."\n'
            "  alongside writing CLUB sign T-2026-1\n"
            "The period is the term, if --from and --to are not given."
        ),
        who=WRITES,
    )
    command.add_argument("what", nargs="?", default="", metavar=_("NUMBER|STEP"), help=", ".join(STEPS))
    command.add_argument("whose", nargs="?", default="", metavar=_("PERSON|NUMBER"), help=_("whose, or which"))
    add_period(command)
    command.add_argument("--sentence", metavar=_("TEXT"), help=_("the coordinator’s sentence"))
    command.add_argument("--own-words", metavar=_("TEXT"), help=_("what they say themselves"))
    command.add_argument("--signer", metavar=_("NAME"), help=_("who signs"))
    command.add_argument(
        "--kind", default="", metavar=_("CERTIFICATE"), help=", ".join(one.value for one in Certificate)
    )
    command.add_argument(
        "--least", type=int, metavar="N", help=_("certificates: from so many hours, goals or sessions on")
    )
    command.add_argument("--on", type=day, metavar=_("DAY"), help=_("for “sign”: the day; today if not given"))


def run(asked: Namespace) -> Answer:
    """Look something up, or write."""
    step = STEPS.get(asked.what)
    if step is not None and asked.what not in LISTED:
        with opening.writing(asked) as club:
            return step(club, asked)
    with opening.reading(asked) as club:
        if step is not None:
            return step(club, asked)
        if asked.what:
            found = writing.by_number(club, asked.what)
            return Answer(_figures(found), _lines([found]))
        every = writing.rows(club)
        return Answer([_figures(one) for one in every], _lines(every))


def _period(club: ClubFile, asked: Namespace) -> tuple[date, date]:
    home = term.at(club, club.today())
    start = asked.start or (home.starts_on if home is not None else None)
    end = asked.end or (home.ends_on if home is not None else club.today())
    if start is None:
        raise Refused(_("No term is on: say the period with --from and --to."), field="start")
    return start, end


def _reports(club: ClubFile, asked: Namespace) -> Answer:
    found = writing.reports(club, *_period(club, asked))
    figures = [
        {"person": row.name, "facts": row.facts, "number": row.number or None, "sentence": row.sentence or None}
        for row in found
    ]
    rows = [(row.name, row.facts, row.sentence) for row in found]
    return Answer(figures, columns([_("Mentee"), _("Facts"), _("Sentence")], rows))


def _report(club: ClubFile, asked: Namespace) -> Answer:
    return _kept(club, asked, WritingKind.PROGRESS)


def _folio(club: ClubFile, asked: Namespace) -> Answer:
    return _kept(club, asked, WritingKind.FOLIO)


def _certificates(club: ClubFile, asked: Namespace) -> Answer:
    """List those whom the rule of a kind finds, with what would be printed."""
    kind = certificate.kind_of(asked.whose or asked.kind)
    least = certificate.USUAL[kind] if asked.least is None else asked.least
    found = certificate.rows(club, kind, *_period(club, asked), least)
    figures = [
        {"person": row.name, "amount": row.amount, "sentence": row.sentence or None, "number": row.number or None}
        for row in found
    ]
    rows = [(row.name, row.facts, row.sentence, row.number) for row in found]
    return Answer(figures, columns([_("Person"), _("Facts"), _("Sentence"), _("Number")], rows))


def _certificate(club: ClubFile, asked: Namespace) -> Answer:
    key = person.the_one(club, asked.whose).id
    return _kept(club, asked, certificate.KINDS[certificate.fitting(key, asked.kind)])


def _kept(club: ClubFile, asked: Namespace, kind: WritingKind) -> Answer:
    key = person.the_one(club, asked.whose).id
    values = {"sentence": asked.sentence, "own_words": asked.own_words, "signer": asked.signer}
    start, end = _period(club, asked)
    writing.keep(club, kind, key, start, end, values)
    found = next(
        row for row in writing.rows(club, kind=kind) if (row.person, row.starts_on, row.ends_on) == (key, start, end)
    )
    return Answer(_figures(found), _lines([found]))


def _letters(club: ClubFile, asked: Namespace) -> Answer:
    start, end = _period(club, asked)
    waiting = [row.person for row in writing.letters(club, start, end) if row.writing is None]
    writing.write_letters(club, waiting, start, end)
    found = writing.letters(club, start, end)
    figures = [
        {"person": row.name, "number": row.number, "thanks": [one.wording for one in row.thanks]} for row in found
    ]
    rows = [(row.number, row.name, " · ".join(one.wording for one in row.thanks)) for row in found]
    return Answer(figures, columns([_("Number"), _("To whom"), _("Thanks")], rows))


def _sign(club: ClubFile, asked: Namespace) -> Answer:
    found = writing.by_number(club, asked.whose)
    writing.sign(club, [found.key], asked.on)
    signed = writing.by_number(club, asked.whose)
    return Answer(_figures(signed), _lines([signed]))


LISTED: Final = frozenset({"reports", "certificates"})
STEPS: Final[Mapping[str, Callable[[ClubFile, Namespace], Answer]]] = {
    "reports": _reports,
    "report": _report,
    "letters": _letters,
    "folio": _folio,
    "certificates": _certificates,
    "certificate": _certificate,
    "sign": _sign,
}


def _lines(found: list[WritingRow]) -> list[str]:
    rows = [
        (
            one.number,
            _(one.kind.label),
            one.name,
            formats.period(one.starts_on, one.ends_on) if one.starts_on and one.ends_on else "",
            formats.day(one.written_on) if one.written_on else "",
            formats.day(one.signed_on) if one.signed_on else "",
        )
        for one in found
    ]
    return columns([_("Number"), _("Paper"), _("Person"), _("Period"), _("Written on"), _("Signed on")], rows)


def _figures(one: WritingRow) -> dict[str, Any]:
    return {
        "uid": one.uid,
        "kind": one.kind.value,
        "number": one.number,
        "person": one.name,
        "from": one.starts_on,
        "to": one.ends_on,
        "sentence": one.sentence or None,
        "own_words": one.own_words or None,
        "written_on": one.written_on,
        "signed_on": one.signed_on,
    }
