"""The check finds what cannot be read whole; each language is well on the pages it is looked at with.

`python -m tests.soak pages` looks at every place in every language and look, and with large text.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTabBar, QWidget

from desktop import i18n
from desktop.ui.kit import theme
from desktop.ui.kit.scrolled import Scrolled
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView
from desktop.ui.shell.pages import PAGES
from tests.riverside import riverside
from tests.ui import picture
from tests.ui.fit import cut_off
from tests.ui.places import first_run, places

LONG = "A sentence that is longer than the room"
NARROW, WIDE = 60, 900
SPOKEN = ("cy", "fr", "de", "es", "pt_BR", "ar", "hi", "xx", "xr")
DARK = {"de", "ar"}


def _wrapped() -> QWidget:
    made = QLabel(" ".join([LONG] * 3))
    made.setWordWrap(True)
    return made


def _hint() -> QWidget:
    made = QLineEdit()
    made.setPlaceholderText(LONG)
    return made


def _choice() -> QWidget:
    made = QComboBox()
    made.addItem(LONG)
    return made


def _tabs() -> QWidget:
    made = QTabBar()
    made.setUsesScrollButtons(False)
    made.addTab(LONG)
    return made


def _over_the_edge() -> QWidget:
    made = QWidget()
    QPushButton("Save", made).setGeometry(0, 0, 100, 30)
    return made


def _column() -> QWidget:
    made = TableView([Col(LONG, str, width=3), Col("Rest", str)], "Rows")
    made.view.horizontalHeader().resizeSection(0, NARROW)
    made.view.horizontalHeader().geometriesChanged.connect(
        lambda: made.view.horizontalHeader().resizeSection(0, NARROW if made.width() == NARROW else WIDE // 2)
    )
    return made


def _scrolled() -> QWidget:
    made = Scrolled()
    inside = QLabel("Wide")
    inside.setFixedWidth(200)
    made.add(inside)
    return made


@pytest.mark.parametrize(
    "make",
    [
        lambda: QLabel(LONG),
        _wrapped,
        lambda: QPushButton(LONG),
        _hint,
        _choice,
        _tabs,
        _over_the_edge,
        _column,
        _scrolled,
    ],
    ids=["label", "wrapped", "button", "hint", "choice", "tabs", "edge", "column", "scrolled"],
)
def test_what_is_cut_off_is_found_and_what_has_room_is_not(qapp: QApplication, make: Callable[[], QWidget]) -> None:
    theme.apply(qapp, "light")
    window = QWidget()
    made = make()
    made.setParent(window)
    window.resize(1000, 600)
    window.show()
    for width, cut in ((NARROW, True), (WIDE, False)):
        made.setGeometry(0, 0, width, 120)
        qapp.processEvents()
        assert bool(cut_off(window)) is cut, (width, cut_off(window))
    window.close()


def test_what_says_the_rest_in_its_tooltip_may_be_short(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    window = QWidget()
    made = QLabel(LONG, window)
    made.setToolTip(LONG)
    made.setGeometry(0, 0, NARROW, 30)
    window.show()
    assert not cut_off(window)
    window.close()


@pytest.mark.parametrize("number", range(len(SPOKEN)), ids=SPOKEN)
def test_nothing_is_cut_off(qapp: QApplication, tmp_path: Path, number: int) -> None:
    """Each language once, each page once; the others are a matter of the long run."""
    del qapp
    language = SPOKEN[number]
    club = riverside(tmp_path)
    club.close()
    shown = picture.window(club.path, "dark" if language in DARK else "light", language, picture.evening)
    shown.setUpdatesEnabled(False)  # its places are measured, none is painted
    shown.resize(1280, 800)
    shown.show()
    own = [entry.name for entry in PAGES[number :: len(SPOKEN)]]
    found = {name: cut_off(window) for name, window in places(shown, own)}
    found |= {name: cut_off(window) for name, window in first_run()}
    picture.leave(shown)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_every_language_is_looked_at() -> None:
    assert {*SPOKEN, "en"} == {*i18n.LANGUAGES, "xx", "xr"}
