from dataclasses import replace

import pytest

from desktop.reports.kit.evening import span
from tests.reports.conftest import EVENING, WHEN


def test_a_session_says_where_when_and_which_one() -> None:
    assert EVENING.period() == WHEN
    assert EVENING.place_and_time() == "Riverside Library · 18:00–19:30 · session 7 of 11"
    assert replace(EVENING, venue="", of=0).place_and_time() == "18:00–19:30"


def test_who_is_not_known_leaves_a_line_to_write_on() -> None:
    assert replace(EVENING, leader="").charge().startswith("Leader: ________ · First aider: Ben Okafor")


@pytest.mark.parametrize(
    ("starts", "ends", "said"), [(1080, 1170, "18:00–19:30"), (None, None, ""), (1380, 1530, "23:00–01:30")]
)
def test_a_span_of_time(starts: int | None, ends: int | None, said: str) -> None:
    assert span(starts, ends) == said
