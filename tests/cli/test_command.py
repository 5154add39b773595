from datetime import date

import pytest

from desktop.cli import command
from desktop.core.errors import Refused


def test_days_and_times() -> None:
    assert command.day("8 Sept 2026") == date(2026, 9, 8)
    assert command.days("2026-10-26..2026-10-30") == (date(2026, 10, 26), date(2026, 10, 30))
    assert command.days("2026-10-26") == (date(2026, 10, 26), date(2026, 10, 26))
    assert command.times("18:00–19.30") == (1080, 1170)
    assert (command.count("3"), command.count("-")) == (3, None)


@pytest.mark.parametrize(
    ("read", "text"), [(command.day, "31/02/2026"), (command.days, "x..y"), (command.times, "18:00")]
)
def test_what_is_none(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(Refused) as refused:
        read(text)
    assert text.partition("..")[0] in refused.value.sentence
