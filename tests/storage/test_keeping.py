from datetime import datetime, timedelta
from pathlib import Path

from desktop.storage.keeping import Kept, superfluous

NOW = datetime(2026, 3, 17, 18, 0)


def kept(*ages: float) -> list[Kept]:
    """Backups so many days old, named by their age."""
    return [Kept(NOW - timedelta(days=age), Path(str(age))) for age in ages]


def gone(backups: list[Kept], bad: tuple[str, ...] = (), now: datetime = NOW) -> list[str]:
    return [str(path) for path in superfluous(backups, now, lambda path: str(path) not in bad)]


def test_all_of_two_days_stay() -> None:
    assert gone(kept(0, 0.1, 0.2, 0.3, 1, 1.2, 1.9)) == []


def test_then_one_a_day_a_week_a_month() -> None:
    assert gone(kept(0, 0.1, 0.2, 3, 3.2, 3.4, 4)) == ["3.2", "3.4"]
    assert gone(kept(0, 0.1, 0.2, 22, 23, 24, 29)) == ["24", "29"]  # 22 days ago was a Monday
    assert gone(kept(0, 0.1, 0.2, 100, 101, 130, 400)) == ["101", "400"]


def test_the_newest_good_ones_stay_whatever_their_age() -> None:
    assert gone(kept(800, 801, 802, 803)) == ["803"]
    assert gone(kept(800, 801, 802, 803), bad=("800",)) == ["800"]
    assert gone(kept(900)) == []


def test_nothing_is_given_up_for_a_bad_one() -> None:
    assert gone(kept(0, 0.1, 0.2, 3, 3.2, 3.4), bad=("3",)) == ["3", "3.4"]


def test_one_from_the_future_counts_as_made_now_and_drives_nothing_out() -> None:
    backups = [Kept(datetime(2040, 1, 1), Path("future")), *kept(3, 4, 5)]
    assert gone(backups) == []


def test_ten_years_of_a_backup_a_day() -> None:
    there: list[Kept] = []
    for day in range(3650):
        now = NOW + timedelta(days=day)
        there.append(Kept(now, Path(str(day))))
        left = set(superfluous(there, now, lambda _path: True))
        there = [one for one in there if one.path not in left]
        assert there[-1].at == now
    assert len(there) <= 2 + 13 + 11 + 10
    assert NOW + timedelta(days=3649) - there[0].at > timedelta(days=300)
