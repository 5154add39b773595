from desktop.reports.kit import goals
from desktop.reports.kit.goals import Legend
from desktop.reports.kit.writing import HOPED, NOW, START, Marks
from tests.reports.kit.drawn import LEAF, pen_of, rules, said

LEGEND = (Legend(START, "today", 3), Legend(HOPED, "hoped for"))


def test_a_goal_stays_with_its_scale_and_says_what_its_marks_mean() -> None:
    blocks = list(goals.blocks(LEAF, "1", "Write a game", Marks(start=3), LEGEND))
    assert [block.keep for block in blocks] == [True, False]
    spoken = said(pen_of(blocks))
    assert "".join(spoken[:1]) == "1  Write a game"
    assert spoken[-2:] == ["○ today 3", "⚑ hoped for"]


def test_without_words_there_is_a_line_for_them() -> None:
    blank, known = (pen_of(goals.blocks(LEAF, "1", words, Marks(), LEGEND)) for words in ("", "Write"))
    assert rules(blank) == rules(known) + 1


def test_a_longer_legend_takes_more_room() -> None:
    *_words, short = goals.blocks(LEAF, "1", "a", Marks(), LEGEND)
    *_words, long = goals.blocks(LEAF, "1", "a", Marks(), (*LEGEND, Legend(NOW, "now", 0)))
    assert long.height > short.height
