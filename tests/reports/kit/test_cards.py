"""Where cards lie on a sheet, and behind themselves on its back."""

import pytest

from desktop.core.choices import PaperSize
from desktop.core.rules import label_preset
from desktop.reports.kit import cards
from desktop.reports.kit.pen import Leaf, Pen

A4 = Leaf(210, 297)
LEFT_HEAVY = label_preset.labels(
    {"paper": PaperSize.A4, "width": 60.0, "height": 40.0, "columns": 2, "rows": 3, "left": 10.0, "top": 20.0}
)


def _lefts(found: list[cards.Card], on: Leaf) -> list[float]:
    """How far each card of the first row is from the left edge of the paper."""
    first = [card for card in found if card.y == found[0].y]
    return [on.page_width - on.BINDING - card.x - card.wide if on.mirrored else on.BINDING + card.x for card in first]


@pytest.mark.parametrize("mirrored", [False, True])
def test_margins_are_those_of_the_paper_in_every_language(mirrored: bool) -> None:
    on = Leaf(210, 297, mirrored=mirrored)
    assert sorted(_lefts(cards.places(on, LEFT_HEAVY), on)) == [10, 70]
    assert cards.places(on, LEFT_HEAVY)[0].y == 20 - on.EDGE


def test_they_are_filled_in_the_order_of_reading() -> None:
    right_to_left = Leaf(210, 297, mirrored=True)
    assert _lefts(cards.places(A4, LEFT_HEAVY), A4) == [10, 70]
    assert _lefts(cards.places(right_to_left, LEFT_HEAVY), right_to_left) == [70, 10]


@pytest.mark.parametrize("mirrored", [False, True])
def test_backs_lie_behind_fronts_in_the_order_of_reading(mirrored: bool) -> None:
    on = Leaf(210, 297, mirrored=mirrored)
    fronts, backs = (_lefts(cards.places(on, LEFT_HEAVY, back=back), on) for back in (False, True))
    assert {210 - left - 60 for left in fronts} == set(backs)
    assert (fronts == sorted(fronts)) is (backs == sorted(backs)) is not mirrored


def test_marks_stand_outside_the_cards_and_at_the_corners_inside() -> None:
    pen = Pen(A4, lambda _key, _leaf, _draw: "")
    cards.draw_marks(pen, cards.places(A4, LEFT_HEAVY))
    [lines] = pen._lines.values()
    assert len(lines) == 2 * 3 + 2 * 4 + 2 * (1 * 2)


def test_what_is_printed_of_a_card_stays_within_the_margins_of_the_paper() -> None:
    whole = label_preset.Labels(PaperSize.A4, 105, 148.5, 2, 2, 0, 0, 105, 148.5)
    found = [cards.inside(A4, card, 6) for card in cards.places(A4, whole)]
    assert [(round(one.x, 1), round(one.y, 1)) for one in found] == [(0, 0), (91, 0), (0, 139.5), (91, 139.5)]
    assert [one.x + one.wide <= A4.width and one.y + one.high <= A4.height for one in found] == [True] * 4
    pen = Pen(A4, lambda _key, _leaf, _draw: "")
    cards.draw_cuts(pen, whole)
    [(style, lines)] = pen._lines.items()
    assert (style[1], len(lines)) == (True, 2)
