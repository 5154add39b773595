import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.kit import flow
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import Leaf, Pen

LEAF = Leaf(210, 297)


class _Drawn:
    """Notes what was drawn where."""

    def __init__(self) -> None:
        self.at: list[tuple[str, float]] = []

    def block(self, name: str, height: float, *, keep: bool = False, fresh: bool = False) -> Block:
        return Block(height, lambda _pen, top: self.at.append((name, top)), keep=keep, fresh=fresh)

    def pages(self, blocks: list[Block], bottom: float = 100) -> list[list[tuple[str, float]]]:
        found = []
        for draw in flow.stack(blocks, 0, bottom):
            self.at = []
            draw(Pen(LEAF, lambda _key, _leaf, _draw: ""))
            found.append(self.at)
        return found


def test_blocks_stand_under_one_another_and_go_on_overleaf() -> None:
    drawn = _Drawn()
    pages = drawn.pages([drawn.block("a", 60), drawn.block("b", 40), drawn.block("c", 10)])
    assert pages == [[("a", 0), ("b", 60)], [("c", 0)]]


def test_a_heading_stays_with_what_follows() -> None:
    drawn = _Drawn()
    pages = drawn.pages([drawn.block("a", 80), drawn.block("head", 10, keep=True), drawn.block("b", 20)])
    assert pages == [[("a", 0)], [("head", 0), ("b", 10)]]


def test_a_heading_at_the_end_is_not_lost() -> None:
    drawn = _Drawn()
    assert drawn.pages([drawn.block("head", 10, keep=True)]) == [[("head", 0)]]


def test_a_fresh_block_begins_a_page_but_makes_no_empty_one() -> None:
    drawn = _Drawn()
    pages = drawn.pages([drawn.block("a", 10, fresh=True), drawn.block("b", 10, fresh=True)])
    assert pages == [[("a", 0)], [("b", 0)]]


def test_a_head_stands_again_where_a_table_goes_on() -> None:
    drawn = _Drawn()
    head = drawn.block("head", 10)
    rows = [Block(30, drawn.block(f"row{number}", 30).draw, again=head) for number in range(4)]
    assert drawn.pages([head, *rows]) == [
        [("head", 0), ("row0", 10), ("row1", 40), ("row2", 70)],
        [("head", 0), ("row3", 10)],
    ]


@given(st.lists(st.floats(1, 90), min_size=1, max_size=40))
def test_every_block_is_drawn_once_and_inside_the_page(heights: list[float]) -> None:
    drawn = _Drawn()
    pages = drawn.pages([drawn.block(str(number), height) for number, height in enumerate(heights)])
    assert [name for page in pages for name, _top in page] == [str(number) for number in range(len(heights))]
    assert all(top + heights[int(name)] <= 100.02 for page in pages for name, top in page)


def test_a_paragraph_is_as_high_as_its_lines() -> None:
    one, two = flow.paragraph(LEAF, "word"), flow.paragraph(LEAF, "word " * 40)
    assert two.height > one.height
    assert flow.gap(7).height == 7
    assert flow.heading(LEAF, "Head").keep


def test_running_text_is_a_block_a_line() -> None:
    blocks = list(flow.running(LEAF, "word " * 400, after=3))
    whole = flow.paragraph(LEAF, "word " * 400, after=3).height
    assert sum(block.height for block in blocks) == pytest.approx(whole)
    assert len(flow.stack(blocks, 0, 60)) > 1
