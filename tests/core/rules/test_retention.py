"""When something is to be let go: whole calendar months after its purpose ended."""

from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.core.rules import retention


def test_months_are_counted_by_the_calendar() -> None:
    assert retention.due_on(date(2024, 8, 31), 6) == date(2025, 2, 28)
    assert retention.due_on(date(2024, 2, 29), 24) == date(2026, 2, 28)


def test_0_months_is_until_somebody_says_otherwise() -> None:
    assert retention.due_on(date(2000, 1, 1), 0) is None


@pytest.mark.parametrize("months", [-1, 1201])
def test_what_is_no_number_of_months_is_refused(months: int) -> None:
    with pytest.raises(Refused, match="from 0 to 1200") as refused:
        retention.refuse_odd({"keep_words": months})
    assert refused.value.field == "keep_words"


def test_a_code_is_the_beginning_of_the_uid() -> None:
    assert retention.code_of("7f3a00112233") == "#7f3a"
