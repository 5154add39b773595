"""People who look for each other in a club, for tests."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from desktop.core.choices import RoleKind, Weekday
from desktop.core.relationship_choices import SkillUse, WishKind
from desktop.core.rules.finding import Span
from desktop.model.check import Check
from desktop.model.person import Person, Role
from desktop.model.search import FreeTime, Search, Wish
from desktop.model.skill import PersonSkill, Skill
from desktop.services import finding, skill
from desktop.services.club import ClubFile
from tests.core.rules import seekers
from tests.factories import BEGIN, a_mentee, a_volunteer

TUESDAY = Span(Weekday.TUE, 16 * 60, 18 * 60)


def a_seeker(
    club: ClubFile, given: str = "Ada", wants: Sequence[str] = ("Scratch",), times: Sequence[Span] = (), **search: Any
) -> int:
    """A child who looks for a mentor."""
    key = a_mentee(club, given)
    return looks(club, key, RoleKind.MENTEE, wants, times, **search)


def an_offerer(
    club: ClubFile,
    given: str = "Ben",
    offers: Sequence[str] = ("Scratch",),
    times: Sequence[Span] = (),
    *,
    cleared: bool = True,
    **search: Any,
) -> int:
    """A volunteer who looks for mentees."""
    key = a_volunteer(club, given, cleared=cleared)
    return looks(club, key, RoleKind.VOLUNTEER, offers, times, **search)


def looks(
    club: ClubFile, key: int, role: RoleKind, skills: Sequence[str], times: Sequence[Span] = (), **search: Any
) -> int:
    finding.look(club, key, role, search)
    use = SkillUse.WANTS if role is RoleKind.MENTEE else SkillUse.OFFERS
    skill.tell_all(club, key, use, [(name, None) for name in skills])
    finding.set_times(club, key, times)
    return key


def many(club: ClubFile, mentees: int = 200, mentors: int = 120, seed: int = 1) -> None:
    """So many of each by chance, as in the tests of the rules, written into a real club in one go."""
    by_chance = seekers.club(seed, mentees, mentors)
    with club.step("import.people"):
        known = {name: Skill.create(name=name).id for name in seekers.SKILLS}
        keys = {}
        for side, role in zip(by_chance, (RoleKind.MENTEE, RoleKind.VOLUNTEER), strict=True):
            for one in side:
                values = {"given_name": one.name, "sort_name": one.name, "born_on": one.born_on}
                keys[one.key] = Person.create(**values, languages=one.languages).id
                Role.create(person=keys[one.key], kind=role, since=BEGIN)
        for side, role in zip(by_chance, (RoleKind.MENTEE, RoleKind.VOLUNTEER), strict=True):
            for one in side:
                _say(one, keys, known, role)


def _say(one: Any, keys: dict[int, int], known: dict[str, int], role: RoleKind) -> None:
    key, offers = keys[one.key], role is RoleKind.VOLUNTEER
    Search.create(
        person=key,
        role=role,
        since=None if offers else one.waiting_since,
        places=one.places,
        online=one.online,
        room=one.capacity if offers else 1,
    )
    for rank, said in enumerate(one.offers if offers else one.wants, 1):
        use = SkillUse.OFFERS if offers else SkillUse.WANTS
        level = said.level or skill.USUAL[use]
        PersonSkill.create(person=key, skill=known[said.skill], use=use, level=level, rank=rank)
    for span in one.times:
        FreeTime.create(person=key, **span._asdict())
    about = dict.fromkeys(one.wishes, WishKind.WISH) | dict.fromkeys(one.not_with, WishKind.NOT_WITH)
    for other, kind in about.items():
        Wish.create(person=key, other=keys[other], kind=kind)
    if offers and one.cleared:
        until = BEGIN + timedelta(days=900)
        Check.create(person=key, seen_on=BEGIN, renew_by=until, decision="accepted")
