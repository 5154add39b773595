"""Labels fit their paper, or one sentence says at which field they do not."""

from typing import Any

import pytest

from desktop.core.choices import PaperSize
from desktop.core.errors import Refused
from desktop.core.rules import label_preset

CARDS = {"paper": "a4", "width": 85.0, "height": 55.0, "columns": 2, "rows": 4}


@pytest.mark.parametrize("said", label_preset.BUILT_IN, ids=lambda said: said["name"])
def test_those_of_the_program_fit_and_are_eight(said: dict[str, Any]) -> None:
    assert label_preset.labels(said).in_all == 8


def test_what_is_not_said_is_centred_without_gaps() -> None:
    found = label_preset.labels(CARDS)
    assert found == (PaperSize.A4, 85, 55, 2, 4, 20, 38.5, 85, 55)


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"width": None}, "width", "at least 40 mm wide"),
        ({"height": 10.0}, "height", "at least 40 mm wide"),
        ({"columns": 3}, "columns", "end at 255 mm, and the paper is 210 mm wide"),
        ({"rows": 6}, "rows", "end at 330 mm, and the paper is 297 mm high"),
        ({"columns": 1, "width": 230.0}, "width", "end at 230 mm"),
        ({"left": 60.0}, "left", "end at 230 mm"),
        ({"top": -1.0}, "top", "A margin is 0 or more"),
        ({"across": 80.0}, "across", "overlap"),
        ({"down": 130.0}, "rows", "paper is 297 mm high"),
        ({"rows": 0}, "rows", "1 to 30"),
        ({"paper": "letter", "rows": 5, "height": 55.5, "top": 3.0}, "top", "279.4 mm high"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(said: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(Refused, match=words) as refused:
        label_preset.sound({**CARDS, **said})
    assert refused.value.field == field
