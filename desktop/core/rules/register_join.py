"""Two rows of one register that turn out to be one person: one row that keeps all that was known, to the minute."""

from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import Coming, Mark
from desktop.core.errors import Refused
from desktop.core.rules import hours
from desktop.core.rules.hours import LONGEST, Stay, Timed

_ANY_DAY: Final = date(2000, 1, 1)
_WEIGHT: Final = {Mark.CAME: 3, Mark.TOLD_US: 2, Mark.ABSENT: 1, Mark.NOT_RECORDED: 0}


class Row(NamedTuple):
    """What a register says of somebody."""

    mark: Mark = Mark.NOT_RECORDED
    expected: bool = False
    coming: Coming = Coming.UNKNOWN
    arrived: int | None = None
    left: int | None = None
    minutes_late: int | None = None
    break_minutes: int | None = None
    prep_minutes: int | None = None
    total_minutes: int | None = None
    signed: bool = False
    collected_by: str = ""
    note: str = ""


def join(one: Row, other: Row, planned: tuple[int, int] | None = None) -> Row:
    """Join two rows of one session and role; of equally full rows the first wins.

    A mark that says more wins: came, told us, absent, not recorded. Where both came, a volunteer's joined row gives
    the minutes that both rows gave, what overlaps counted once (rule 2 of the hours); of a mentee the first arrival
    and the last departure are kept.

    Args:
        one: the row of the person who stays.
        other: the other row.
        planned: a volunteer's planned times; nothing for a mentee.
    """
    full, less = (one, other) if _fullness(one) >= _fullness(other) else (other, one)
    joined = full._replace(
        expected=one.expected or other.expected,
        coming=full.coming if full.coming is not Coming.UNKNOWN else less.coming,
        signed=one.signed or other.signed,
        collected_by=full.collected_by or less.collected_by,
        note="; ".join(dict.fromkeys(note for note in (full.note, less.note) if note)),
    )
    if less.mark is not Mark.CAME:
        return joined
    return _seen(joined, less) if planned is None else _stayed(joined, less, planned)


def _fullness(row: Row) -> tuple[int, int]:
    return _WEIGHT[row.mark], sum(value not in {None, "", False} for value in row[3:])


def _seen(full: Row, less: Row) -> Row:
    """Join the times of a mentee: the first arrival, the last departure."""
    first = full if less.arrived is None or (full.arrived is not None and full.arrived <= less.arrived) else less
    late = first.minutes_late if first.minutes_late is not None or first.arrived is not None else less.minutes_late
    left = max((row.left for row in (full, less) if row.left is not None), default=None)
    return full._replace(arrived=first.arrived, minutes_late=late, left=left)


def _stayed(full: Row, less: Row, planned: tuple[int, int]) -> Row:
    """Join the times of a volunteer, so that the hours that follow are those of both."""
    prepared = [row.prep_minutes for row in (full, less) if row.prep_minutes is not None]
    joined = full._replace(prep_minutes=sum(prepared) if prepared else None)
    try:
        stays = [_stay(row, planned) for row in (full, less)]
    except Refused:  # times that cannot be stay as they were typed, to be put right
        return joined
    spans = [Timed(key, _ANY_DAY, stay.starts, stay.ends, stay.minutes) for key, stay in enumerate(stays)]
    overlap = min(sum(hours.deductions(order).values()) for order in (spans, spans[::-1]))
    minutes = min(sum(stay.minutes for stay in stays) - overlap, LONGEST)
    starts = min((stay.starts for stay in stays if stay.starts is not None), default=None)
    ends = max((stay.ends for stay in stays if stay.ends is not None), default=None)
    if starts is None or ends is None:
        return joined._replace(total_minutes=minutes)
    joined = joined._replace(
        arrived=None if starts == planned[0] else starts, left=None if ends == planned[1] else ends, minutes_late=None
    )
    if any(row.total_minutes is not None for row in (full, less)) or ends - starts > LONGEST:
        return joined._replace(total_minutes=minutes, break_minutes=None)
    return joined._replace(break_minutes=(ends - starts - minutes) or None)


def _stay(row: Row, planned: tuple[int, int]) -> Stay:
    return hours.stay(
        "",
        planned=planned,
        arrived=row.arrived,
        left=row.left,
        late=row.minutes_late,
        break_minutes=row.break_minutes or 0,
        total=row.total_minutes,
    )
