"""Terms: plan the sessions of one."""

from argparse import Namespace
from typing import Any

from desktop.cli import opening
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands, day, days, times
from desktop.core import clock
from desktop.core.choices import Weekday
from desktop.core.errors import Refused
from desktop.i18n import _, formats, ngettext
from desktop.model.group import Group
from desktop.services import links, person, record, term
from desktop.services.club import ClubFile


def declare(commands: Commands) -> None:
    """Declare `plan`."""
    command = commands.add(
        "plan",
        plan,
        _("plan the sessions of a term"),
        more=_("One session a week; the club’s holidays and the days of --skip are left out."),
        who=WRITES,
    )
    command.add_argument("--group", metavar=_("GROUP"), help=_("name of the group; not needed where there is one"))
    command.add_argument("--weekday", choices=[one.value for one in Weekday], help=_("the group’s own if not given"))
    command.add_argument("--time", type=times, metavar="18:00-19:30", help=_("the group’s own if not given"))
    command.add_argument("--from", dest="start", type=day, required=True, metavar=_("DAY"), help=_("first day"))
    command.add_argument("--to", dest="end", type=day, required=True, metavar=_("DAY"), help=_("last day"))
    command.add_argument(
        "--skip",
        type=days,
        action="append",
        default=[],
        metavar=_("DAY..DAY"),
        help=_("days to leave out; may be given several times"),
    )


def plan(asked: Namespace) -> Answer:
    """Plan a term."""
    with opening.writing(asked) as club:
        group = group_of(club, asked.group)
        weekday = Weekday(asked.weekday) if asked.weekday else group.weekday
        starts, ends = asked.time or (group.starts, group.ends)
        planned = term.planned(club, weekday, asked.start, asked.end, asked.skip)
        term.plan(club, group.id, weekday, starts, ends, asked.start, asked.end, skip=asked.skip)
    count = len(planned.dates)
    figures: dict[str, Any] = {
        "group": group.name,
        "sessions": count,
        "start": clock.text(starts),
        "end": clock.text(ends),
        "dates": planned.dates,
        "left_out": [{"date": left, "because": name} for left, name in planned.left_out],
    }
    words = ngettext("{count} session planned.", "{count} sessions planned.", count).format(count=count)
    left = [f"{formats.day(out)}: {name}" for out, name in planned.left_out]
    return Answer(figures, [words, *left])


def group_of(club: ClubFile, name: str | None) -> Group:
    """Give the group with this name, or the only one.

    Raises:
        Refused: there is none, or several fit.
    """
    if name:
        return links.named(club, Group, name)
    only = person.only_group(club)
    if only is None:
        raise Refused(_("Say which group it is for, with --group."), field="group")
    return record.get(club, Group, only)
