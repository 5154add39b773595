"""A cell of a table in the words and figures of the paper's language."""

from collections.abc import Callable
from datetime import date

from desktop.core import clock
from desktop.core.table import Cell, Column, Format
from desktop.i18n import _, formats
from desktop.reports.kit.pen import Align

TRAILING = frozenset({Format.WHOLE, Format.NUMBER, Format.MINUTES, Format.PERCENT, Format.CLOCK})


def align(column: Column) -> Align:
    """Figures stand at the end, text at the start."""
    return Align.END if column.format in TRAILING else Align.START


def shown(value: Cell, kind: Format) -> str:
    """Write a value as its column says; nothing stays nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return _SHOWN[kind](value)


def _clock(value: int) -> str:
    return clock.text(value)


def _day(value: date) -> str:
    return formats.day(value)


def _yes_no(value: bool) -> str:  # noqa: FBT001 - a cell
    return _("yes") if value else _("no")


_SHOWN: dict[Format, Callable[..., str]] = {
    Format.TEXT: str,
    Format.WHOLE: lambda value: formats.number(value),
    Format.NUMBER: lambda value: formats.number(value),
    Format.MINUTES: lambda value: formats.hours(value),
    Format.DAY: _day,
    Format.CLOCK: _clock,
    Format.PERCENT: lambda value: formats.percent(value),
    Format.YES_NO: _yes_no,
}
