"""Names as large buttons: as many as there is room for, long ones cut, the rest counted."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.ui.features.door.offers import Offer, Offers


def _offers(names: list[str], taken: list[str]) -> Offers:
    made = Offers()
    made.resize(1000, 300)
    made.show()
    made.show_offers([Offer(name, "here", partial(taken.append, name)) for name in names])
    return made


def _seen(made: Offers) -> list[QPushButton]:
    return [one for one in made.findChildren(QPushButton) if one.isVisible()]


def test_what_does_not_fit_is_counted(qapp: QApplication) -> None:
    del qapp
    made = _offers([f"Name {number}" for number in range(60)], [])
    fits = len(_seen(made))
    assert 0 < fits < 60
    words = [one.text() for one in made.findChildren(QLabel) if one.isVisible() and "more" in one.text()]
    assert words == [f"and {60 - fits} more: type the first letters"]
    assert all(made.rect().contains(one.geometry()) for one in _seen(made))


def test_a_click_takes_one(qapp: QApplication) -> None:
    del qapp
    taken: list[str] = []
    made = _offers(["Ana", "Ben"], taken)
    QTest.mouseClick(_seen(made)[1], Qt.MouseButton.LeftButton)
    assert taken == ["Ben"]


def test_arrows_stay_among_those_that_are_seen(qapp: QApplication) -> None:
    del qapp
    made = _offers([f"Name {number}" for number in range(60)], [])
    made.step(1)
    assert made.chosen == 0
    made.step(1, down=True)
    assert made.chosen > 1
    for _again in range(99):
        made.step(1, down=True)
    assert made.chosen == len(_seen(made)) - 1
    made.step(-99)
    assert made.chosen == 0
    made.show_offers([])
    made.step(1)
    assert made.current is None


def test_a_long_name_is_cut(qapp: QApplication) -> None:
    del qapp
    made = _offers(["Maximiliane-Charlotte-Wilhelmine von und zu H."], [])
    label = _seen(made)[0].findChildren(QLabel)[0]
    assert label.text().endswith("…")
    assert _seen(made)[0].accessibleName() == "Maximiliane-Charlotte-Wilhelmine von und zu H. – here"
