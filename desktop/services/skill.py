"""The club's own list of skills, and who offers or wants which of them, how far and in which order."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import SkillLevel, SkillUse
from desktop.i18n import _, ngettext
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.model.skill import PersonSkill, Skill
from desktop.model.values import read
from desktop.services import record
from desktop.services.club import ClubFile

USUAL = {SkillUse.WANTS: SkillLevel.NEW, SkillUse.OFFERS: SkillLevel.ALONE}
"""How far somebody is with a skill if nobody says: who is new to something does not teach it."""


class SkillRow(NamedTuple):
    """A skill of the club, and how many offer and want it."""

    key: int
    uid: str
    name: str
    offered: int
    wanted: int


class Told(NamedTuple):
    """What somebody has said about one skill; `key` is that of the record, `rank` 1 is what they want first."""

    key: int
    skill: str
    use: SkillUse
    level: SkillLevel
    rank: int


def rows(club: ClubFile) -> list[SkillRow]:
    """List the skills of the club by name, with how many offer and want each."""
    found = club.rows(
        """SELECT s.id, s.uid, s.name, coalesce(sum(p.use = 'offers'), 0), coalesce(sum(p.use = 'wants'), 0)
             FROM skill s LEFT JOIN person_skill p ON p.skill_id = s.id GROUP BY s.id"""
    )
    return sorted((SkillRow(*one) for one in found), key=lambda row: row.name.casefold())


def add(club: ClubFile, name: str) -> Changes:
    """Add a skill to the club's list.

    Raises:
        Refused: it has no name, or is there already.
    """
    wanted = _free_name(name)
    with club.step("skill.add") as step:
        step.about(Skill.create(name=wanted))
    return step.changes


def rename(club: ClubFile, key: int, name: str) -> Changes:
    """Give a skill another name.

    Raises:
        Refused: another one is called so; the two can be merged.
    """
    one = record.get(club, Skill, key)
    one.name = _free_name(name, but=key)
    with club.step("skill.rename") as step:
        one.save()
        step.about(one)
    return step.changes


def merge(club: ClubFile, keep: int, other: int) -> Changes:
    """Make two skills one: who offers or wants the other offers or wants the kept one from now on.

    Where somebody has said both, what they said of the kept one stays, at the place of the more wanted.

    Raises:
        Refused: they are the same one.
    """
    kept, gone = record.get(club, Skill, keep), record.get(club, Skill, other)
    if keep == other:
        raise Refused(_("This is one skill already."))
    with club.step("skill.merge") as step:
        twins = {(one.person, one.use): one for one in record.all_of(club, PersonSkill, skill=keep)}
        for one in record.all_of(club, PersonSkill, skill=other):
            twin = twins.get((one.person, one.use))
            if twin is None:
                one.skill = keep
                one.save()
            else:
                twin.rank = min(twin.rank, one.rank)
                twin.save()
        gone.delete_instance()
        step.about(kept)
    return step.changes


def remove(club: ClubFile, key: int, *, although_used: bool = False) -> Changes:
    """Take a skill out of the club's list.

    Raises:
        Refused: somebody offers or wants it, and that is not to go with it.
    """
    one = record.get(club, Skill, key)
    used = club.value("SELECT count(DISTINCT person_id) FROM person_skill WHERE skill_id = ?", (key,))
    if used and not although_used:
        words = ngettext(
            "{count} person offers or wants “{skill}”.", "{count} people offer or want “{skill}”.", used
        ).format(count=used, skill=one.name)
        raise Refused(words)
    with club.step("skill.remove") as step:
        step.about(one)
        one.delete_instance()
    return step.changes


def told(club: ClubFile, person: int, use: SkillUse | None = None) -> list[Told]:
    """List what somebody offers, then what they want, the most important first."""
    found = club.rows(
        """SELECT p.id, s.name, p.use, p.level, p.rank FROM person_skill p JOIN skill s ON s.id = p.skill_id
            WHERE p.person_id = ? ORDER BY p.use, p.rank, p.id""",
        (person,),
    )
    every = [Told(key, name, SkillUse(of), SkillLevel(level), rank) for key, name, of, level, rank in found]
    return [one for one in every if use in {None, one.use}]


def tell(club: ClubFile, person: int, use: SkillUse | str, name: str, level: SkillLevel | str | None = None) -> Changes:
    """Note that somebody offers or wants a skill, after those they have named; one that is new joins the club's list.

    Raises:
        Refused: it has no name, or they have named it already.
    """
    wanted, one = SkillUse(use), record.get(club, Person, person)
    said = told(club, person, wanted)
    plain = _read_name(name)
    if any(_same(other.skill, plain) for other in said):
        raise Refused(_("“{skill}” is there already.").format(skill=plain), field="skill")
    with club.step("person_skill.add") as step:
        made = PersonSkill.create(
            person=one.id,
            skill=_of_club(plain),
            use=wanted,
            level=SkillLevel(level or USUAL[wanted]),
            rank=max((other.rank for other in said), default=0) + 1,
        )
        step.about(made)
    return step.changes


def change(club: ClubFile, key: int, *, level: SkillLevel | str | None = None, place: int | None = None) -> Changes:
    """Change how far somebody is with a skill, or its place among those they offer or want.

    Args:
        club: the club.
        key: of the record.
        level: how far they are; unchanged if not said.
        place: 1 is what they want first, or offer most gladly; unchanged if not said.
    """
    one = record.get(club, PersonSkill, key)
    with club.step("person_skill.change") as step:
        if level is not None:
            one.level = SkillLevel(level)
            one.save()
        if place is not None:
            order = [other.key for other in told(club, one.person, one.use) if other.key != key]
            order.insert(max(place - 1, 0), key)
            for rank, other in enumerate(order, 1):
                PersonSkill.update(rank=rank).where(PersonSkill.id == other, PersonSkill.rank != rank).execute()
        step.about(one)
    return step.changes


def tell_all(
    club: ClubFile, person: int, use: SkillUse, skills: Iterable[tuple[str, SkillLevel | str | None]]
) -> Changes:
    """Say anew everything that somebody offers, or wants, in this order.

    Raises:
        Refused: a skill stands there twice, or has no name.
    """
    with club.step("person_skill.change") as step:
        PersonSkill.delete().where(PersonSkill.person == person, PersonSkill.use == use).execute()
        step.about(record.get(club, Person, person))
        for name, level in skills:
            tell(club, person, use, name, level)
    return step.changes


def _of_club(name: str) -> int:
    """Give the key of a skill of the club, which is added if there is none of this name."""
    found = next((one for one in Skill.select() if _same(one.name, name)), None)
    return int((found or Skill.create(name=name)).id)


def _free_name(name: str, but: int = 0) -> str:
    wanted = _read_name(name)
    if any(_same(one.name, wanted) for one in Skill.select() if one.id != but):
        raise Refused(_("There is a skill called “{skill}” already.").format(skill=wanted), field="name")
    return wanted


def _read_name(name: str) -> str:
    return str(read("name", spec(Skill.name), " ".join(name.split())))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
