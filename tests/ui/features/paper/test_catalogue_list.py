"""The list of papers: headings say what they are about, and keys pass them over."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.services import paper
from desktop.ui.features.paper.catalogue_list import PLACE, CatalogueList


def the_list(qtbot: QtBot) -> CatalogueList:
    made = CatalogueList(paper.catalogue())
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def test_headings_stand_before_what_they_are_about(qtbot: QtBot) -> None:
    shown = the_list(qtbot)
    rows = [shown.item(row) for row in range(shown.count())]
    headings = [item.text() for item in rows if item.data(PLACE) is None]
    assert headings == ["A session", "The club", "A relationship", "A person", "Pads and slips"]
    assert [item.data(PLACE) for item in rows if item.data(PLACE) is not None] == list(range(len(paper.catalogue())))


def test_keys_move_through_papers_only(qtbot: QtBot) -> None:
    shown = the_list(qtbot)
    seen: list[int] = []
    shown.chosen.connect(seen.append)
    shown.choose(0)
    for _step in range(len(paper.catalogue()) - 1):
        QTest.keyClick(shown, Qt.Key.Key_Down)
    assert seen == list(range(len(paper.catalogue())))
    for key, place in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_End, len(seen) - 1), (Qt.Key.Key_Up, len(seen) - 2)):
        QTest.keyClick(shown, key)
        assert shown.place == place
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) * 4:
        QTest.keyClick(shown, key)
        assert shown.currentItem().data(PLACE) is not None


def test_a_letter_finds_a_paper(qtbot: QtBot) -> None:
    shown = the_list(qtbot)
    shown.choose(0)
    QTest.keyClicks(shown, "st")
    assert shown.place == paper.place("statement")
    heading = shown.item(shown.currentRow())
    assert shown.viewport().rect().contains(shown.visualItemRect(heading))


def test_a_long_title_goes_on_to_another_line(qtbot: QtBot) -> None:
    shown = the_list(qtbot)
    short, long = (shown.item(1 + paper.place(name)) for name in ("fire", "register-signature"))
    shown.resize(200, 400)
    assert shown.visualItemRect(long).height() > shown.visualItemRect(short).height()
    assert shown.visualItemRect(long).right() <= shown.viewport().width()
