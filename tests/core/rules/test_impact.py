import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.core.relationship_choices import ClosureReason
from desktop.core.rules import impact
from desktop.core.rules.impact import Part


@pytest.mark.parametrize(
    ("part", "printed"),
    [
        (Part(9, 20), ("9", "20", 0.45)),
        (Part(3, 20), ("<5", "20", None)),
        (Part(18, 20), (">15", "20", None)),
        (Part(20, 20), ("20", "20", 1.0)),
        (Part(0, 20), ("0", "20", 0.0)),
        (Part(2, 4), ("…", "<5", None)),
        (Part(0, 0), ("0", "0", None)),
    ],
)
def test_parts_of_people_as_an_open_paper_prints_them(part: Part, printed: tuple[object, ...]) -> None:
    assert part.of_people == printed


@given(some.integers(0, 30), some.integers(0, 30))
def test_no_part_of_fewer_than_five_can_be_worked_out(count: int, others: int) -> None:
    found = Part(count, count + others).of_people
    if 0 < count < 5 or 0 < others < 5:
        assert found.share is None
        assert not found.those.isdecimal()


def test_no_share_of_fewer_than_five() -> None:
    assert Part(2, 4).share is None
    assert Part(2, 5).share == 0.4


def test_small_headings_are_told_together() -> None:
    many, few, one = set(range(9)), {1, 2, 3}, {20}
    assert impact.pooled({"a": many, "b": few, "c": one | {21}}) == (("a",), ("b", "c"))
    assert impact.pooled({"a": many, "b": few}) == ((), ("b", "a")), "b alone would be told by what is left"
    assert impact.pooled({"a": many, "d": set(range(5))}) == (("a", "d"), ())
    assert impact.pooled({"b": few}) == ((), ("b",))


def test_reasons_that_few_had_are_not_told_apart() -> None:
    reasons = {ClosureReason.SAFEGUARDING: 6, ClosureReason.MOVED: 5, ClosureReason.POOR_FIT: 1}
    assert impact.told_reasons(reasons) == [(ClosureReason.MOVED, 5), (None, 7)]
    assert impact.told_reasons({}) == []


def test_a_median_is_of_five_at_least() -> None:
    assert impact.median([1, 2, 3, 4]) is None
    assert impact.median([5, 1, 2, 4, 3]) == 3
