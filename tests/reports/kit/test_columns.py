from desktop.reports.kit import columns, writing
from desktop.reports.kit.text import MM
from tests.reports.kit.drawn import LEAF, pen_of, rules, said


def test_each_column_is_named_and_its_name_stays_with_what_follows() -> None:
    head = columns.head(LEAF, "Mentee", "Mentor")
    assert head.keep
    assert said(pen_of([head])) == ["Mentee", "Mentor"]
    assert columns.head(LEAF, "Mentee " * 12, "Mentor").height > head.height


def test_texts_are_written_one_after_the_other() -> None:
    left = "one thing that is so long that it takes two lines"
    blocks = list(columns.texts(LEAF, left, "another"))
    pen = pen_of(blocks)
    assert len(blocks) == 1
    assert said(pen)[0] == said(pen)[-2] == "–"
    assert said(pen)[-1] == "another"
    assert pen._marks[0].y == pen._marks[-1].y
    assert pen._marks[-2].x / MM > LEAF.BINDING + LEAF.width / 2


def test_long_texts_part_at_the_end_of_a_page_under_the_same_head() -> None:
    head = columns.head(LEAF, "a", "b")
    blocks = list(columns.texts(LEAF, "long " * 200, "", head, keep=True))
    assert len(blocks) > 3
    assert all(block.again is head for block in blocks)
    assert [block.keep for block in blocks] == [*[False] * (len(blocks) - 1), True]
    assert said(pen_of(blocks)).count("–") == 1
    assert not list(columns.texts(LEAF, "", ""))


def test_lines_to_write_on_in_both() -> None:
    blocks = list(columns.lines(LEAF, 2, ("Mentee", "Mentor")))
    assert rules(pen_of(blocks)) == 4
    assert {block.height for block in blocks} == {writing.row(LEAF)}


def test_one_column_may_stay_empty() -> None:
    assert rules(pen_of([columns.drawn(LEAF, 9, None, columns.rule)])) == 1
