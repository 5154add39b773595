"""Wall-clock times as minutes after midnight of a session's day; after midnight counts on (25:30 is 1530)."""

from datetime import datetime, time

DAY = 24 * 60


def now() -> datetime:
    """Say the wall-clock time at the venue, to the second, without a zone."""
    return datetime.now().replace(microsecond=0)


def minutes(value: time) -> int:
    """Turn a time of day into minutes after midnight."""
    return value.hour * 60 + value.minute


def text(value: int | None) -> str:
    """Write minutes after midnight as `18:05`; after midnight starts again at `00:00`; nothing stays empty."""
    if value is None:
        return ""
    hours, rest = divmod(value % DAY, 60)
    return f"{hours:02d}:{rest:02d}"


def parse(value: str) -> int:
    """Read `18:05`, `18.05`, `1805` or `9:30` as minutes after midnight.

    Raises:
        ValueError: it is not a time of day.
    """
    plain = value.strip().replace(".", ":").replace("h", ":")
    if ":" not in plain and len(plain) in {3, 4}:
        plain = f"{plain[:-2]}:{plain[-2:]}"
    hours, _, rest = plain.partition(":")
    if not hours.isdecimal() or not (rest or "0").isdecimal():
        raise ValueError(value)
    hour, minute = int(hours), int(rest or 0)
    if hour > 23 or minute > 59 or (rest and len(rest) != 2):
        raise ValueError(value)
    return hour * 60 + minute
