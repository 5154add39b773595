import pytest

from desktop.reports.kit.boxes import Fields, Part, Tick, Ticks, Words, Write, given, side
from desktop.reports.kit.text import MM
from tests.reports.drawn import boxes, check_height, draw, lines

TICKS = tuple(Tick(f"choice {number}", number) for number in range(1, 10))


@pytest.mark.parametrize(
    "part",
    [
        Words("a text that is long enough to need more than one line on half a page, which is not very wide"),
        Write("a prompt", 3),
        Write("a prompt that is much too long to stand on the line that it asks to be written on", 2, code="21"),
        Ticks("which?", TICKS),
    ],
    ids=lambda part: type(part).__name__,
)
def test_a_part_stays_in_the_height_that_it_asks_for(part: Part) -> None:
    check_height(part)


def test_boxes_go_on_to_the_next_row_and_each_has_its_number() -> None:
    texts, pen = draw(Ticks("which?", TICKS))
    assert [one.words for one in texts] == [
        "which?",
        *(word for tick in TICKS for word in (str(tick.number), tick.label)),
    ]
    assert len(boxes(pen)) == 9
    assert len({round(box[1]) for box in boxes(pen)}) == 3
    assert all(box[2] == pytest.approx(6 * 72 / 25.4) for box in boxes(pen))


def test_a_box_without_a_number_has_none() -> None:
    texts, _pen = draw(Ticks("", (Tick("tried"),)))
    assert [one.words for one in texts] == ["tried"]


def test_boxes_are_larger_in_large_print_and_never_tiny() -> None:
    assert [side(12), side(18), side(6)] == pytest.approx([6, 8, 4.5])


def test_a_short_prompt_stands_on_its_line_and_a_long_one_above_it() -> None:
    short, long = Write("Date"), Write("What do I know about them that matters today?")
    assert short.height(119, 12) < long.height(119, 12)
    _texts, pen = draw(short)
    [line] = lines(pen)
    _texts, pen = draw(long)
    [whole] = lines(pen)
    assert line[0] > whole[0]


def test_boxes_at_the_end_of_a_line_shorten_it() -> None:
    _texts, plain = draw(Write("Thank you"))
    _texts, with_box = draw(Write("Thank you", ticks=(Tick("for the letter", 14),)))
    assert lines(with_box)[0][2] < lines(plain)[0][2]


def test_fields_share_a_row() -> None:
    texts, pen = draw(Fields((("Name", 2), ("Date", 1))))
    first, second = lines(pen)
    assert first[2] < second[0]
    assert len({round(one.low) for one in texts}) == 1


def test_a_line_of_a_row_is_long_enough_for_a_time() -> None:
    _texts, pen = draw(Fields((("Dyddiad", 1.1), ("O", 0.7), ("tan", 0.5), ("lle", 1.2))))
    assert min(line[2] - line[0] for line in lines(pen)) > 14.5 * MM


def test_boxes_of_several_questions_share_rows_and_no_question_stands_without_its_box() -> None:
    ready = Ticks("Are we ready?", (Tick("mentee", 10), Tick("mentor", 11)))
    apart = Ticks("", TICKS).height(119, 12) + ready.height(119, 12)
    together = Ticks("", TICKS, then=(ready,))
    assert together.height(119, 12) < apart
    check_height(together)
    texts, _pen = draw(Ticks("", TICKS[:3], then=(ready,)))
    low = {one.words: round(one.low, -1) for one in texts}
    assert low["Are we ready?"] == low["mentee"] < low["choice 3"]


def test_a_box_on_a_line_stands_as_high_as_its_prompt() -> None:
    for high in (8.0, 12.0):
        texts, _pen = draw(Write("Thank you", ticks=(Tick("for the letter", 14),)), line=high)
        low = {one.words: one.low for one in texts}
        assert low["for the letter"] == pytest.approx(low["Thank you"], abs=1)


def test_a_text_gives_way_but_stays_readable() -> None:
    assert [given(12), given(9), given(6)] == [10, 8, 6]
