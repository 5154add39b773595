"""Finding each other: what somebody looks for, when and where they can meet, whom they wish for, and who looks now."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.choices import RoleKind, RoleStatus, Weekday
from desktop.core.errors import Refused
from desktop.core.relationship_choices import SkillUse, WishKind
from desktop.core.rules import names
from desktop.core.rules.finding import Span
from desktop.i18n import _
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.model.search import FreeTime, Search, Wish
from desktop.model.values import read, read_all
from desktop.services import record, skill
from desktop.services.club import ClubFile, settings
from desktop.services.pair import OVER
from desktop.services.skill import Told

ROLES: Final = (RoleKind.MENTEE, RoleKind.VOLUNTEER)
"""As what somebody can look: for a mentor, or for mentees."""
READY: Final = frozenset({RoleStatus.APPROVED, RoleStatus.WAITING, RoleStatus.REGISTERED, RoleStatus.ACTIVE})
"""Whoever has a role in another state is not matched: not yet, not now or no more."""
MOST_ROOM: Final = 50


class WishRow(NamedTuple):
    """Somebody whom a person wishes for, or is not to be matched with; the reason is for the coordinator alone."""

    record: Wish
    name: str


class Finding(NamedTuple):
    """Everything that one person has said for finding each other; `languages` are their own."""

    searches: list[Search]
    skills: list[Told]
    times: list[FreeTime]
    wishes: list[WishRow]


class LookingRow(NamedTuple):
    """Somebody who has said what they look for.

    Attributes:
        person: their key.
        uid: of the search.
        name: as it is shown.
        role: as what they look.
        looking: they look now.
        since: from which day on.
        want: in their own words.
        skills: what they want, or offer as a volunteer, the most important first.
        room: how many relationships they could have at once.
        taken: how many they have that are proposed or under way.
        ready: their role lets them be matched.
    """

    person: int
    uid: str
    name: str
    role: RoleKind
    looking: bool
    since: date | None
    want: str
    skills: tuple[str, ...]
    room: int
    taken: int
    ready: bool

    @property
    def free(self) -> int:
        """How many more they could have now."""
        return max(self.room - self.taken, 0) if self.looking and self.ready else 0

    @property
    def why_not(self) -> str:
        """Say why they are left out of a proposal of matches; nothing if they are not."""
        if not self.looking:
            return _("not looking now")
        if not self.ready:
            return _("their role is not active")
        return "" if self.free else _("no room left")


def of_person(club: ClubFile, key: int) -> Finding:
    """Gather what one person has said."""
    language = settings(club).language
    wishes = record.all_of(club, Wish, person=key)
    known = {one.id: one for one in Person.select().where(Person.id.in_([wish.other for wish in wishes]))}
    times = sorted(record.all_of(club, FreeTime, person=key), key=lambda one: (one.weekday.number, one.starts))
    return Finding(
        record.all_of(club, Search, person=key),
        skill.told(club, key),
        times,
        [WishRow(one, _name(known[one.other], language)) for one in wishes],
    )


def _name(one: Person, language: str) -> str:
    return names.shown(one.given_name, one.family_name, one.known_as, language)


def rows(club: ClubFile, role: RoleKind | None = None) -> list[LookingRow]:
    """List who has said what they look for, by name: mentees first, then volunteers."""
    language = settings(club).language
    said: dict[tuple[int, str], list[str]] = {}
    for person, use, name in club.rows(_SKILLS):
        said.setdefault((person, use), []).append(name)
    found = []
    for person, uid, given, family, known, kind, looking, since, want, room, taken, ready in club.rows(_LOOKING):
        use = SkillUse.WANTS if kind == RoleKind.MENTEE else SkillUse.OFFERS
        shown = LookingRow(
            person,
            uid,
            names.shown(given, family, known, language),
            RoleKind(kind),
            bool(looking),
            date.fromisoformat(since) if since else None,
            want,
            tuple(said.get((person, use), ())),
            room,
            taken,
            bool(ready),
        )
        if role in {None, shown.role}:
            found.append(shown)
    return found


_SKILLS: Final = """
    SELECT p.person_id, p.use, s.name FROM person_skill p JOIN skill s ON s.id = p.skill_id ORDER BY p.rank, p.id
"""
_LOOKING: Final = f"""
    SELECT p.id, s.uid, p.given_name, p.family_name, p.known_as, s.role, s.looking, s.since, s.want, s.room,
           (SELECT count(*) FROM relationship_member m JOIN relationship r ON r.id = m.relationship_id
             WHERE m.person_id = p.id AND m.side = CASE s.role WHEN 'mentee' THEN 'mentee' ELSE 'mentor' END
               AND r.state NOT IN ({OVER})),
           EXISTS (SELECT 1 FROM role o WHERE o.person_id = p.id AND o.kind = s.role
                      AND o.status IN ({",".join(f"'{status}'" for status in READY)}))
      FROM search s JOIN person p ON p.id = s.person_id ORDER BY s.role, p.sort_name, p.id
"""


def look(club: ClubFile, person: int, role: RoleKind | str, values: Mapping[str, Any]) -> Changes:
    """Note what somebody looks for; who begins to look waits from today on, if no other day is said.

    Args:
        club: the club.
        person: who looks.
        role: as what: as a mentee for a mentor, as a volunteer for mentees.
        values: fields of `Search`; those that are not named stay as they are.

    Raises:
        Refused: a value is wrong, or nobody looks in this role.
    """
    kind = RoleKind(role)
    if kind not in ROLES:
        raise Refused(_("One looks as a mentee or as a volunteer."), field="role")
    given = read_all(Search, {name: value for name, value in values.items() if name not in {"person", "role"}})
    if not 0 <= given.get("room", 0) <= MOST_ROOM:
        raise Refused(_("That is no number of relationships at once."), field="room")
    who = record.get(club, Person, person)
    one = Search.get_or_none(Search.person == who.id, Search.role == kind) or Search(person=who.id, role=kind)
    for name, value in given.items():
        setattr(one, name, value)
    if one.looking and one.since is None:
        one.since = club.today()
    with club.step("search.look") as step:
        one.save()
        step.about(one)
    return step.changes


def set_times(club: ClubFile, person: int, spans: Iterable[Span]) -> Changes:
    """Say anew when somebody has time in the week.

    Raises:
        Refused: a time ends before it begins.
    """
    who = record.get(club, Person, person)
    with club.step("free_time.change") as step:
        FreeTime.delete().where(FreeTime.person == who.id).execute()
        step.about(who)
        for span in spans:
            record.add(club, FreeTime, {"person": who.id, **span._asdict()})
    return step.changes


def wish(club: ClubFile, person: int, other: int, kind: WishKind | str, reason: str = "") -> Changes:
    """Note that somebody wishes for somebody, or is not to be matched with them; it replaces what was said before.

    Raises:
        Refused: it is about themselves.
    """
    who, about = record.get(club, Person, person), record.get(club, Person, other)
    if who.id == about.id:
        raise Refused(_("A wish is about somebody else."), field="other")
    why = read("reason", spec(Wish.reason), reason)
    one = Wish.get_or_none(Wish.person == who.id, Wish.other == about.id) or Wish(person=who.id, other=about.id)
    one.kind, one.reason = WishKind(kind), why
    with club.step("wish.change") as step:
        one.save()
        step.about(one)
    return step.changes


def set_wishes(
    club: ClubFile, person: int, kind: WishKind, others: Sequence[int], reason: str | None = None
) -> Changes:
    """Say anew whom somebody wishes for, or is not to be matched with.

    A reason that is not given (`None`) stays as it is with whom it was about.
    """
    with club.step("wish.change") as step:
        before = {one.other: one for one in record.all_of(club, Wish, person=person, kind=kind)}
        for other, one in before.items():
            if other not in others:
                one.delete_instance()
        step.about(record.get(club, Person, person))
        for other in others:
            kept = before[other].reason if other in before else ""
            wish(club, person, other, kind, kept if reason is None else reason)
    return step.changes


def others(club: ClubFile, person: int) -> list[tuple[int, str]]:
    """List whom a wish of somebody can be about, by name: everybody who comes as a mentee or a volunteer."""
    language = settings(club).language
    found = club.rows(
        """SELECT p.id, p.given_name, p.family_name, p.known_as FROM person p
            WHERE p.id <> ? AND EXISTS (SELECT 1 FROM role o WHERE o.person_id = p.id AND o.kind <> 'contact'
                                           AND o.status NOT IN ('ended', 'archived'))
            ORDER BY p.sort_name, p.id""",
        (person,),
    )
    return [(key, names.shown(given, family, known, language)) for key, given, family, known in found]


def time_words(weekday: Weekday, starts: int, ends: int) -> str:
    """Say a time of the week: Tuesday 16:00–19:00."""
    return f"{_(weekday.label)} {clock.text(starts)}–{clock.text(ends)}"
