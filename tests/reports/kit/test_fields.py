from desktop.reports.kit import fields, text
from desktop.reports.kit.fields import Field, Kind


def _gaps(words: str, base: str = "", before: str = "") -> list[Field]:
    return list(fields.blanks(text.line(words, False, base), 100, 50, 10, before))


def test_the_gaps_of_a_sentence_say_what_they_are_for() -> None:
    line = text.line("We meet every ______ weeks, for ____ minutes.")
    first, second = _gaps("We meet every ______ weeks, for ____ minutes.")
    assert first.label == "We meet every"
    assert second.label == "We meet every weeks, for"
    assert first.left == 100 + text.line("We meet every ").width * 10
    assert first.left + first.wide < second.left < second.left + second.wide < 100 + line.width * 10


def test_a_gap_alone_takes_its_words_from_above() -> None:
    [gap] = _gaps("________", before="Mentor: ")
    assert (gap.label, gap.kind, gap.left) == ("Mentor", Kind.WRITE, 100)
    [long] = _gaps("________", before="a sentence that goes on and on " * 4)
    assert long.label.startswith("… ")
    assert len(long.label) < 64


def test_a_gap_between_letters_from_right_to_left_lies_where_it_is_drawn() -> None:
    [gap] = _gaps("المرشد: ________ اليوم", "R")
    line = text.line("المرشد: ________ اليوم", False, "R")
    assert gap.label == "المرشد"
    assert 100 < gap.left < gap.left + gap.wide < 100 + line.width * 10


def test_lines_of_one_text_are_one_field() -> None:
    found: list[Field] = []
    one, other = object(), object()
    for group, bottom in ((one, 80), (other, 80), (one, 60), (other, 60), (None, 40)):
        left = 0 if group is one else 100
        fields.add(found, Field(Kind.WRITE, "a", left, bottom, 90, 18, 12, group))
    assert [(field.left, field.bottom, field.high, field.several) for field in found] == [
        (0, 60, 38, True),
        (100, 60, 38, True),
        (100, 40, 18, False),
    ]
