"""Who is likely the same person as whom, that two are two, and making two records one."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import ages, names
from desktop.core.rules.identity import Identity, identity
from desktop.core.rules.same_person import Certainty, Crowd, Likeness, Reason
from desktop.i18n import _
from desktop.model.different import DifferentPeople
from desktop.model.person import Person
from desktop.services import person_list, record
from desktop.services.club import ClubFile, settings
from desktop.services.differences import FieldDifference, cautions, differences
from desktop.services.merging import Merged, merge

__all__ = [
    "FieldDifference",
    "LikelyPair",
    "Merged",
    "Side",
    "cautions",
    "differences",
    "different",
    "likely",
    "merge",
    "named",
]


class Side(NamedTuple):
    """One of two who are likely one; `rows` counts what hangs on them: attendance, hours, contacts and the like."""

    key: int
    uid: str
    code: str
    name: str
    roles: tuple[str, ...]
    born_on: str
    rows: int


class LikelyPair(NamedTuple):
    """Two people who are likely one; `keep` is the one of whom more is known."""

    keep: Side
    other: Side
    certainty: Certainty
    reasons: tuple[Reason, ...]
    words: str


def likely(club: ClubFile, of: int | None = None) -> list[LikelyPair]:
    """List who is likely the same person, the most certain first; nothing is joined by itself.

    Pairs who were said to be two, and people who are contacts of one another, are not listed.

    Args:
        club: the club.
        of: only pairs with the person of this key.
    """
    people = _identities(club)
    apart = _apart(club)
    crowd = Crowd(people.values())
    if of is None:
        found = crowd.pairs()
    elif of in people:
        found = crowd.like(people[of])
    else:
        found = []
    kept = [one for one in found if frozenset((one.one, one.other)) not in apart]
    sides = _sides(club, {key for one in kept for key in (one.one, one.other)})
    return [_pair(sides, one) for one in kept]


def named(club: ClubFile, key: int, text: str) -> list[LikelyPair]:
    """Give pairs of a person and everybody whose name begins with these words: somebody knows that they are one."""
    found = [row.key for row in person_list.rows(club, text=text, limit=_NAMED) if row.key != key]
    sides = _sides(club, [key, *found])
    if key not in sides:
        return []
    return [LikelyPair(*_ordered(sides[key], sides[other]), Certainty.NAMED, (), "") for other in found]


def _pair(sides: dict[int, Side], likeness: Likeness) -> LikelyPair:
    keep, goes = _ordered(sides[likeness.one], sides[likeness.other])
    return LikelyPair(keep, goes, likeness.certainty, likeness.reasons, likeness.words)


def _ordered(one: Side, other: Side) -> tuple[Side, Side]:
    return (other, one) if (other.rows, -other.key) > (one.rows, -one.key) else (one, other)


def different(club: ClubFile, one: int, other: int) -> Changes:
    """Note that two people are two: they are never again listed as likely the same.

    Raises:
        Refused: it is one person, or one of them is not there.
    """
    if one == other:
        raise Refused(_("That is one person; name two."))
    first, second = sorted((one, other))
    about = record.get(club, Person, first)
    record.get(club, Person, second)
    with club.step("different_people.add") as step:
        there = club.value("SELECT 1 FROM different_people WHERE first_id = ? AND second_id = ?", (first, second))
        if not there:
            DifferentPeople.create(first=first, second=second, said_on=club.today())
        step.about(about)
    return step.changes


def _apart(club: ClubFile) -> set[frozenset[int]]:
    """Give the pairs of whom it is known that they are two."""
    said = club.rows("SELECT first_id, second_id FROM different_people")
    return {frozenset(pair) for pair in [*said, *club.rows("SELECT person_id, contact_id FROM contact_link")]}


def _identities(club: ClubFile) -> dict[int, Identity]:
    """Give everybody as they are compared; a child is known by the telephones of their contacts too."""
    from phonenumbers import country_code_for_region  # its tables are big

    code = str(country_code_for_region(settings(club).country) or "")
    kinds: dict[int, set[str]] = defaultdict(set)
    for key, kind in club.rows("SELECT person_id, kind FROM role"):
        kinds[key].add(kind)
    today = club.today()
    found = {}
    for key, given, family, known_as, born_on, phone, email, adult in club.rows(
        """SELECT id, given_name, family_name, known_as, born_on, phone, email, adult_confirmed FROM person
            WHERE erased_on IS NULL"""
    ):
        grown_up = ages.is_adult(born_on, bool(adult), today)
        if grown_up is None and kinds[key] == {RoleKind.CONTACT}:
            grown_up = True
        found[key] = identity(
            key,
            given,
            family,
            born_on,
            phones=(phone,),
            emails=(email,),
            country_code=code,
            known_as=known_as,
            grown_up=grown_up,
        )
    own = dict(found)
    for key, contact in club.rows("SELECT person_id, contact_id FROM contact_link"):
        one, theirs = found[key], own[contact]
        found[key] = one._replace(phones=one.phones | theirs.phones, emails=one.emails | theirs.emails)
    return found


_ROWS = """
    SELECT id, uid, code, given_name, family_name, known_as, coalesce(born_on, ''),
           coalesce((SELECT group_concat(kind, ' ') FROM role WHERE person_id = p.id), ''),
           (SELECT count(*) FROM session_person WHERE person_id = p.id)
           + (SELECT count(*) FROM hours_entry WHERE person_id = p.id)
           + (SELECT count(*) FROM contact_link WHERE person_id = p.id)
           + (SELECT count(*) FROM consent WHERE person_id = p.id)
           + (SELECT count(*) FROM health_note WHERE person_id = p.id)
           + (SELECT count(*) FROM "check" WHERE person_id = p.id)
      FROM person p WHERE id IN ({keys})
"""
_AT_ONCE = 500
_NAMED = 50


def _sides(club: ClubFile, keys: Iterable[int]) -> dict[int, Side]:
    language = settings(club).language
    wanted = sorted(keys)
    found = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = ",".join(map(str, wanted[start : start + _AT_ONCE]))
        for key, uid, code, given, family, known_as, born_on, kinds, rows in club.rows(_ROWS.format(keys=some)):
            name = names.shown(given, family, known_as, language)
            found[key] = Side(key, uid, code, name, tuple(dict.fromkeys(kinds.split())), born_on, rows)
    return found
