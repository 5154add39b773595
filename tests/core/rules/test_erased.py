from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import ages, erased, supervision
from desktop.core.rules.erased import Age

RULES = [supervision.parse_bands("0-1:3 2-3:4 4-8:6 9-12:8 13-17:10"), supervision.parse_bands("9-12:8")]
DAYS = st.lists(st.dates(date(2020, 1, 1), date(2027, 12, 31)), min_size=1, max_size=8)


def test_what_is_left_has_the_same_uid_everywhere_and_a_code_that_nobody_has() -> None:
    uid = erased.uid_after("5f" * 16)
    assert uid == erased.uid_after("5f" * 16) != erased.uid_after("6f" * 16)
    assert len(uid) == 32
    code = erased.code_after(uid, [])
    assert code == f"E{uid[:3].upper()}"
    assert erased.code_after(uid, [code]) == f"E{uid[:4].upper()}"


def test_an_age_is_kept_no_more_exactly_than_it_counts() -> None:
    tuesdays = [date(2026, 9, 1) + timedelta(7 * week) for week in range(10)]
    assert erased.age_after(Age("2015-02-18", confirmed=False), tuesdays, RULES) == Age("2015", confirmed=False)
    assert erased.age_after(Age("1980-02-18", confirmed=False), tuesdays, RULES) == Age(None, confirmed=True)
    assert erased.age_after(Age(None, confirmed=False), tuesdays, RULES) == Age(None, confirmed=False)
    born = "2013-10-06"  # thirteen between two Tuesdays
    assert erased.age_after(Age(born, confirmed=False), tuesdays, RULES).born_on not in {born, "2013"}


@given(st.dates(date(1990, 1, 1), date(2021, 12, 31)), DAYS, st.booleans())
def test_it_counts_as_before_on_every_day(born: date, days: list[date], confirmed: bool) -> None:
    before = Age(born.isoformat(), confirmed)
    after = erased.age_after(before, days, RULES)
    for day in days:
        adult = ages.is_adult(before.born_on, confirmed, day)
        assert ages.is_adult(after.born_on, after.confirmed, day) == adult
        for bands in RULES:
            rule = supervision.Rule(bands, 0, 4)
            if not adult:
                one, two = (ages.age_on(age.born_on, day) for age in (before, after))
                assert ages.age_band(one, bands) == ages.age_band(two, bands)
                assert supervision.needed([one] * 7, rule) == supervision.needed([two] * 7, rule)
