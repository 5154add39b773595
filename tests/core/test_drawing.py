import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.drawing import Box, Dot, Drawing, Flag, Hatch, Line, Room, hatching

SIDES = st.floats(0.5, 60)


@given(SIDES, SIDES, st.sampled_from([one for one in Hatch if one is not Hatch.NONE]))
def test_a_pattern_stays_in_its_box(wide: float, high: float, hatch: Hatch) -> None:
    parts = hatching(Box(3, 4, wide, high, hatch=hatch))
    assert parts
    for part in parts:
        places = [(part.x, part.y)] if isinstance(part, Dot) else [(part.x, part.y), (part.x2, part.y2)]
        for x, y in places:
            assert 3 - 0.001 <= x <= 3 + wide + 0.001
            assert 4 - 0.001 <= y <= 4 + high + 0.001


def test_patterns_differ() -> None:
    found = {hatch: hatching(Box(0, 0, 8, 5, hatch=hatch)) for hatch in Hatch}
    assert not found[Hatch.NONE]
    assert len(set(found.values())) == len(Hatch)
    assert len(found[Hatch.CROSSED]) == len(found[Hatch.RISING]) + len(found[Hatch.FALLING])
    first = found[Hatch.FALLING][2]
    assert isinstance(first, Line)
    assert first.x2 - first.x == pytest.approx(first.y2 - first.y)


def test_a_flag_flies_at_the_top_of_its_pole() -> None:
    top, tip, under = Flag(5, 10, 4).cloth
    assert top == (5, 6)
    assert tip == pytest.approx((7.2, 6.88))
    assert under == pytest.approx((5, 7.76))


def test_room_is_measured_by_its_text() -> None:
    assert Room(100, 72).em == pytest.approx(25.4)
    assert Room(100, 10).small == 9


def test_what_stands_beside_is_all_words_or_the_brief_ones() -> None:
    assert Drawing(1, 1, (), "all of it").caption == "all of it"
    assert Drawing(1, 1, (), "all of it", "short").caption == "short"
