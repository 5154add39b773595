"""Goals of mentees in their own words: setting and rating them, and typing in a rating round."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from desktop.cli import opening
from desktop.cli.adding import pairs
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, day
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Rater
from desktop.core.rules import goal as rules
from desktop.i18n import _
from desktop.model.fields import Kind, specs
from desktop.model.goal import Goal
from desktop.services import goal, pair, person, rating_round
from desktop.services.club import ClubFile
from desktop.services.goal import GoalRow


def declare(commands: Commands) -> None:
    """Declare `goal`."""
    fields = [name for name, said in specs(Goal).items() if said.kind is not Kind.LINK]
    command = commands.add(
        "goal",
        run,
        _("set a mentee’s goal, rate it, or type in a rating round"),
        more=_(
            '  alongside goal CLUB set Ada "Debug on my own" start=3 hoped=7\n'
            "  alongside goal CLUB rate Ada 1 6 --by mentor --on 2026-11-17\n"
            "  alongside goal CLUB change Ada 1 status=reached\n"
            '  alongside goal CLUB round "3:6 4:7 #K7"\n'
            "A goal is named by its number in “show CLUB goals --person” or by how it begins; a relationship by its\n"
            "code (relationship=R01). In a round each number is the row of the printed slip, then what is circled.\n"
            "Fields: {fields}, and start for the first rating."
        ).format(fields=", ".join(fields)),
        who=WRITES,
    )
    command.add_argument("step", choices=list(STEPS), metavar=_("STEP"), help=", ".join(STEPS))
    command.add_argument("words", nargs="+", metavar=_("WORDS"), help=_("whose goal, which, and what of it"))
    command.add_argument("--by", choices=[one.value for one in Rater], default=Rater.SELF.value, help=_("who rates"))
    command.add_argument("--on", type=day, metavar=_("DAY"), help=_("the day of the rating; today if not given"))


def run(asked: Namespace) -> Answer:
    """Do what is asked of a goal."""
    with opening.writing(asked) as club:
        return STEPS[asked.step](club, asked)


def _set(club: ClubFile, asked: Namespace) -> Answer:
    who, wording, *values = _at_least(asked.words, 2)
    mentee = person.the_one(club, who, RoleKind.MENTEE)
    given: dict[str, Any] = {**pairs(values), "wording": wording, "person": mentee.id}
    start = given.pop("start", "")
    if start and not start.lstrip("-").isdecimal():
        raise Refused(_("“{value}” is not a whole number.").format(value=start), field="start")
    if given.get("relationship"):
        given["relationship"] = pair.the_one(club, given["relationship"]).key
    changes = goal.add(club, given, int(start) if start else None)
    return _one(next(row for row in goal.rows(club, person=mentee.id) if row.key == changes.subject))


def _change(club: ClubFile, asked: Namespace) -> Answer:
    who, which, *values = _at_least(asked.words, 3)
    mentee = person.the_one(club, who, RoleKind.MENTEE)
    row = goal.the_one(club, mentee.id, which)
    goal.change(club, row.key, pairs(values))
    return _one(next(one for one in goal.rows(club, person=mentee.id) if one.key == row.key))


def _rate(club: ClubFile, asked: Namespace) -> Answer:
    who, which, value, *_rest = _at_least(asked.words, 3)
    mentee = person.the_one(club, who, RoleKind.MENTEE)
    row = goal.the_one(club, mentee.id, which)
    if not value.lstrip("+-").isdecimal():
        raise Refused(_("“{value}” is not a whole number.").format(value=value), field="value")
    goal.rate(club, row.key, int(value), asked.by, on=asked.on)
    return _one(next(one for one in goal.rows(club, person=mentee.id) if one.key == row.key))


def _round(club: ClubFile, asked: Namespace) -> Answer:
    line = " ".join(asked.words)
    understood = rating_round.understand(club, line, asked.on)
    rating_round.save(club, line, asked.on)
    figures = [
        {
            "person": one.goal.name,
            "goal": one.goal.wording,
            "value": one.value,
            "date": one.day,
            "sheet": understood.code,
        }
        for one in understood.ratings
    ]
    return Answer(figures, [understood.words])


STEPS: Final[Mapping[str, Callable[[ClubFile, Namespace], Answer]]] = {
    "set": _set,
    "rate": _rate,
    "change": _change,
    "round": _round,
}


def _at_least(words: Sequence[str], count: int) -> Sequence[str]:
    if len(words) < count:
        raise Refused(_("Something is missing: “alongside goal --help” shows how it is written."))
    return words


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List goals, with where they began and where they are by each kind of rater."""
    of = person.the_one(club, asked.person, RoleKind.MENTEE).id if asked.person else None
    found = goal.rows(club, person=of)
    lines = [(row.name, row.wording, *_moved(row), _(row.status.label), _(row.area.label)) for row in found]
    titles = [_("Mentee"), _("Goal"), _("At the start"), _("Now"), _("Hoped for"), _("Status"), _("Area")]
    return Answer([_figures(row) for row in found], columns(titles, lines, right=[2, 3, 4]))


def _moved(row: GoalRow) -> tuple[str, str, str]:
    """Write the start, now, and what is hoped for; nothing for what is not known."""
    start, now = (row.now.start, row.now.now) if row.now is not None else (None, None)
    return _said(row, start), _said(row, now), _said(row, row.hoped)


def _said(row: GoalRow, value: int | None) -> str:
    return "" if value is None else rules.said(row.scale, value)


def _one(row: GoalRow) -> Answer:
    start, now, hoped = _moved(row)
    words = (
        _("{name}, {goal}: from {start} to {now}; hoped for {hoped}.")
        if hoped
        else _("{name}, {goal}: from {start} to {now}.")
    )
    if row.now is None:
        words = _("{name}, {goal}: not rated yet.")
    said = words.format(name=row.name, goal=row.wording, start=start, now=now, hoped=hoped)
    return Answer(_figures(row), [said])


def _figures(row: GoalRow) -> dict[str, Any]:
    return {
        "uid": row.uid,
        "person": row.name,
        "code": row.code,
        "goal": row.wording,
        "area": row.area.value,
        "asked": row.asked,
        "scale": row.scale.value,
        "levels": list(row.levels),
        "hoped": row.hoped,
        "importance": row.importance,
        "difficulty": row.difficulty,
        "status": row.status.value,
        "set_on": row.set_on,
        "moved": [
            {"by": one.by.value, "start": one.start, "now": one.now, "since": one.since, "until": one.until}
            for one in row.moved
        ],
    }
