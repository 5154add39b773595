"""Those who hear the window or go through it by keyboard: names everywhere, and Tab in the order of reading."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit import parts, tab_order
from tests.riverside import riverside
from tests.ui import picture
from tests.ui.heard import astray, nameless, said, stops, unreached
from tests.ui.places import first_run, over_the_window, places

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


def test_every_place_has_names_and_is_read_through_by_tab(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    club = riverside(tmp_path)
    club.close()
    shown = picture.window(club.path, at=picture.evening)
    shown.resize(1280, 800)
    shown.show()
    found: dict[str, list[str]] = {}
    for name, window in places(shown):
        order = list(tab_order.stops(shown))
        found[name] = [*nameless(window), *astray(shown, order), *unreached(shown, order)]
    for seen in (over_the_window(shown), first_run()):
        found |= {name: nameless(window) for name, window in seen}
    picture.leave(shown)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", WALKED)
def test_tab_itself_stops_everywhere_and_is_held_nowhere(qapp: QApplication, tmp_path: Path, name: str) -> None:
    del qapp
    club = riverside(tmp_path)
    club.close()
    shown = picture.window(club.path, at=picture.evening)
    shown.show()
    shown.desk.navigator.go(name, picture.key_of(shown, name))
    passed = stops(shown)
    wanted = list(tab_order.stops(shown))
    at = wanted.index(passed[0])
    assert [said(one) for one in passed] == [said(one) for one in wanted[at:] + wanted[:at]]
    picture.leave(shown)


def test_mirrored_pages_are_read_from_the_right(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    club = riverside(tmp_path)
    club.close()
    shown = picture.window(club.path, language="xr", at=picture.evening)
    shown.resize(1280, 800)
    shown.show()
    found = {name: astray(shown, list(tab_order.stops(shown))) for name, _window in places(shown, MIRRORED)}
    picture.leave(shown)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
