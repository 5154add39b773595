"""Where a check stands on the list, and by which rule checks are renewed."""

from datetime import date, timedelta

import pytest

from desktop.core.choices import CheckKind
from desktop.core.rules import checks
from desktop.core.rules.checks import Standing

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("days", "where"),
    [
        (-1, Standing.EXPIRED),
        (0, Standing.MONTH),
        (29, Standing.MONTH),
        (30, Standing.QUARTER),
        (89, Standing.QUARTER),
        (90, None),
    ],
)
def test_the_last_day_still_holds(days: int, where: Standing | None) -> None:
    assert checks.standing(TODAY + timedelta(days), TODAY) is where


def test_each_rule_is_said_once() -> None:
    found = checks.rules_for([CheckKind.DBS_BASIC, CheckKind.DBS_ENHANCED, CheckKind.NOT_REQUIRED, CheckKind.OTHER])
    assert [words.split(":")[0] for words in found] == ["England and Wales (DBS)", "Other checks"]
    assert all(checks.rules_for([kind]) for kind in CheckKind if kind is not CheckKind.NOT_REQUIRED)
