import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from desktop.ui.kit.day_picker import plain_calendar


def test_no_day_of_the_calendar_is_red(qapp: QApplication) -> None:
    calendar = plain_calendar()
    for day in Qt.DayOfWeek:
        assert calendar.weekdayTextFormat(day).foreground().style() is Qt.BrushStyle.NoBrush


@pytest.mark.parametrize(("country", "first"), [("en_GB", Qt.DayOfWeek.Monday), ("en_US", Qt.DayOfWeek.Sunday)])
def test_the_week_begins_as_the_country_does(qapp: QApplication, country: str, first: Qt.DayOfWeek) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        assert plain_calendar().firstDayOfWeek() is first
    finally:
        QLocale.setDefault(before)


def test_the_arrows_are_there_in_either_direction(qapp: QApplication) -> None:
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        qapp.setLayoutDirection(direction)
        calendar = plain_calendar()
        arrows = [calendar.findChild(QToolButton, f"qt_calendar_{which}month") for which in ("prev", "next")]
        assert all(arrow is not None and not arrow.icon().isNull() for arrow in arrows)
