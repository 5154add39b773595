"""Relationships: listing them, proposing one, and every step on their way."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any, Final

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, day
from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipKind, Side
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.relationship import Relationship
from desktop.services import check_override, links, pair, person, relationship, relationship_list, relationship_page
from desktop.services.club import ClubFile
from desktop.services.pair import Pair
from desktop.services.relationship_list import RelationshipRow

STEPS: Final[Mapping[str, Act]] = {
    "close" if act is Act.BEGIN_CLOSING else act.value.replace("_", "-"): act for act in Act
}
"""The steps as they are called here; `close` begins the closing, `complete` ends it."""
PROPOSE, ERROR = "propose", "made-in-error"


def declare(commands: Commands) -> None:
    """Declare `relationship`."""
    command = commands.add(
        "relationship",
        run,
        _("propose a relationship, or take a step of its way"),
        more=_(
            '  alongside relationship CLUB propose --mentor Ben --mentee Ada --reason "both love maps"\n'
            "  alongside relationship CLUB start R01 --on 2026-11-17\n"
            '  alongside relationship CLUB let-on R01 --reason "renewal sent" --second "Lou Park" --until 2026-12-31\n'
            "  alongside relationship CLUB change R01 planned_end=2027-07-01 check_in_rule=monthly\n"
            "It is named by its code, its uid, or somebody who stands in one alone. What stops asks for a --reason.\n"
            "Fields for “change”: {fields}."
        ).format(fields=", ".join(relationship.CHANGED_BY_HAND)),
        who=WRITES,
    )
    words = (PROPOSE, *STEPS, *OTHERS, ERROR)
    command.add_argument("step", choices=words, metavar=_("STEP"), help=", ".join(words))
    command.add_argument("relationship", nargs="?", default="", metavar=_("RELATIONSHIP"), help=_("which, such as R01"))
    command.add_argument("values", nargs="*", metavar=_("FIELD=VALUE"), help=_("for “change”: what changes"))
    command.add_argument("--on", type=day, metavar=_("DAY"), help=_("the day of the step; today if not given"))
    command.add_argument("--reason", default="", metavar=_("TEXT"), help=_("why; it is kept in the log"))
    for side, help_words in (
        ("mentor", _("for “propose”: a mentor; may be repeated")),
        ("mentee", _("for “propose”: a mentee; may be repeated")),
    ):
        command.add_argument(f"--{side}", action="append", default=[], metavar=_("PERSON"), help=help_words)
    kinds = [kind.value for kind in RelationshipKind]
    command.add_argument("--kind", choices=kinds, default=kinds[0], help=_("for “propose”: which kind"))
    command.add_argument("--group", default="", metavar=_("GROUP"), help=_("for “propose”: the group it belongs to"))
    command.add_argument(
        "--despite-wish", action="store_true", help=_("propose it although somebody asked not to be matched so")
    )
    command.add_argument("--second", default="", metavar=_("NAME"), help=_("for “let-on”: who else agrees"))
    command.add_argument("--until", type=day, metavar=_("DAY"), help=_("for “let-on”: its last day"))


def run(asked: Namespace) -> Answer:
    """Propose a relationship or take a step, and say how it stands then."""
    with opening.writing(asked) as club:
        if asked.step == PROPOSE:
            key = _propose(club, asked).subject
            return _stands(club, key or 0)
        one = pair.the_one(club, asked.relationship)
        if asked.step == ERROR:
            relationship.made_in_error(club, one.key)
            words = _("{code} is taken out; “undo” brings it back.").format(code=one.code)
            return Answer({"uid": one.uid, "code": one.code}, [words])
        if asked.step in STEPS:
            relationship.take(club, one.key, STEPS[asked.step], asked.on, asked.reason)
        else:
            OTHERS[asked.step](club, one, asked)
        return _stands(club, one.key)


def _propose(club: ClubFile, asked: Namespace) -> Changes:
    kind = RelationshipKind(asked.kind)
    role = "" if kind is RelationshipKind.PEER else RoleKind.VOLUNTEER.value
    return relationship.propose(
        club,
        [person.the_one(club, text, role).id for text in asked.mentor],
        [person.the_one(club, text, "" if not role else RoleKind.MENTEE.value).id for text in asked.mentee],
        kind,
        group=links.named(club, Group, asked.group).id if asked.group else None,
        on=asked.on,
        reason=asked.reason,
        despite_wish=asked.despite_wish,
    )


def _let_on(club: ClubFile, one: Pair, asked: Namespace) -> Changes:
    if asked.until is None:
        raise Refused(_("Say until when, as --until 2026-12-31."), field="until")
    return check_override.let_on(club, one.key, reason=asked.reason, second_person=asked.second, until=asked.until)


def _change(club: ClubFile, one: Pair, asked: Namespace) -> Changes:
    values = dict(word.split("=", 1) for word in asked.values if "=" in word)
    if not values or len(values) < len(asked.values):
        raise Refused(_("Say what changes, as planned_end=2027-07-01."))
    return relationship.change(club, one.key, links.resolved(club, Relationship, values))


OTHERS: Final[Mapping[str, Callable[[ClubFile, Pair, Namespace], Changes]]] = {
    "flag": lambda club, one, asked: relationship.flag(club, one.key, asked.reason),
    "unflag": lambda club, one, _asked: relationship.unflag(club, one.key),
    "let-on": _let_on,
    "change": _change,
}


def _stands(club: ClubFile, key: int) -> Answer:
    """Say how a relationship stands: one line, and what needs a look beside it."""
    row = relationship_list.rows(club, keys=[key])[0]
    words = f"{row.code}  {row.name}: {relationship_page.state_words(row)}"
    return Answer(_figures(row), [words], [sign.words for sign in row.signs])


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List relationships, in the order of their codes."""
    rows = relationship_list.rows(
        club,
        text=asked.find,
        person=person.the_one(club, asked.person).id if asked.person else None,
        group=links.named(club, Group, asked.group).id if asked.group else None,
    )
    lines = [
        (
            row.code,
            [who.name for who in row.pair.of(Side.MENTEE)],
            [who.name for who in row.pair.of(Side.MENTOR)],
            _(row.state.label),
            formats.day(row.since, "short") if row.since else None,
            formats.day(row.next_meeting, "short") if row.next_meeting else None,
            row.signs[0].words if row.signs else None,
        )
        for row in rows
    ]
    titles = [_("Code"), _("Mentee"), _("Mentor"), _("State"), _("Since"), _("Next meeting"), _("Needs a look")]
    return Answer([_figures(row) for row in rows], columns(titles, lines))


def _figures(row: RelationshipRow) -> dict[str, Any]:
    return {
        "uid": row.pair.uid,
        "code": row.code,
        "kind": row.pair.kind.value,
        "state": row.state.value,
        "since": row.since,
        "suspended": row.suspended,
        "at_risk": row.at_risk,
        "mentors": [who.name for who in row.pair.of(Side.MENTOR)],
        "mentees": [who.name for who in row.pair.of(Side.MENTEE)],
        "group": row.group,
        "proposed_on": row.proposed_on,
        "agreed_on": row.agreed_on,
        "started_on": row.started_on,
        "planned_end": row.planned_end,
        "ended_on": row.ended_on,
        "last_meeting": row.last_meeting,
        "next_meeting": row.next_meeting,
        "signs": [{"kind": sign.kind.value, "level": sign.level, "words": sign.words} for sign in row.signs],
    }
