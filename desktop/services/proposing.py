"""Proposing a relationship: its code, and what keeps two people from being proposed."""

from collections.abc import Iterable, Sequence
from typing import Final

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipState
from desktop.core.rules import names
from desktop.i18n import _, formats
from desktop.services.club import ClubFile, settings
from desktop.services.pair import OVER


def next_code(club: ClubFile) -> str:
    """Give the next free code of a relationship: R01, R02 and so on."""
    last = club.value("SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM relationship WHERE code GLOB 'R[0-9]*'")
    return f"R{(last or 0) + 1:02d}"


def _names_of(club: ClubFile, people: Sequence[int]) -> dict[int, str]:
    """Say what people are called, by their keys."""
    language = settings(club).language
    found = club.rows(
        f"SELECT id, given_name, family_name, known_as FROM person WHERE id IN ({','.join(map(str, people)) or 'NULL'})"
    )
    return {key: names.shown(given, family, known_as, language) for key, given, family, known_as in found}


def refuse_twin(club: ClubFile, mentors: Iterable[int], mentees: Iterable[int], *, but: int = 0) -> None:
    """Refuse a pair that is proposed or under way already, on whichever sides; `but` is the one that is asked about."""
    for mentor in mentors:
        for mentee in mentees:
            found = club.row(_TWIN, {"one": mentor, "other": mentee, "but": but})
            if found is not None:
                code, state = found
                called = _names_of(club, [mentor, mentee])
                who = formats.list_of([called[mentor], called[mentee]])
                sentence = _("{names} have a relationship already: {code}, {state}.")
                label = _(RelationshipState(state).label)
                raise Refused(sentence.format(names=who, code=code, state=label), field="mentees")


_TWIN: Final = f"""
    SELECT r.code, r.state FROM relationship r
      JOIN relationship_member a ON a.relationship_id = r.id AND a.person_id = :one
      JOIN relationship_member b ON b.relationship_id = r.id AND b.person_id = :other AND b.side <> a.side
     WHERE r.state NOT IN ({OVER}) AND r.id <> :but
"""


def refuse_unwished(club: ClubFile, people: Sequence[int]) -> None:
    """Refuse people of whom one is not to be matched with another; why is for the coordinator alone, and not said."""
    listed = ",".join(map(str, people))
    found = club.row(
        f"""SELECT person_id, other_id FROM wish
             WHERE kind = 'not_with' AND person_id IN ({listed}) AND other_id IN ({listed}) LIMIT 1"""
    )
    if found is not None:
        called = _names_of(club, found)
        who = formats.list_of([called[found[0]], called[found[1]]])
        sentence = _("{names} are not to be matched: it was asked for, and stands with their wishes.")
        raise Refused(sentence.format(names=who), field="mentees")
