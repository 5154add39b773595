"""What a field is, said once: forms, columns, exports, privacy and retention are derived from it.

The factories return Peewee fields. Text that is not there is `""`; every other optional value is `None`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal, TypeVar, cast, overload

from peewee import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    Field,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from desktop.core.choices import Choice, Privacy, Retention
from desktop.model.field_spec import ChoiceField, FieldSpec, Kind, Shown, WordsField, declared, spec, specs

__all__ = [
    "OPEN",
    "PAIR",
    "SEALED",
    "TEAM",
    "FieldSpec",
    "Kind",
    "Shown",
    "choice",
    "choices",
    "clock",
    "day",
    "duration",
    "link",
    "long_text",
    "moment",
    "number",
    "partial_day",
    "spec",
    "specs",
    "text",
    "whole",
    "words",
    "yes_no",
]

_DATE: Any = DateField  # Peewee's overloads want a literal `null`
_INTEGER: Any = IntegerField
_LINK: Any = ForeignKeyField
C = TypeVar("C", bound=Choice)

TEAM, SEALED, OPEN, PAIR = Privacy.TEAM, Privacy.SEALED, Privacy.OPEN, Retention.PAIR
TEXT_LIMIT = 200
LONG_TEXT_LIMIT = 20_000


def text(
    label: str,
    *,
    help: str = "",
    required: bool = False,
    limit: int = TEXT_LIMIT,
    default: str = "",
    index: bool = False,
    kind: Kind = Kind.TEXT,
    shown: Shown = Shown.FORM,
    privacy: Privacy = TEAM,
    retention: Retention = Retention.ROLE,
) -> CharField[str]:
    """One line of text, at most `limit` characters; `kind` may be LANGUAGE or COUNTRY, which are kept as codes."""
    said = FieldSpec(kind, label, help, required, limit, shown=shown, privacy=privacy, retention=retention)
    return cast("CharField[str]", declared(CharField(max_length=limit, default=default, index=index), said))


def long_text(
    label: str,
    *,
    help: str = "",
    shown: Shown = Shown.FORM,
    privacy: Privacy = TEAM,
    retention: Retention = Retention.ROLE,
) -> TextField[str]:
    """Text of several lines, at most 20,000 characters."""
    said = FieldSpec(
        Kind.LONG_TEXT, label, help, limit=LONG_TEXT_LIMIT, shown=shown, privacy=privacy, retention=retention
    )
    return cast("TextField[str]", declared(TextField(default=""), said))


def words(
    label: str,
    *,
    help: str = "",
    shown: Shown = Shown.MORE,
    privacy: Privacy = TEAM,
) -> Field[tuple[str, ...]]:
    """A list of short words (skills, languages); typed with commas."""
    said = FieldSpec(Kind.WORDS, label, help, shown=shown, privacy=privacy)
    return cast("Field[tuple[str, ...]]", declared(WordsField(default=()), said))


@overload
def day(
    label: str,
    *,
    required: Literal[True],
    help: str = ...,
    shown: Shown = ...,
    privacy: Privacy = ...,
    index: bool = ...,
) -> DateField[date]: ...
@overload
def day(
    label: str,
    *,
    required: Literal[False] = ...,
    help: str = ...,
    shown: Shown = ...,
    privacy: Privacy = ...,
    index: bool = ...,
) -> DateField[date | None]: ...
def day(
    label: str,
    *,
    required: bool = False,
    help: str = "",
    shown: Shown = Shown.FORM,
    privacy: Privacy = TEAM,
    index: bool = False,
) -> Any:
    """A date."""
    said = FieldSpec(Kind.DAY, label, help, required, shown=shown, privacy=privacy)
    return declared(_DATE(null=not required, index=index), said)


def partial_day(
    label: str,
    *,
    help: str = "",
    shown: Shown = Shown.FORM,
    privacy: Privacy = SEALED,
) -> CharField[str | None]:
    """A birth date as it is known: `2014`, `2014-05` or `2014-05-17`; kept as such."""
    said = FieldSpec(Kind.PARTIAL_DAY, label, help, limit=10, shown=shown, privacy=privacy)
    return cast("CharField[str | None]", declared(CharField(max_length=10, null=True), said))


def moment(label: str, *, shown: Shown = Shown.NOWHERE) -> DateTimeField[datetime | None]:
    """A date and time, to the second, as the venue's wall clock showed it."""
    return cast(
        "DateTimeField[datetime | None]", declared(DateTimeField(null=True), FieldSpec(Kind.MOMENT, label, shown=shown))
    )


@overload
def clock(label: str, *, required: Literal[True], help: str = ..., shown: Shown = ...) -> IntegerField[int]: ...
@overload
def clock(
    label: str, *, required: Literal[False] = ..., help: str = ..., shown: Shown = ...
) -> IntegerField[int | None]: ...
def clock(label: str, *, required: bool = False, help: str = "", shown: Shown = Shown.FORM) -> Any:
    """A time of day in minutes after midnight of the session's date; after midnight counts on past 1440."""
    return declared(_INTEGER(null=not required), FieldSpec(Kind.CLOCK, label, help, required, shown=shown))


@overload
def duration(
    label: str, *, required: Literal[True], default: int = ..., help: str = ..., shown: Shown = ...
) -> IntegerField[int]: ...
@overload
def duration(
    label: str, *, required: Literal[False] = ..., help: str = ..., shown: Shown = ...
) -> IntegerField[int | None]: ...
def duration(
    label: str,
    *,
    required: bool = False,
    default: int | None = None,
    help: str = "",
    shown: Shown = Shown.FORM,
) -> Any:
    """A duration in whole minutes."""
    said = FieldSpec(Kind.MINUTES, label, help, required, shown=shown)
    return declared(_INTEGER(null=not required, default=default), said)


@overload
def whole(
    label: str, *, required: Literal[True], default: int = ..., help: str = ..., shown: Shown = ...
) -> IntegerField[int]: ...
@overload
def whole(
    label: str, *, required: Literal[False] = ..., help: str = ..., shown: Shown = ...
) -> IntegerField[int | None]: ...
def whole(
    label: str,
    *,
    required: bool = False,
    default: int | None = None,
    help: str = "",
    shown: Shown = Shown.FORM,
) -> Any:
    """A whole number."""
    said = FieldSpec(Kind.WHOLE, label, help, required, shown=shown)
    return declared(_INTEGER(null=not required, default=default), said)


def number(label: str, *, help: str = "", shown: Shown = Shown.FORM) -> FloatField[float | None]:
    """A number with decimals."""
    said = FieldSpec(Kind.NUMBER, label, help, shown=shown)
    return cast("FloatField[float | None]", declared(FloatField(null=True), said))


def yes_no(
    label: str,
    *,
    help: str = "",
    default: bool = False,
    shown: Shown = Shown.FORM,
    privacy: Privacy = TEAM,
) -> BooleanField[bool]:
    """Yes or no."""
    said = FieldSpec(Kind.YES_NO, label, help, shown=shown, privacy=privacy)
    return cast("BooleanField[bool]", declared(BooleanField(default=default), said))


def choice(
    label: str,
    choices: type[C],
    *,
    default: C,
    allowed: Sequence[C] = (),
    help: str = "",
    shown: Shown = Shown.FORM,
    privacy: Privacy = TEAM,
    index: bool = False,
) -> Field[C]:
    """One of `choices` (of `allowed`, if given), stored by value."""
    said = FieldSpec(
        Kind.CHOICE, label, help, required=True, choices=choices, allowed=tuple(allowed), shown=shown, privacy=privacy
    )
    return cast("Field[C]", declared(ChoiceField(choices, default=default, index=index), said))


def choices(
    label: str, of: type[C], *, default: Sequence[C] = (), help: str = "", shown: Shown = Shown.FORM
) -> Field[tuple[str, ...]]:
    """Any number of the values of `of`, stored as a list of values."""
    said = FieldSpec(Kind.CHOICES, label, help, choices=of, shown=shown)
    values = tuple(str(value) for value in default)
    return cast("Field[tuple[str, ...]]", declared(WordsField(default=values), said))


@overload
def link(
    noun: type[Model],
    label: str,
    *,
    required: Literal[True],
    on_delete: str = ...,
    shown: Shown = ...,
    index: bool = ...,
) -> ForeignKeyField[int]: ...
@overload
def link(
    noun: type[Model],
    label: str,
    *,
    required: Literal[False] = ...,
    on_delete: str = ...,
    shown: Shown = ...,
    index: bool = ...,
) -> ForeignKeyField[int | None]: ...
def link(
    noun: type[Model],
    label: str,
    *,
    required: bool = False,
    on_delete: str = "",
    shown: Shown = Shown.NOWHERE,
    index: bool = True,
) -> Any:
    """Another record, by its key: reading the attribute gives the integer key and never runs a query."""
    said = FieldSpec(Kind.LINK, label, required=required, shown=shown)
    field = _LINK(
        noun,
        null=not required,
        lazy_load=False,
        backref="+",
        on_delete=on_delete or ("CASCADE" if required else "SET NULL"),
        index=index,
    )
    return declared(field, said)
