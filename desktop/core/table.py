"""A table of figures that exists once and is shown as paper, CSV, XLSX, ODS and JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from desktop.core.choices import Choice, Privacy
from desktop.i18n import N_

Cell: TypeAlias = str | int | float | date | bool | None


class Format(Choice):
    """How a column's values are to be read."""

    TEXT = "text", N_("text")
    WHOLE = "whole", N_("whole number")
    NUMBER = "number", N_("number")
    MINUTES = "minutes", N_("minutes, shown as hours")
    DAY = "day", N_("date")
    CLOCK = "clock", N_("time of day, minutes after midnight")
    PERCENT = "percent", N_("share, 0 to 1")
    YES_NO = "yes_no", N_("yes or no")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key never translates; its title does; `width` is in millimetres on paper (0: takes the rest)."""

    key: str
    title: str
    format: Format = Format.TEXT
    width: float = 0
    privacy: Privacy = Privacy.TEAM


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; `rows` may be an iterator when the table is long and read once.

    `badge` says who the table is for and of which class it is; CSV, XLSX and ODS carry it above the titles.
    """

    key: str
    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    totals: Sequence[Cell] = field(default=())
    badge: str = ""
