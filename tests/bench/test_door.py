"""The door of a region of 20,000 people: from a key to the repaint of the names, and an arrival."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.group import Group
from desktop.services import door, record, session
from desktop.services.club import ClubFile
from desktop.services.door import Where
from desktop.ui.features.door.page import DoorPage
from tests.bench.measuring import Board
from tests.hands import Hands

FRAME = 16


@pytest.fixture
def page(qapp: QApplication, writable: ClubFile, tmp_path: Path) -> Iterator[DoorPage]:
    """The door of the largest group, on."""
    group = record.all_of(writable, Group)[0]
    made = session.add(writable, {"group": group.id, "date": writable.today(), "starts": 1380, "ends": 1410})
    hands = Hands(writable, tmp_path)
    hands.window.desk.navigator.go("door", made.subject)
    found = hands.window.page("door")
    assert isinstance(found, DoorPage)
    found.start()
    yield found
    found.end()
    hands.leave()


def test_a_key_at_the_door(page: DoorPage, board: Board) -> None:
    line, times = page.board.line, []
    for letters in ("mar", "an", "jo", "zzz") * 8:
        line.clear()
        for letter in letters:
            begun = perf_counter()
            QTest.keyClicks(line, letter)
            QTest.qWait(0)  # the names are looked for when the key has been taken
            page.repaint()
            times.append((perf_counter() - begun) * 1000)
    assert [offer.title for offer in page.board.offers.offers] == ["I am new here"]  # nobody is called zzz
    shown = page.dialogue.shown
    assert shown is not None
    words = f"slowest {max(times):.0f} ms, {len(shown.people)} on the roll"
    board.put("door, key to repaint", median(times), FRAME, unit="ms", words=words)


def test_an_arrival_at_the_door(page: DoorPage, board: Board) -> None:
    shown = page.dialogue.shown
    assert shown is not None
    times = []
    for who in [one for one in shown.people if one.where is Where.TO_COME][:20]:
        begun = perf_counter()
        QTest.keyClicks(page.board.line, who.words[0])
        page.dialogue._take(who)
        page.repaint()
        times.append((perf_counter() - begun) * 1000)
    here = door.door(page.desk.club, shown.session).count(Where.HERE)
    assert here == len(times)
    board.put("door, an arrival, name typed, saved and painted", median(times), 100, unit="ms")
