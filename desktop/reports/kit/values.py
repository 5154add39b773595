"""A cell of a table in the words and figures of the paper's language."""

from collections.abc import Callable

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


def _yes_no(value: bool) -> str:  # noqa: FBT001 - a cell
    return _("yes") if value else _("no")


_SHOWN: dict[Format, Callable[..., str]] = {
    Format.TEXT: str,
    Format.WHOLE: formats.number,
    Format.NUMBER: formats.number,
    Format.MINUTES: formats.hours,
    Format.DAY: formats.day,
    Format.CLOCK: clock.text,
    Format.PERCENT: formats.percent,
    Format.YES_NO: _yes_no,
}
