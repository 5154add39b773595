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


def test_what_one_goes_back_to_stays_a_year_and_drives_nothing_out() -> None:
    apart = [one._replace(apart=True) for one in kept(0.5, 20, 365, 366)]
    assert gone([*kept(3, 3.2, 4, 5), *apart]) == ["366"]


def test_where_an_erasure_was_promised_an_end_only_the_newest_is_older_than_a_year() -> None:
    def left(backups: list[Kept]) -> list[str]:
        going = superfluous(backups, NOW, lambda _path: True, promised=True)
        return [str(one.path) for one in backups if one.path not in going]

    assert left(kept(400, 500, 600)) == ["400"]
    assert left(kept(10, 365, 366)) == ["10", "365"]


def test_each_day_of_ten_years_exactly_those_that_the_rule_names_are_left() -> None:
    """One in the morning and one in the evening of each day; said in another way than the rule is written."""
    there: list[Kept] = []
    for day in range(3650):
        now = NOW + timedelta(days=day)
        there += [Kept(now - timedelta(hours=8), Path(f"{day}a")), Kept(now, Path(f"{day}b"))]
        left = set(superfluous(there, now, lambda _path: True))
        there = [one for one in there if one.path not in left]
        ages = [(now.date() - one.at.date()).days for one in there]
        assert ages[-4:] == [1, 1, 0, 0] if day else ages == [0, 0]
        assert [age for age in ages if 2 <= age < 14] == [age for age in range(13, 1, -1) if age <= day]
        weeks = [one.at.isocalendar()[:2] for one in there if 14 <= (now - one.at).days < 84]
        assert len(weeks) == len(set(weeks)) >= min(10, (day - 14) // 7)
        months = [(one.at.year, one.at.month) for one in there if 84 <= (now - one.at).days < 354]
        assert len(months) == len(set(months)) >= min(8, (day - 84) // 31)
        assert all(age < 354 for age in ages)
