"""How a change of a value is shown before it is made: old and new, in words."""

from datetime import date
from typing import Any, NamedTuple

from desktop.i18n import formats
from desktop.model.fields import FieldSpec, Kind


class Difference(NamedTuple):
    """One value that a list changes: what it is called, how it stood and how it will stand; nothing is ""."""

    field: str
    old: str
    new: str


def said(spec: FieldSpec, value: Any) -> str:
    """Write a value of a field in words."""
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, date):
        return formats.day(value)
    if spec.kind is Kind.PARTIAL_DAY:
        return formats.partial_day(value)
    return formats.list_of(value) if isinstance(value, tuple) else str(value)
