from types import SimpleNamespace

import pytest

from desktop.core.choices import Privacy
from desktop.reports.kit import page
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.pen import Pen
from tests.reports.conftest import IMPRINT
from tests.reports.layout import faults


def _faults(draw: object) -> list[str]:
    document = Document(page.leaf(Options()), "T", "", Privacy.OPEN, IMPRINT, [draw])  # type: ignore[list-item]
    return faults(SimpleNamespace(build=lambda _data, _options: document), None, Options())


def _apart(pen: Pen) -> None:
    pen.words(0, 50, "one")
    pen.words(0, 56, "two")
    pen.box(0, 60, 50, 12)
    pen.cell(0, 60, 50, 12, "three")


def _on_one_another(pen: Pen) -> None:
    pen.words(0, 50, "one")
    pen.words(2, 52, "two")


def _struck_through(pen: Pen) -> None:
    pen.words(0, 50, "one")
    pen.line(0, 49, 50, 49)


def _off_the_page(pen: Pen) -> None:
    pen.words(170, 50, "one and another")


def test_what_stands_apart_is_well() -> None:
    assert not _faults(_apart)


@pytest.mark.parametrize(
    ("draw", "fault"),
    [
        (_on_one_another, "page 0: on one another: one | two"),
        (_struck_through, "page 0: struck through: one"),
        (_off_the_page, "page 0: off the page: one and another"),
    ],
)
def test_each_fault_is_found(draw: object, fault: str) -> None:
    assert _faults(draw) == [fault]
