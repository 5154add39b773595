import pytest

from desktop.core.charts import bars
from desktop.core.drawing import LIGHT, STRONG, Box, Line, Room, Words
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules import pairing
from desktop.core.rules.pairing import Turns
from tests.core.charts.samples import WORKED, even, uneven

ROOM = Room(110, 12)


def test_one_bar_of_four_patterns() -> None:
    drawing = bars.how_we_worked(WORKED, ROOM)
    parts = [shape for shape in drawing.shapes if isinstance(shape, Box)][:4]
    assert len({part.hatch for part in parts}) == 4
    assert sum(part.wide for part in parts) == pytest.approx(ROOM.width - 0.4)
    assert parts[0].wide / parts[2].wide == pytest.approx(330 / 60)
    assert "Pairing: 5 h 30 min; Work between meetings: 1 h 30 min" in drawing.words
    assert drawing.caption == "Together: 8 h 45 min."


def test_a_form_without_minutes_is_left_out() -> None:
    drawing = bars.how_we_worked({MentoringForm.TALK: 45, MentoringForm.REVIEW: 0}, ROOM)
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Words)] == ["One-to-one talk: 45 min"]


def test_no_time_is_noted() -> None:
    drawing = bars.how_we_worked({}, ROOM)
    assert drawing.caption == "No time is noted yet."
    assert not drawing.shapes


def test_who_drove_stands_on_a_shaded_band() -> None:
    drawing = bars.who_drove(even(), ROOM)
    assert drawing is not None
    band, bar = (shape for shape in drawing.shapes if isinstance(shape, Box))
    assert band.fill == LIGHT
    assert band.wide / bar.wide == pytest.approx(0.2)
    [mark] = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.weight > STRONG]
    assert (mark.x - bar.x) / bar.wide == pytest.approx(0.48)
    assert drawing.words == "10 of 21 turns were the mentee’s (48%), in 3 pairing meetings."


def test_who_drove_less_could_begin() -> None:
    assert bars.drove_words(uneven()).endswith("in 3 pairing meetings. Next time the mentee could begin.")


def test_before_three_pairing_meetings_nothing_is_drawn() -> None:
    assert bars.who_drove(pairing.balance([Turns(1, 9), Turns(1, 9)]), ROOM) is None


def test_few_turns_are_counts_and_no_percentage() -> None:
    few = pairing.balance([Turns(1, 0), Turns(0, 1), Turns(1, 1)])
    assert bars.drove_words(few) == "2 of 4 turns were the mentee’s, in 3 pairing meetings."
