import pytest

from desktop.reports.kit.boxes import Part
from desktop.reports.kit.scales import Scale, Tally
from tests.reports.drawn import boxes, check_height, draw


@pytest.mark.parametrize(
    "part",
    [Scale("how far?", "g1:"), Scale("", label="then", marked=3), Tally("turns at the keyboard", ("mentor", "mentee"))],
    ids=["with a prompt", "marked", "tally"],
)
def test_a_part_stays_in_the_height_that_it_asks_for(part: Part) -> None:
    check_height(part)


def test_a_scale_shows_its_values_and_what_is_marked() -> None:
    texts, pen = draw(Scale("how far?", "3:", tuple(range(-2, 3)), marked=-1, label="then"))
    assert [one.words for one in texts] == ["how far?", "3:", "then", *("-2", "-1", "0", "1", "2")]
    [mark] = boxes(pen)
    marked = texts[4]
    assert mark[0] < marked.left < marked.right < mark[0] + mark[2]


def test_a_tally_has_as_many_boxes_on_each_side_and_says_how_it_is_typed() -> None:
    texts, pen = draw(Tally("turns", ("mentor", "mentee"), "=__/__"))
    rows = [round(box[1]) for box in boxes(pen)]
    first, second = (rows.count(row) for row in sorted(set(rows)))
    assert first == second >= 7
    assert texts[-1].words == "=__/__"


def test_labels_under_one_another_have_one_size() -> None:
    for labels in (("avant", "maintenant"), ("before", "now that all of it is done")):
        sizes = {draw(Scale("", label=label, labels=labels), size=14)[1]._marks[0].size for label in labels}
        assert len(sizes) == 1
