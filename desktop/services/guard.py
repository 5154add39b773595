"""What no step may leave behind, whichever door it came through.

An unchecked volunteer beside a minor, and something new about somebody who was erased.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind, Side
from desktop.core.rules import relationship as rules
from desktop.i18n import _, formats
from desktop.model.belonging import of_people, table_of
from desktop.model.catalogue import NOUNS
from desktop.model.conflict import Conflict
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.services import clearance
from desktop.storage.club_file import ClubFile
from desktop.storage.engine import quoted
from desktop.storage.erasing_words import STAY


def unchecked(club: ClubFile, relationships: Iterable[int], day: date) -> dict[int, tuple[str, ...]]:
    """Name those in relationships whose check does not hold on a day though the other may be a minor.

    Returns:
        The names by the relationship's key; nothing for those in which all is well, or that are let on by an
        exception with two people's names (`CheckOverride`).
    """
    return {key: tuple(found.values()) for key, found in unchecked_people(club, relationships, day).items()}


def unchecked_people(club: ClubFile, relationships: Iterable[int], day: date) -> dict[int, dict[int, str]]:
    """Give the same with the people's keys: for each relationship, who is called what."""
    keys = ",".join(map(str, relationships)) or "NULL"
    found = club.rows(_MEMBERS.format(keys=keys), {"day": day.isoformat()})
    cleared = clearance.cleared_on(club, list({row[2] for row in found}), day)
    pairs: dict[int, list[rules.Member]] = defaultdict(list)
    kinds, called = {}, {}
    for key, kind, person, side, given, family, born_on, confirmed, let_on in found:
        kinds[key] = RelationshipKind(kind)
        called[person] = formats.full_name(given, family)
        is_cleared = person in cleared or bool(let_on)
        pairs[key].append(rules.Member(str(person), Side(side), born_on, bool(confirmed), is_cleared))
    named = {key: rules.not_cleared(kinds[key], members, day) for key, members in pairs.items()}
    return {key: {int(person): called[int(person)] for person in people} for key, people in named.items() if people}


_MEMBERS: Final = """
    SELECT r.id, r.kind, m.person_id, m.side, p.given_name, p.family_name, p.born_on, p.adult_confirmed,
           EXISTS (SELECT 1 FROM check_override o WHERE o.relationship_id = r.id AND o.person_id = m.person_id
                      AND :day BETWEEN o.from_day AND o.until)
      FROM relationship r JOIN relationship_member m ON m.relationship_id = r.id JOIN person p ON p.id = m.person_id
     WHERE r.id IN ({keys}) ORDER BY r.id, m.id
"""


def refuse_unchecked(club: ClubFile, relationships: Iterable[int], day: date) -> None:
    """Refuse relationships in which somebody may be alone with a minor on a day on which no check of theirs holds."""
    for names in unchecked(club, relationships, day).values():
        who = formats.list_of(names)
        if day == club.today():
            sentence = _("No check of {names} holds today, and the other may be a minor: they cannot meet one to one.")
            raise Refused(sentence.format(names=who), field="state")
        sentence = _("No check of {names} held on {day}, and the other may be a minor: they could not meet one to one.")
        raise Refused(sentence.format(names=who, day=formats.day(day)), field="since")


def nobody_erased(club: ClubFile, nouns: frozenset[str], first: int) -> None:
    """Refuse a step that writes something new about somebody erased before it: only what figures are made of may come.

    Another copy of the club that learns of the erasure later would take it away again.
    """
    for table, columns in _about_people().items():
        for column in columns if table in nouns else ():
            erased_on = club.value(_OF_ERASED.format(table=quoted(table), column=quoted(column)), (first, table, first))
            if erased_on is not None:
                day = formats.day(date.fromisoformat(erased_on))
                raise Refused(_("This person was erased on {day}.").format(day=day))


@cache
def _about_people() -> dict[str, tuple[str, ...]]:
    """Give the tables of what goes when somebody is erased, with the columns that say whose it is."""
    going = (noun for noun in NOUNS if noun not in STAY and noun is not Conflict)
    return {table_of(noun): tuple(tie.column for tie in of_people(noun)) for noun in going if of_people(noun)}


_OF_ERASED: Final = """
    SELECT p.erased_on FROM change c JOIN {table} t ON t.id = c.row JOIN person p ON p.id = t.{column}
     WHERE c.id >= ? AND c.noun = ? AND c.op = 'insert' AND p.erased_on NOT NULL
       AND p.id NOT IN (SELECT row FROM change WHERE id >= ? AND noun = 'person' AND fields LIKE '%erased_on%')
     LIMIT 1
"""


def checked_pairs(club: ClubFile, nouns: frozenset[str], first: int) -> None:
    """Refuse a step that begins, or fills anew, a relationship in which an unchecked person meets a minor today.

    A check that runs out, or is taken away, refuses nothing: it is entered as it is, and the relationship is shown as
    suspended from that day on (`unchecked`). Neither does beginning to close: what may not go on may always end.
    """
    if not nouns & _TOUCHES:
        return
    states = ",".join(f"'{state}'" for state in rules.MEETING)
    touched = [key for (key,) in club.rows(_TOUCHED.format(states=states), (first, first))]
    refuse_unchecked(club, touched, club.today())


_TOUCHES: Final = frozenset(str(noun._meta.table_name) for noun in (Relationship, RelationshipMember))
_TOUCHED: Final = """
    SELECT id FROM relationship WHERE state = 'active' AND id IN (
        SELECT row FROM change WHERE id >= ? AND noun = 'relationship' AND (op = 'insert' OR fields LIKE '%state%'))
     UNION SELECT r.id FROM change c JOIN relationship_member m ON m.id = c.row JOIN relationship r
        ON r.id = m.relationship_id WHERE c.id >= ? AND c.noun = 'relationship_member' AND r.state IN ({states})
"""
