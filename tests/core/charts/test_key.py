import pytest

from desktop.core.charts.key import Entry, key
from desktop.core.drawing import Dot, Room, Words

ENTRIES = [Entry(lambda x, y, size: [Dot(x, y, size / 2)], words) for words in ("came", "came late", "told us")]


@pytest.mark.parametrize(("width", "rows"), [(170, 1), (60, 2), (20, 3)])
def test_as_many_in_a_row_as_there_is_room_for(width: float, rows: int) -> None:
    room = Room(width, 12)
    found = key(ENTRIES, room, 10)
    assert found.height == pytest.approx(rows * 1.5 * 0.9 * room.em)
    words = [shape for shape in found.shapes if isinstance(shape, Words)]
    assert [one.text for one in words] == ["came", "came late", "told us"]
    assert all(one.x + one.wide <= width for one in words)


def test_without_entries_it_takes_no_room() -> None:
    assert key([], Room(100, 12), 10) == ((), 0)
