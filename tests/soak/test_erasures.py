"""Five of the erasures with every run of the tests; all of them by hand, see `erasures`."""

from tests.soak.erasures import told

FEW = 5


def test_every_total_stays_and_no_mark_is_left() -> None:
    assert not told(FEW, seed=9).faults
