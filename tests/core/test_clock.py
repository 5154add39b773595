from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import clock


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("18:05", 1085),
        ("18.05", 1085),
        ("18h05", 1085),
        ("1805", 1085),
        ("905", 545),
        ("9:30", 570),
        ("18", 1080),
        ("18h", 1080),
        (" 0:00 ", 0),
        ("23:59", 1439),
    ],
)
def test_times_of_day_are_read(text: str, minutes: int) -> None:
    assert clock.parse(text) == minutes


@pytest.mark.parametrize("text", [" ", "24:00", "18:60", "18:5", "1:2:3", "-1:00", "six", "18:0a", "12345", "²:00"])
def test_what_is_no_time_of_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        clock.parse(text)


@pytest.mark.parametrize(
    ("minutes", "text"), [(None, ""), (0, "00:00"), (1085, "18:05"), (1440, "00:00"), (1530, "01:30")]
)
def test_times_are_written(minutes: int | None, text: str) -> None:
    assert clock.text(minutes) == text


@given(st.times())
def test_written_times_are_read_again(moment: time) -> None:
    minutes = clock.minutes(moment)
    assert clock.parse(clock.text(minutes)) == minutes


def test_now_is_a_wall_clock_time_to_the_second() -> None:
    found = clock.now()
    assert (found.tzinfo, found.microsecond) == (None, 0)
