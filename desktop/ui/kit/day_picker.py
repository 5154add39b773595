"""A month to choose a day from."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from desktop.ui.kit import icons


def plain_calendar() -> QCalendarWidget:
    """Make a calendar without Qt's red weekends, beginning the week as the country does, with our own arrows."""
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
    for day in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    arrows = ["chevron-left", "chevron-right"]
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        arrows.reverse()
    for which, arrow in zip(("prev", "next"), arrows, strict=True):
        button = calendar.findChild(QToolButton, f"qt_calendar_{which}month")
        if isinstance(button, QToolButton):
            button.setIcon(icons.icon(arrow))
    return calendar
