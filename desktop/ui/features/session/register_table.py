"""The register as a table: numbers of the sheet, names, marks and times; keys and a menu set the marks."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from desktop.core import clock
from desktop.core.choices import Coming, Mark, RoleKind
from desktop.i18n import _, formats
from desktop.services.session_page import RegisterRow
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

LETTERS = {Mark.CAME: "●", Mark.ABSENT: "–", Mark.TOLD_US: "E", Mark.NOT_RECORDED: "?"}
COLOURS = {Mark.CAME: "ok", Mark.ABSENT: "stop", Mark.TOLD_US: "care", Mark.NOT_RECORDED: "faint"}
KEYS = {"p": "came", " ": "came", "l": "late", "a": "absent", "e": "told_us", "x": "not_recorded", "o": "left"}


def mark_words(row: RegisterRow) -> str:
    """Say a row's mark with its letter: the same marks as on paper."""
    mark = Mark(row.mark)
    if mark is Mark.CAME and row.walk_in:
        return "N  " + _("walk-in")
    if mark is Mark.CAME and row.minutes_late:
        return "L  " + _("late {minutes}").format(minutes=row.minutes_late)
    if mark is Mark.NOT_RECORDED and row.coming != Coming.UNKNOWN:
        return "E  " + _("told us") if row.coming == Coming.NOT_COMING else "?  " + _("says they come")
    return f"{LETTERS[mark]}  {_(mark.label)}"


def _colour(row: RegisterRow) -> str:
    if row.mark == Mark.CAME and row.walk_in:
        return "accent"
    if row.mark == Mark.CAME and row.minutes_late:
        return "ink"
    return COLOURS[Mark(row.mark)]


def _soft(_row: RegisterRow) -> str:
    return "soft"


def _came(row: RegisterRow) -> str:
    if row.first_time:
        return _("first time")
    return _("{came} of {possible}").format(came=row.came, possible=row.possible)


def _remarks(row: RegisterRow) -> str:
    said = []
    if row.has_card:
        said.append("● " + _("card"))
    if row.missed_before:
        said.append(_("second in a row"))
    if row.first_time and not row.walk_in:
        said.append(_("new"))
    if row.to_complete:
        said.append(_("details to complete"))
    if row.collected_by:
        said.append(_("collected by {code}").format(code=row.collected_by))
    if row.signed:
        said.append(_("signed"))
    if row.note:
        said.append(row.note)
    return " · ".join(said)


def _hours(row: RegisterRow) -> str:
    said = []
    if row.total_minutes is not None:
        said.append(formats.hours(row.total_minutes))
    if row.break_minutes:
        said.append(_("break {minutes} min").format(minutes=row.break_minutes))
    if row.prep_minutes:
        said.append(_("preparation {length}").format(length=formats.hours(row.prep_minutes)))
    return " · ".join(said)


def columns(role: RoleKind) -> list[Col]:
    """Give the columns of the mentees', or the volunteers', register."""
    last = Col(_("Time"), _hours, colour=_soft) if role is RoleKind.VOLUNTEER else None
    return [
        Col(
            _("No."), lambda row: str(row.number or ""), lambda row: row.number or 0, width=4, colour=lambda _r: "soft"
        ),
        Col(_("Name"), lambda row: row.name, width=24, bold=True),
        Col(_("Here"), mark_words, width=17, colour=_colour),
        Col(_("In"), lambda row: clock.text(row.arrived), width=7),
        Col(_("Out"), lambda row: clock.text(row.left), width=7),
        Col(_("Came"), _came, lambda row: row.came, width=13, colour=_soft),
        *([last] if last is not None else []),
        Col("", _remarks, colour=_soft),
    ]


class RegisterTable(TableView):
    """`wanted` carries a row and what is wanted of it: came, late, absent, told_us, not_recorded, left, open."""

    wanted = Signal(object, str)

    def __init__(self, role: RoleKind) -> None:
        name = _("Register of mentees") if role is RoleKind.MENTEE else _("Register of volunteers")
        empty = EmptyState(_("Nobody is on the roll yet: people join a group on their own page."))
        super().__init__(columns(role), name, empty)
        self.sortable(on=False)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.installEventFilter(self)
        self.view.setToolTip(_("P present · L late · A absent · E told us · O left · X not recorded · Enter opens"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            what = KEYS.get(event.text().lower()) if not event.modifiers() else None
            if what is not None and self.current() is not None:
                self.wanted.emit(self.current(), what)
                return True
        return super().eventFilter(watched, event)

    def _menu(self, place: QPoint) -> None:
        row = self.current()
        if row is None:
            return
        menu = QMenu(self)
        for what, words in (
            ("came", _("Present")),
            ("late", _("Came just now")),
            ("absent", _("Absent")),
            ("told_us", _("Told us")),
            ("not_recorded", _("Not recorded")),
            ("left", _("Left just now")),
            ("open", _("Open the person’s page")),
        ):
            menu.addAction(words).triggered.connect(self._emit(row, what))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _emit(self, row: RegisterRow, what: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(row, what)
