from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.kit.words import FROM_RIGHT, Label, as_typed


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
def test_in_a_mirrored_window_a_sentence_that_begins_with_a_latin_name_runs_from_the_right() -> None:
    label = Label("Ada: ثلاثة")
    assert QLabel.text(label).startswith(FROM_RIGHT)
    assert label.text() == "Ada: ثلاثة"
    label.setText("")
    assert QLabel.text(label) == ""


@pytest.mark.usefixtures("qapp")
def test_elsewhere_a_label_holds_its_text_alone() -> None:
    assert QLabel.text(Label("Ada")) == "Ada"


def test_a_sheet_line_is_shown_as_it_is_typed() -> None:
    assert as_typed("6>15").strip("\u2066\u2069") == "6>15"
