from desktop.reports.kit import titled_box
from tests.reports.kit.drawn import LEAF, pen_of, rules, said


def test_a_box_holds_what_was_said_under_its_title() -> None:
    blocks = list(titled_box.boxed(LEAF, "What I want", "To learn"))
    assert said(pen_of(blocks)) == ["What I want", "To learn"]
    assert all(block.keep for block in blocks[:-1])


def test_an_empty_box_has_lines_to_write_on() -> None:
    assert rules(pen_of(titled_box.boxed(LEAF, "What I want", "", 2))) == 2 + 1  # and its foot


def test_a_long_one_may_part_but_not_at_its_ends() -> None:
    head, first, *_middle, last, _foot = titled_box.boxed(LEAF, "What I want", "more " * 200)
    assert head.keep
    assert first.keep
    assert last.keep
    assert not all(block.keep for block in _middle)
