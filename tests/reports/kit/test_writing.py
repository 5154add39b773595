import pytest

from desktop.reports.kit import writing
from desktop.reports.kit.pen import Pen
from desktop.reports.kit.writing import Marks, Tick
from tests.reports.kit.drawn import LARGE, LEAF, boxes, pen_of, rules, said


def _scale(marks: Marks) -> Pen:
    pen = Pen(LEAF, lambda _key, _leaf, _draw: "")
    writing.scale(pen, 0, 0, 110, marks)
    return pen


def test_lines_are_far_enough_apart_for_a_hand() -> None:
    blocks = list(writing.lines(LEAF, 3))
    assert {block.height for block in blocks} == {9}
    assert [block.keep for block in blocks] == [True, True, False]
    assert rules(pen_of(blocks)) == 3
    assert next(iter(writing.lines(LARGE, 1))).height == 12


def test_boxes_are_six_millimetres_and_say_what_is_ticked() -> None:
    pen = pen_of(writing.tick_rows(LEAF, "Form", [Tick("pairing", ticked=True), Tick("review")]))
    assert boxes(pen) == [(6, 6), (6, 6)]
    assert said(pen) == ["Form", "✓", "pairing", "review"]
    assert boxes(pen_of(writing.tick_rows(LARGE, "", [Tick("a")]), LARGE)) == [(8, 8)]


def test_many_boxes_take_rows_that_stay_together() -> None:
    blocks = list(writing.tick_rows(LEAF, "Because", [Tick("a reason of some length")] * 8, after=2))
    assert len(blocks) > 2
    assert [block.keep for block in blocks] == [True] * (len(blocks) - 1) + [False]
    assert len(boxes(pen_of(blocks))) == 8


def test_a_long_label_stands_above_its_boxes() -> None:
    blocks = list(writing.tick_rows(LEAF, "a label that is longer than half of the page is wide", [Tick("yes")]))
    assert len(blocks) == 2
    assert blocks[0].keep


def test_words_wider_than_the_page_shrink_into_it() -> None:
    pen = pen_of(writing.tick_rows(LEAF, "", [Tick("very long " * 20)]))
    assert all(mark.x + mark.line.width * mark.size < (210 - 15) * 72 / 25.4 for mark in pen._marks)


def test_a_scale_has_the_numbers_from_0_to_10() -> None:
    assert said(_scale(Marks())) == [str(number) for number in range(11)]


def test_marks_stand_above_their_numbers() -> None:
    pen = _scale(Marks(start=0, now=5, hoped=10))
    at = {"".join(run.text for run in mark.line.runs): mark for mark in pen._marks}
    for number, sign in (("0", "○"), ("5", "●"), ("10", "⚑")):
        middles = [at[one].x + at[one].line.width * 12 / 2 for one in (number, sign)]
        assert middles[0] == pytest.approx(middles[1])
        assert at[sign].y > at[number].y


def test_marks_on_one_number_stand_abreast_and_others_off_the_scale_are_not_drawn() -> None:
    assert "○●⚑" in said(_scale(Marks(4, 4, 4)))
    assert len(said(_scale(Marks(-1, 11)))) == 11


def test_boxes_that_are_not_ticked_can_be_ticked_on_a_screen() -> None:
    ticks = [Tick("pairing", ticked=True), Tick("review")]
    assert [field.label for field in pen_of(writing.tick_rows(LEAF, "Form:", ticks)).fields] == ["Form · review"]
    assert not pen_of(writing.tick_rows(LEAF, "Form", ticks, one=True)).fields
    yes, no = pen_of(writing.tick_rows(LEAF, "Planned", [Tick("yes"), Tick("no")], one=True)).fields
    assert (yes.label, yes.question, yes.group) == ("yes", "Planned", no.group)
