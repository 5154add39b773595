"""The checker of the order in which papers are told finds what is out of it."""

from desktop.core.choices import Privacy
from desktop.reports.kit import page
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.pen import Pen
from tests.reports import order
from tests.reports.conftest import IMPRINT


def _faults(*pieces: tuple[float, float, str], language: str = "") -> list[str]:
    def draw(pen: Pen) -> None:
        for x, y, words in pieces:
            pen.words(x, y, words)

    options = Options(language=language)

    def documents() -> list[Document]:
        return [Document(page.leaf(options), "T", "", Privacy.OPEN, IMPRINT, [draw])]

    return order.faults(page.render(documents, options).data, backwards=bool(language))


def test_columns_may_be_told_one_after_the_other_or_row_by_row() -> None:
    left, right = ((0, 50, "one"), (0, 56, "two")), ((80, 50, "three"), (80, 56, "four"))
    assert not _faults(*left, *right)
    assert not _faults(left[0], right[0], left[1], right[1])
    assert not _faults(*left, *right, language="xr")


def test_what_is_told_too_late_is_found() -> None:
    assert _faults((0, 56, "two"), (0, 50, "one")) == ["page 1: “one” is told after “two”"]
    assert _faults((80, 50, "three"), (0, 50, "one")) == ["page 1: “one” is told after “three”"]
    assert _faults((80, 50, "three"), (0, 50, "one"), language="xr") == ["page 1: “one” is told after “three”"]


def test_a_head_that_is_written_last_is_found() -> None:
    assert _faults((0, 2, "early")) == [
        "page 1: “early” is told after “T”",
        "page 1: “early” is told after “Riverside Library Trust · Tuesday juniors”",
    ]
