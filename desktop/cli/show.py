"""Lists of what a club holds: `show CLUB people|sessions|hours|due|day|here|…`."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias, cast

from desktop.cli import (
    building,
    check_in,
    due,
    exporting,
    finding,
    gap,
    goal,
    hours,
    meeting,
    opening,
    person,
    relationship,
    request,
    session,
    that_day,
)
from desktop.cli.answer import Answer, Record, columns
from desktop.cli.command import Commands, add_period, day
from desktop.core import clock
from desktop.core.choices import Privacy, RoleKind, RoleStatus
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.check import Check
from desktop.model.club import Club
from desktop.model.fields import FieldSpec, Kind, Shown, specs
from desktop.model.group import Group, Membership
from desktop.model.hours import Claim, Fund, HoursPolicy
from desktop.model.label_preset import LabelPreset
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet
from desktop.model.term import Holiday, Term
from desktop.model.training import Training
from desktop.model.venue import Venue
from desktop.services import disclosure, record
from desktop.services.club import ClubFile

Listing: TypeAlias = Callable[[ClubFile, Namespace], Answer]
OWN: Final[Mapping[str, Listing]] = {
    "people": person.show,
    "sessions": session.show,
    "relationships": relationship.show,
    "goals": goal.show,
    "check-ins": check_in.show,
    "skills": finding.show_skills,
    "searches": finding.show_searches,
    "openings": request.show_openings,
    "hours": hours.show,
    "meetings": meeting.show,
    "due": due.show,
    "gaps": gap.show,
    "exports": exporting.show,
    "day": that_day.show,
    "here": building.show,
}
SIMPLE: Final[Mapping[str, type[Noun]]] = {
    "terms": Term,
    "holidays": Holiday,
    "groups": Group,
    "memberships": Membership,
    "venues": Venue,
    "checks": Check,
    "trainings": Training,
    "sheets": PrintedSheet,
    "policies": HoursPolicy,
    "funds": Fund,
    "claims": Claim,
    "labels": LabelPreset,
}
SETTINGS: Final = "settings"
SEALED: Final = frozenset(
    {"day", *(name for name, noun in SIMPLE.items() if disclosure.class_of_noun(noun) is Privacy.SEALED)}
)
"""Lists with something SEALED in them: the history says that they were looked at."""
LAST_DIGITS = 4


def declare(commands: Commands) -> None:
    """Declare `show`."""
    words = (*OWN, *SIMPLE, SETTINGS)
    command = commands.add(
        "show",
        show,
        _("list people, sessions, hours, what is due, and everything else"),
        more=_(
            "Lists: {lists}.\n"
            "day DATE says who was present on a day, and who of the adults was cleared and trained then;\n"
            "here says who is in the building now.\n"
            "--from and --to are for sessions, hours and meetings, --person and --by for hours,\n"
            "--role, --status, --group, --gaps and --find for people;\n"
            "--person is for relationships, goals and meetings too, --group and --find for relationships."
        ).format(lists=", ".join(words)),
    )
    command.add_argument("what", choices=words, metavar=_("LIST"), help=_("which list"))
    command.add_argument("day", nargs="?", type=day, metavar=_("DATE"), help=_("for “day”: which; today if not given"))
    add_period(command)
    command.add_argument("--person", metavar=_("PERSON"), help=_("only of this person"))
    command.add_argument("--by", choices=["person", "month", "category"], help=_("hours added up"))
    command.add_argument("--role", choices=[one.value for one in RoleKind], default="", help=_("only with this role"))
    command.add_argument(
        "--status", choices=[one.value for one in RoleStatus], default="", help=_("only with this status")
    )
    command.add_argument("--group", metavar=_("GROUP"), help=_("only of this group"))
    command.add_argument("--gaps", action="store_true", help=_("only people with something missing"))
    command.add_argument("--find", default="", metavar=_("TEXT"), help=_("only names that begin so"))


def show(asked: Namespace) -> Answer:
    """Give a list.

    Raises:
        Refused: a date is said for a list that takes none.
    """
    if asked.day is not None and asked.what != "day":
        raise Refused(_("Only “day” takes a date."))
    with (opening.noting if asked.what in SEALED else opening.reading)(asked) as club:
        if asked.what == SETTINGS:
            return _settings(club)
        own = OWN.get(asked.what)
        return own(club, asked) if own is not None else _records(club, asked.what)


def _settings(club: ClubFile) -> Answer:
    """Give the settings of the club, one a line."""
    figures = _figures(club, Club)[0]
    said = specs(Club)
    return Answer(figures, columns(["", ""], [(_(said[name].label), figures[name]) for name in said])[1:])


def _records(club: ClubFile, asked: str) -> Answer:
    """List the records of a simple noun, as its fields say."""
    noun = SIMPLE[asked]
    said = specs(noun)
    figures = _figures(club, noun)
    links = {name for name, spec in said.items() if spec.kind is Kind.LINK}
    if figures:
        disclosure.looked_at(club, disclosure.LOOK, asked, disclosure.class_of_noun(noun))
    seen = [name for name, spec in said.items() if spec.shown is Shown.LIST or name in links]
    rows = [[_shown(said[name], one[name]) for name in seen] for one in figures]
    return Answer(figures, columns([_(said[name].label) for name in seen], rows))


def _figures(club: ClubFile, noun: type[Noun]) -> list[Record]:
    said = specs(noun)
    names = {name: _names(club, noun, name) for name, spec in said.items() if spec.kind is Kind.LINK}
    figures: list[Record] = []
    for one in record.all_of(club, noun):
        values = vars(one)["__data__"]
        fields = {name: names[name].get(values[name]) if name in names else values[name] for name in said}
        figures.append({"uid": one.uid, **{name: _plain(said[name], name, value) for name, value in fields.items()}})
    return figures


def _names(club: ClubFile, noun: type[Noun], field: str) -> dict[int, str]:
    """Say what the records are called that a link leads to, as the command line takes it: a name, a time, or a uid."""
    target = cast("Any", noun)._meta.fields[field].rel_model
    every = record.all_of(club, target)
    if target is Person:
        return {one.id: person.named(one) for one in every}
    if target is Session:
        return {one.id: f"{one.date} {clock.text(one.starts)}" for one in every}
    return {one.id: vars(one)["__data__"].get("name") or one.uid for one in every}


def _plain(spec: FieldSpec, name: str, value: Any) -> Any:
    """Give a value as a script reads it; a check's number is shown by its last four only."""
    if spec.kind is Kind.CLOCK and value is not None:
        return clock.text(value)
    if name == "reference" and value:
        return f"…{value[-LAST_DIGITS:]}"
    return value


def _shown(spec: FieldSpec, value: Any) -> Any:
    return _(spec.choices(value).label) if spec.kind is Kind.CHOICE and spec.choices is not None and value else value
