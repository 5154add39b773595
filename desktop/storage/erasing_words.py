"""What people wrote, where somebody is erased: emptied in the records that are theirs, their name put out elsewhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from desktop.core.choices import Privacy
from desktop.core.relationship_choices import Side
from desktop.core.rules.naming import Called, alone, without
from desktop.i18n import _, speaking
from desktop.model.agreement import Signature
from desktop.model.belonging import PERSONAL, hangs_on, has_side, of_pair, of_pairs, side_of, table_of
from desktop.model.catalogue import NOUNS
from desktop.model.check import Check
from desktop.model.check_in import CheckIn
from desktop.model.club import Club
from desktop.model.draft import Draft
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.goal import Goal, GoalRating
from desktop.model.gratitude import Gratitude, Writing
from desktop.model.group import Membership
from desktop.model.hours import HoursEntry
from desktop.model.mapping import ListMapping
from desktop.model.meeting import NextStep
from desktop.model.named_export import NamedExport
from desktop.model.person import Person, Role
from desktop.model.relationship import CheckOverride, Relationship, RelationshipMember
from desktop.model.session import Session, SessionPerson
from desktop.model.sheet import SheetRow
from desktop.model.training import Training
from desktop.storage.engine import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.model.noun import Noun
    from desktop.storage.club_file import ClubFile

STAY: Final[frozenset[type[Noun]]] = frozenset(
    {
        *(Person, Role, Membership, SessionPerson, Check, Training, HoursEntry, RelationshipMember, CheckOverride),
        *(Signature, Goal, GoalRating, CheckIn, SheetRow, Writing, Gratitude),
    }
)
"""Nouns that figures are made of, or numbers on paper; so is what a pair has in common. All others go."""
GOING: Final = {NextStep: "1", Gratitude: "to_id = :person"}
"""Records of nouns that stay which go all the same: what somebody would do, and thanks to somebody."""
WHOLE: Final = frozenset({(HoursEntry, "month"), (Relationship, "code"), (Writing, "number")})
"""Texts of which figures and numbers are made."""
KEEPS_A_MARK: Final = frozenset({(Check, "reason_not_required")})
"""Texts that need not be there, but decide something if they are."""
MARK: Final = "–"
"""Stands where a text was that must not be empty."""
TEXTS: Final = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.LANGUAGE, Kind.COUNTRY, Kind.WORDS})
KEPT_WITHOUT_NAMES: Final = frozenset({Gratitude})
"""What was said to somebody else: it is theirs as well, so only the name goes out of it."""


def sides_of(club: ClubFile, key: int) -> dict[Side, str]:
    """Give the relationships in which a person was the only one on a side: what the pair has in common is theirs."""
    return {side: ",".join(str(one) for (one,) in club.rows(_ALONE, (key, side.value))) for side in Side}


def going(noun: type[Noun]) -> str:
    """Write the SQL condition of a person's records that go; nothing for a noun of which all stay."""
    if noun in GOING:
        return GOING[noun]
    return "" if noun in STAY or of_pair(noun) else "1"


def empty(club: ClubFile, noun: type[Noun], key: int, whose: dict[Side, str]) -> None:
    """Empty what was written in the records of a person that stay."""
    if noun in KEPT_WITHOUT_NAMES:
        club.execute("UPDATE gratitude SET may_quote = 0 WHERE giver_id = ?", (key,))
        return
    texts = {name: said for name, said in specs(noun).items() if said.kind in TEXTS and (noun, name) not in WHOLE}
    every = ",".join(filter(None, whose.values()))
    if noun is SheetRow:
        club.execute(_UNPRINTED.format(which=of_pairs(noun, every)), {"person": key})
    if not of_pair(noun):
        _blank(club, noun, texts, of_pairs(noun, every), key)
        return
    for side, relationships in whose.items():
        of_side = f" AND side = '{side.value}'" if has_side(noun) else ""
        _blank(club, noun, _about(noun, texts, side), f"({of_pairs(noun, relationships)}){of_side}", key)


def _about(noun: type[Noun], texts: dict[str, FieldSpec], side: Side) -> dict[str, FieldSpec]:
    """Choose the texts of a pair that are about one side: its own; and of what both share what is not to be read.

    What is written of a pair's work is written about the mentee.
    """
    if has_side(noun):
        return texts
    shared = {name for name, said in texts.items() if side is Side.MENTEE or said.privacy is Privacy.SEALED}
    return {
        name: said for name, said in texts.items() if side_of(name) == side or (name in shared and not side_of(name))
    }


def _blank(club: ClubFile, noun: type[Noun], texts: dict[str, FieldSpec], which: str, key: int) -> None:
    columns = [name for name, said in texts.items() if said.kind is not Kind.WORDS]
    if columns:
        sets = ", ".join(f"{quoted(name)} = {_instead(noun, name, texts[name])}" for name in columns)
        club.execute(f"UPDATE {quoted(table_of(noun))} SET {sets} WHERE {which}", {"person": key})
    for name in texts.keys() - set(columns):
        sql = f"SELECT id, {quoted(name)} FROM {quoted(table_of(noun))} WHERE {which}"
        marks = [
            (json.dumps([MARK] * len(json.loads(words or "[]")), ensure_ascii=False), one)
            for one, words in club.rows(sql, {"person": key})
        ]
        club.execute_many(f"UPDATE {quoted(table_of(noun))} SET {quoted(name)} = ? WHERE id = ?", marks)


def _instead(noun: type[Noun], name: str, said: FieldSpec) -> str:
    marked = said.required or (noun, name) in KEEPS_A_MARK
    return f"CASE WHEN {quoted(name)} = '' THEN '' ELSE '{MARK}' END" if marked else "''"


def put_names_out(club: ClubFile, people: Sequence[int]) -> None:
    """Put the names of these people out of every text; the first of them is the one who is erased."""
    every = called(club)
    put_out(club, [every.pop(key) for key in people], every.values(), people[0])


def called(club: ClubFile) -> dict[int, Called]:
    """Give the names of everybody by their keys."""
    return {key: Called(*name) for key, *name in club.rows("SELECT id, given_name, family_name, known_as FROM person")}


def put_out(club: ClubFile, gone: Sequence[Called], others: Iterable[Called], key: int) -> None:
    """Put names out of every text, and let go of what was typed and not saved.

    Whole names go wherever they stand, unless somebody else has the same; first names that nobody else has go where
    people are written of together: in notes of their sessions, and in what their pairs have in common.

    Args:
        club: the club.
        gone: how those are called who go: somebody who is erased, and the contacts who go too.
        others: how those are called who stay.
        key: of who is erased.
    """
    staying = list(others)
    taken = {name.casefold() for one in staying for name in one.whole()}
    whole = {name for one in gone for name in one.whole() if name.casefold() not in taken}
    first = {name for one in gone for name in one.firsts()} & alone([*staying, *gone])
    with speaking(Club.get().language):
        instead = _("an erased person")
    club.execute("DELETE FROM draft")
    for remembered in (ListMapping, NamedExport):
        _forget(club, remembered, whole | first)
    for noun in NOUNS:
        if noun not in {Club, Draft}:
            _rewrite(club, noun, "1", whole, without(whole, instead))
    for noun, which in _linked(key):
        _rewrite(club, noun, which, first, without(first, instead, any_case=False))


def _linked(key: int) -> Iterator[tuple[type[Noun], str]]:
    register = f"SELECT session_id FROM session_person WHERE person_id = {key}"
    yield Session, f"{key} IN (leader_id, first_aider_id) OR id IN ({register})"
    yield SessionPerson, f"session_id IN ({register})"
    yield Gratitude, f"giver_id = {key}"
    mine = f"SELECT relationship_id FROM relationship_member WHERE person_id = {key}"
    for noun in PERSONAL:
        if of_pair(noun) or any(of_pair(tie.to) for tie in hangs_on(noun)):
            yield noun, of_pairs(noun, mine).replace(":person", str(key))


def _rewrite(club: ClubFile, noun: type[Noun], which: str, needles: set[str], put: Callable[[str], str]) -> None:
    texts = [name for name, said in specs(noun).items() if said.kind in {Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS}]
    if not texts or not needles:
        return
    table, columns = quoted(table_of(noun)), ", ".join(map(quoted, texts))
    together = " || ' ' || ".join(map(quoted, texts))
    likes = " OR ".join(rf"({together}) LIKE ? ESCAPE '\'" for _needle in needles)
    found = club.rows(
        f"SELECT id, {columns} FROM {table} WHERE ({which}) AND ({likes})", [_like(one) for one in needles]
    )
    for key, *words in found:
        for name, text in zip(texts, words, strict=True):
            if (new := put(text)) != text:
                club.execute(f"UPDATE {table} SET {quoted(name)} = ? WHERE id = ?", (new, key))


def _forget(club: ClubFile, noun: type[Noun], needles: set[str]) -> None:
    """Let go of what was remembered of lists that have a name in their heads."""
    for name, said in specs(noun).items():
        for needle in needles if said.kind in TEXTS else ():
            sql = rf"DELETE FROM {quoted(table_of(noun))} WHERE {quoted(name)} LIKE ? ESCAPE '\'"
            club.execute(sql, (_like(needle),))


def _like(needle: str) -> str:
    return "%{}%".format(needle.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_"))


_UNPRINTED: Final = "UPDATE sheet_row SET person_id = NULL, relationship_id = NULL, goal_id = NULL WHERE {which}"
_ALONE: Final = """
    SELECT m.relationship_id FROM relationship_member m WHERE m.person_id = ? AND m.side = ? AND NOT EXISTS (
           SELECT 1 FROM relationship_member o JOIN person p ON p.id = o.person_id
            WHERE o.relationship_id = m.relationship_id AND o.side = m.side AND o.id <> m.id AND p.erased_on IS NULL)
"""
