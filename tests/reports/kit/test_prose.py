import pytest

from desktop.reports.kit import prose
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.text import MM, Span, height
from tests.reports.kit.drawn import LARGE, LEAF, pen_of, said

WORDS = "some words that go on and on " * 20


def test_a_paragraph_may_part_but_leaves_no_line_alone() -> None:
    blocks = list(prose.prose(LEAF, WORDS))
    assert len(blocks) > 4
    assert [block.keep for block in blocks] == [True, *[False] * (len(blocks) - 3), True, False]
    assert " ".join(" ".join(said(pen_of(blocks))).split()) == WORDS.strip()


def test_one_line_stands_alone_or_stays_with_what_follows() -> None:
    [alone] = prose.prose(LEAF, "short", after=0)
    assert not alone.keep
    assert alone.height == pytest.approx(height(12))
    [kept] = prose.prose(LEAF, "short", keep=True)
    assert kept.keep


def test_an_indented_paragraph_is_narrower() -> None:
    assert len(list(prose.prose(LEAF, WORDS, indent=60))) > len(list(prose.prose(LEAF, WORDS)))
    [mark] = pen_of(prose.prose(LEAF, "short", indent=60))._marks
    assert mark.x == pytest.approx((LEAF.BINDING + 60) * MM)


def test_what_is_not_known_is_a_line_to_write_on() -> None:
    known, unknown = "".join(said(pen_of(prose.said(LEAF, "Place:", "here")))), pen_of(prose.said(LEAF, "Place:", ""))
    assert known == "Place: here"
    assert "".join(said(unknown)).startswith("Place: ______")
    [block] = prose.said(LEAF, "Place:", "", after=0)
    assert block.height == prose.writing_step(LEAF)
    assert prose.writing_step(LARGE) > prose.writing_step(LEAF)


def test_a_name_is_bold() -> None:
    assert prose.named("Place:", "here") == (Span("Place:", bold=True), Span(" here"))


def test_it_begins_at_the_right_where_pages_are_mirrored() -> None:
    mirrored = Leaf(210, 297, mirrored=True)
    [mark] = pen_of(prose.prose(mirrored, "short"), mirrored)._marks
    assert mark.x + mark.line.width * mark.size == pytest.approx((210 - 20) * MM)
