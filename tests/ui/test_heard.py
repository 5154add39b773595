"""Those who hear the window or go through it by keyboard: names everywhere, and Tab in the order of reading."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit import parts, tab_order
from desktop.ui.shell.workplace import Workplace
from tests.riverside import riverside
from tests.ui import picture
from tests.ui.heard import astray, nameless, said, stops, unreached
from tests.ui.places import first_run, over_the_window, places, rest

WALKED = ("session", "person", "relationship", "settings")
MIRRORED = ("today", "people", "session", "relationship", "hours", "match")


def test_a_control_without_a_name_is_found(qapp: QApplication) -> None:
    del qapp
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(parts.icon_button("x", "Close"))
    box.addWidget(QPushButton())
    window.show()
    assert len(nameless(window)) == 1
    window.close()


def test_tab_that_goes_back_is_found(qapp: QApplication) -> None:
    del qapp
    window = QWidget()
    box = QVBoxLayout(window)
    upper, lower, left_out = QPushButton("Upper"), QPushButton("Lower"), QPushButton("Out")
    for one in (upper, lower, left_out):
        box.addWidget(one)
    window.show()
    assert astray(window, [upper, lower]) == []
    assert astray(window, [lower, upper]) == ["QPushButton “Lower” → QPushButton “Upper”"]
    assert unreached(window, [upper, lower]) == ["QPushButton “Out”"]
    window.close()


class Walk(NamedTuple):
    """What is wrong in each place, and where Tab stopped on some pages: pressed, and as it is to be."""

    wrong: dict[str, list[str]]
    passed: dict[str, tuple[list[str], list[str]]]


@pytest.fixture(scope="module")
def walk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Go to every place once."""
    del qapp
    shown = _window(tmp_path_factory.mktemp("heard"))
    walked = Walk({}, {})
    for name, window in places(shown):
        order = list(tab_order.stops(window))
        walked.wrong[name] = [*nameless(window), *astray(window, order), *unreached(window, order)]
        if name in WALKED:
            walked.passed[name] = _turned([said(one) for one in stops(shown)], [said(one) for one in order])
    for seen in (over_the_window(shown), first_run()):
        walked.wrong.update((name, nameless(window)) for name, window in seen)
    picture.leave(shown)
    return walked


def _window(folder: Path, language: str = "en_GB") -> Workplace:
    club = riverside(folder)
    club.close()
    shown = picture.window(club.path, language=language, at=picture.evening)
    shown.setUpdatesEnabled(False)  # nobody sees it: nothing is painted
    shown.resize(1280, 800)
    shown.show()
    return shown


def _turned(passed: list[str], wanted: list[str]) -> tuple[list[str], list[str]]:
    """Let what is wanted begin where Tab began."""
    at = wanted.index(passed[0])
    return passed, wanted[at:] + wanted[:at]


def test_every_place_has_names_and_is_read_through_by_tab(walk: Walk) -> None:
    assert {name: wrong for name, wrong in walk.wrong.items() if wrong} == {}


@pytest.mark.parametrize("name", WALKED)
def test_tab_itself_stops_everywhere_and_is_held_nowhere(walk: Walk, name: str) -> None:
    passed, wanted = walk.passed[name]
    assert passed == wanted


def test_mirrored_pages_are_read_from_the_right(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    shown = _window(tmp_path, "xr")
    found = {}
    for name in MIRRORED:
        shown.desk.navigator.go(name, picture.key_of(shown, name))
        rest()
        found[name] = astray(shown, list(tab_order.stops(shown)))
    picture.leave(shown)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
