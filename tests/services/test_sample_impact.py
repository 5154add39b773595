from datetime import date

from desktop.services import sample_impact


def test_the_year_that_is_told_of_is_one_with_something_in_it() -> None:
    assert sample_impact.year_of(date(2026, 11, 17)) == 2026
    assert sample_impact.year_of(date(2027, 1, 20)) == 2026
