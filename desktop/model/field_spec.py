"""What a field says about itself: how it is typed, shown, kept and who may see it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from peewee import CharField, Field, Model, TextField

from desktop.core.choices import Choice, Privacy, Retention

if TYPE_CHECKING:  # Peewee's fields take a type in its stubs only
    _Char = CharField[Any]
    _Text = TextField[Any]
else:
    _Char, _Text = CharField, TextField


class Kind(StrEnum):
    """How a value is typed, shown and exported."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DAY = "day"
    PARTIAL_DAY = "partial_day"
    MOMENT = "moment"
    CLOCK = "clock"
    MINUTES = "minutes"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    WORDS = "words"
    LINK = "link"
    LANGUAGE = "language"
    COUNTRY = "country"


TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.LANGUAGE, Kind.COUNTRY})
"""The kinds that are kept as text: what is not known of them is empty, not none."""


class Shown(StrEnum):
    """Where a field is shown by itself: in lists and forms, in forms, folded behind *More*, or nowhere."""

    LIST = "list"
    FORM = "form"
    MORE = "more"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """Everything a field says about itself. `label` and `help` are marked for translation, not translated."""

    kind: Kind
    label: str
    help: str = ""
    required: bool = False
    limit: int | None = None
    choices: type[Choice] | None = None
    allowed: tuple[Choice, ...] = ()
    shown: Shown = Shown.FORM
    privacy: Privacy = Privacy.TEAM
    retention: Retention = Retention.ROLE


class ChoiceField(_Char):
    """A choice stored by its value."""

    def __init__(self, choice: type[Choice], **kwargs: Any) -> None:
        self.choice = choice
        super().__init__(max_length=40, **kwargs)

    def db_value(self, value: Any) -> Any:
        return None if value is None else self.choice(value).value

    def python_value(self, value: Any) -> Any:
        return None if value is None else self.choice(value)


class WordsField(_Text):
    """A list of short words, stored as a JSON list of strings."""

    def db_value(self, value: Any) -> Any:
        return json.dumps(list(value or ()), ensure_ascii=False)

    def python_value(self, value: Any) -> Any:
        return tuple(json.loads(value)) if value else ()


_SPECS = "_alongside_spec"


def declared(field: Field[Any], said: FieldSpec) -> Any:
    """Give the field back, saying this about itself."""
    vars(field)[_SPECS] = said
    return field


def spec(field: Any) -> FieldSpec:
    """Give what `field` (such as `Person.born_on`) says about itself."""
    return cast("FieldSpec", vars(field)[_SPECS])


def specs(noun: type[Model]) -> dict[str, FieldSpec]:
    """Give all declared fields of a noun by name, in the order of declaration; key and uid are not among them."""
    fields = cast("Any", noun)._meta.sorted_fields
    return {field.name: vars(field)[_SPECS] for field in fields if _SPECS in vars(field)}
