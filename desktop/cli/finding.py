"""What somebody looks for, said in one line; the lists of skills and of who looks."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any, Final

from desktop.cli import opening
from desktop.cli.adding import pairs
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, times
from desktop.core.choices import RoleKind, RoleStatus, Weekday
from desktop.core.errors import Refused
from desktop.core.relationship_choices import SkillLevel, SkillUse, WishKind
from desktop.core.rules.finding import Span
from desktop.i18n import _, formats
from desktop.model.person import Person, Role
from desktop.services import finding, person, record, skill
from desktop.services.club import ClubFile
from desktop.services.finding import LookingRow

SAID: Final = ("looking", "since", "want", "where", "ask", "places", "online", "room")
OWN: Final = ("role", "languages", "reason")


def declare(commands: Commands) -> None:
    """Declare `search`."""
    command = commands.add(
        "search",
        search,
        _("say what somebody looks for, offers or wants, and when they have time"),
        more=_(
            '  alongside search CLUB Ada want="Make a game" where="At school" ask="An hour a week"\n'
            "  alongside search CLUB Ada wants=Scratch:tried,Python times='tue 16:00-18:00, sat 10:00-12:00'\n"
            "  alongside search CLUB Ben offers=Scratch:could-teach room=2 languages=en,de not-with=Ada reason=…\n"
            "What is named is said anew, the most important first; the rest stays. Fields: {fields}.\n"
            "Levels: {levels}. role= is needed where somebody is both mentee and volunteer."
        ).format(fields=", ".join((*SAID, *OWN, *_ANEW)), levels=", ".join(_written(one) for one in SkillLevel)),
        who=WRITES,
    )
    command.add_argument("person", metavar=_("PERSON"), help=_("who looks"))
    command.add_argument("values", nargs="+", metavar=_("FIELD=VALUE"), help=_("what they say"))


def _written(choice: SkillLevel | WishKind) -> str:
    return choice.value.replace("_", "-")


def search(asked: Namespace) -> Answer:
    """Note what somebody says, all of it in one step."""
    values = pairs(asked.values)
    with opening.writing(asked) as club:
        key = person.the_one(club, asked.person).id
        unknown = [name for name in values if name not in {*SAID, *OWN, *_ANEW}]
        if unknown:
            raise Refused(_("There is no field “{field}”.").format(field=unknown[0]), field=unknown[0])
        role = _role(club, key, values)
        with club.step("search.look") as step:
            step.about(record.get(club, Person, key))
            finding.look(club, key, role, {name: values[name] for name in SAID if name in values})
            if "languages" in values:
                person.change(club, key, {"languages": values["languages"]})
            for name in _ANEW:
                if name in values:
                    _ANEW[name](club, key, values)
        row = next(row for row in finding.rows(club, role) if row.person == key)
        return Answer(_looking(row), [_line(row)])


def _role(club: ClubFile, key: int, values: Mapping[str, str]) -> RoleKind:
    """Say as what somebody looks: as is said, or in the only role in which they can."""
    if "role" in values:
        said = [one for one in finding.ROLES if one.value == values["role"].strip().lower()]
        if not said:
            raise Refused(_("One looks as a mentee or as a volunteer."), field="role")
        return said[0]
    ended = {RoleStatus.ENDED, RoleStatus.ARCHIVED}
    has = {one.kind for one in record.all_of(club, Role, person=key) if one.status not in ended}
    can = [kind for kind in finding.ROLES if kind in has]
    if len(can) != 1:
        raise Refused(_("Say as what they look, as role=mentee or role=volunteer."), field="role")
    return can[0]


def _skills(use: SkillUse) -> Callable[[ClubFile, int, Mapping[str, str]], object]:
    def say(club: ClubFile, key: int, values: Mapping[str, str]) -> object:
        return skill.tell_all(club, key, use, [_skill(word, use.value) for word in _words(values[use.value])])

    return say


def _skill(word: str, field: str) -> tuple[str, SkillLevel | None]:
    name, colon, level = word.rpartition(":")
    if not colon:
        return word, None
    known = {_written(one): one for one in SkillLevel}
    if level.strip().replace("_", "-") not in known:
        raise Refused(
            _("There is no level “{level}”. Known are {levels}.").format(
                level=level.strip(), levels=formats.list_of(list(known))
            ),
            field=field,
        )
    return name.strip(), known[level.strip().replace("_", "-")]


def _times(club: ClubFile, key: int, values: Mapping[str, str]) -> object:
    return finding.set_times(club, key, [_span(word) for word in _words(values["times"])])


def _span(word: str) -> Span:
    day, _space, stretch = word.partition(" ")
    known = {one.value: one for one in Weekday}
    if day.lower()[:3] not in known:
        raise Refused(_("“{text}” is no time of the week. Write it as tue 16:00-18:00.").format(text=word))
    return Span(known[day.lower()[:3]], *times(stretch.strip()))


def _wishes(kind: WishKind) -> Callable[[ClubFile, int, Mapping[str, str]], object]:
    def say(club: ClubFile, key: int, values: Mapping[str, str]) -> object:
        others = [person.the_one(club, word).id for word in _words(values[kind.value])]
        reason = values.get("reason") if kind is WishKind.NOT_WITH else None
        return finding.set_wishes(club, key, kind, others, reason)

    return say


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


_ANEW: Final[Mapping[str, Callable[[ClubFile, int, Mapping[str, str]], object]]] = {
    "offers": _skills(SkillUse.OFFERS),
    "wants": _skills(SkillUse.WANTS),
    "times": _times,
    "wish": _wishes(WishKind.WISH),
    "not_with": _wishes(WishKind.NOT_WITH),
}


def _line(row: LookingRow) -> str:
    state = row.why_not or _("looks now")
    return "  ".join(part for part in (row.name, _(row.role.label), ", ".join(row.skills), state) if part)


def show_searches(club: ClubFile, _asked: Namespace) -> Answer:
    """List who has said what they look for."""
    rows = finding.rows(club)
    titles = [_("Name"), _("Looks as"), _("Offers or wants"), _("Since"), _("Room"), _("Taken"), _("Left out because")]
    lines = [
        (row.name, _(row.role.label), row.skills, _day(row.since), row.room, row.taken, row.why_not) for row in rows
    ]
    return Answer([_looking(row) for row in rows], columns(titles, lines, right=(4, 5)))


def _looking(row: LookingRow) -> dict[str, Any]:
    return {
        "uid": row.uid,
        "person": row.name,
        "role": row.role.value,
        "looking": row.looking,
        "since": row.since,
        "want": row.want,
        "skills": row.skills,
        "room": row.room,
        "taken": row.taken,
        "free": row.free,
        "left_out_because": row.why_not,
    }


def show_skills(club: ClubFile, _asked: Namespace) -> Answer:
    """List the club's skills, with how many offer and want each."""
    rows = skill.rows(club)
    figures = [{"uid": row.uid, "name": row.name, "offered": row.offered, "wanted": row.wanted} for row in rows]
    lines = [(row.name, row.offered, row.wanted) for row in rows]
    return Answer(figures, columns([_("Skill"), _("Offered by"), _("Wanted by")], lines, right=(1, 2)))


def _day(day: Any) -> str | None:
    return formats.day(day, "short") if day else None
