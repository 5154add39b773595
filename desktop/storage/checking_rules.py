"""Rows that break what their own fields say of themselves, as no form of the program would have written them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from desktop.core import clock
from desktop.i18n import N_
from desktop.model.catalogue import NOUNS
from desktop.model.field_spec import TEXTS, specs
from desktop.model.fields import FieldSpec, Kind
from desktop.model.values import LARGEST
from desktop.storage.engine import quoted
from desktop.storage.triggers import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.model.noun import Noun
    from desktop.storage.club_file import ClubFile

MISSING: Final = N_("“{field}” is missing")
UNFIT: Final = N_("“{field}” holds what it cannot hold")
ENDS_FIRST: Final = N_("it ends before it begins")
LEFT_FIRST: Final = N_("they left before they came")
ALONE: Final = N_("one of its two sides is empty")
OF_NOTHING: Final = N_("what was typed there belongs to nothing any more")

_WITHIN: Final = "typeof({0}) <> 'integer' OR {0} NOT BETWEEN 0 AND {1}"
_DAY: Final = "date({0}) IS NULL OR date({0}) <> {0}"
_PARTIAL: Final = (
    "CASE length({0}) WHEN 4 THEN {0} NOT GLOB '[0-9][0-9][0-9][0-9]'"
    " WHEN 7 THEN date({0} || '-01') IS NULL WHEN 10 THEN date({0}) IS NULL ELSE 1 END"
)
_CONDITIONS: Final = {
    Kind.DAY: _DAY,
    Kind.PARTIAL_DAY: _PARTIAL,
    Kind.MOMENT: "datetime({0}) IS NULL",
    Kind.CLOCK: _WITHIN.replace("{1}", str(2 * clock.DAY)),
    Kind.MINUTES: _WITHIN.replace("{1}", str(LARGEST)),
    Kind.WHOLE: "typeof({0}) <> 'integer' OR abs({0}) > " + str(LARGEST),  # a level of attainment may be below 0
    Kind.NUMBER: "typeof({0}) NOT IN ('integer', 'real')",
    Kind.YES_NO: "{0} NOT IN (0, 1)",
    Kind.WORDS: "NOT json_valid({0})",
    Kind.CHOICES: "NOT json_valid({0})",
}
_SPANS: Final = (
    ("role", "since", "until"),
    ("membership", "since", "until"),
    ("term", "starts_on", "ends_on"),
    ("holiday", "starts_on", "ends_on"),
    ("claim", "starts_on", "ends_on"),
)
_LEFT_FIRST: Final = """SELECT one.id FROM session_person AS one JOIN session ON session.id = one.session_id
    WHERE one.left < one.arrived AND session.ends <= 1440 AND session.starts <= session.ends"""
_ALONE: Final = """SELECT id FROM relationship AS one WHERE (SELECT count(DISTINCT side) FROM relationship_member
    WHERE relationship_id = one.id) < 2"""
_OF_NOTHING: Final = """SELECT id FROM draft WHERE (place GLOB 'session/*'
    AND CAST(substr(place, 9) AS INTEGER) NOT IN (SELECT id FROM session)) OR (place GLOB 'records/*'
    AND substr(place, 9) NOT IN (SELECT uid FROM session UNION ALL SELECT uid FROM relationship))"""


class Broken(NamedTuple):
    """A row that breaks a rule: its table and key, the marked words for the rule, the marked label of the field."""

    table: str
    key: int
    rule: str
    field: str = ""


def broken(club: ClubFile) -> Iterator[Broken]:
    """Give every row that breaks a rule of its fields, noun by noun."""
    for noun in NOUNS:
        yield from _fields(club, noun)
    for table, first, last in _SPANS:
        for (key,) in club.rows(f"SELECT id FROM {quoted(table)} WHERE {last} < {first}"):
            yield Broken(table, key, ENDS_FIRST)
    for table, rule, sql in (
        ("session_person", LEFT_FIRST, _LEFT_FIRST),
        ("relationship", ALONE, _ALONE),
        ("draft", OF_NOTHING, _OF_NOTHING),
    ):
        for (key,) in club.rows(sql):
            yield Broken(table, key, rule)


def _fields(club: ClubFile, noun: type[Noun]) -> Iterator[Broken]:
    table = table_of(noun)
    meta = cast("Any", noun)._meta
    rules = [
        (condition, rule, said.label)
        for name, said in specs(noun).items()
        for condition, rule in _conditions(said, quoted(meta.fields[name].column_name))
    ]
    if not rules:
        return
    asked = ", ".join(condition for condition, _rule, _label in rules)
    any_of = " OR ".join(condition for condition, _rule, _label in rules)
    for key, *found in club.rows(f"SELECT id, {asked} FROM {quoted(table)} WHERE {any_of}"):
        for is_broken, (_condition, rule, label) in zip(found, rules, strict=True):
            if is_broken:
                yield Broken(table, key, rule, label)


def _conditions(said: FieldSpec, column: str) -> Iterator[tuple[str, str]]:
    """Give the conditions, in SQL, under which a value breaks a rule; an empty one breaks only that of being there."""
    if said.kind in TEXTS:
        if said.required:
            yield f"(trim({column}) = '')", MISSING
        if said.limit:
            yield f"(length({column}) > {said.limit})", UNFIT
    elif said.kind is Kind.CHOICE and said.choices is not None:
        yield f"({column} IS NOT NULL AND {column} NOT IN ({_listed(said)}))", UNFIT
    elif said.kind in _CONDITIONS:
        yield f"({column} IS NOT NULL AND ({_CONDITIONS[said.kind].format(column)}))", UNFIT
        if said.kind is Kind.CHOICES:
            unknown = f"SELECT 1 FROM json_each({column}) WHERE value NOT IN ({_listed(said)})"
            yield f"(json_valid({column}) AND EXISTS ({unknown}))", UNFIT


def _listed(said: FieldSpec) -> str:
    assert said.choices is not None
    return ", ".join(f"'{member.value}'" for member in said.choices)
