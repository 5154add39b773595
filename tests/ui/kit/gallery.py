"""All parts of the kit on one sheet, to look at: `python tests/ui/kit/gallery.py FOLDER` saves it in both looks."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.errors import Refused
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.ui.kit import parts, theme
from desktop.ui.kit.form import Form
from desktop.ui.kit.lines import TypedLine, search_line
from desktop.ui.kit.parts import Banner, Card, Chips, EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView
from desktop.ui.kit.toast import Toast

LOOKS = ("light", "dark")


class Row(NamedTuple):
    key: int
    name: str
    mark: str
    colour: str
    came_in: str = ""
    came: str = ""
    note: str = ""


ROWS = (
    Row(1, "Aisha K.", "●  present", "ok", came="8 of 9"),
    Row(2, "Anaïs J.", "●  present", "ok", came="9 of 9"),
    Row(4, "Finlay G.", "–  absent", "stop", came="5 of 9", note="second in a row"),
    Row(6, "Oluwaseun M.", "L  late 15", "ink", "18:15", "7 of 9"),
    Row(9, "Zoë S.", "E  told us", "care", came="8 of 9", note="holiday"),
    Row(12, "محمد ي.", "●  present", "ok", came="7 of 9"),
    Row(14, "Marta L.", "N  walk-in", "accent", "18:05", "first time", "details to complete"),
)


def columns() -> list[Col]:
    return [
        Col("No.", lambda row: str(row.key), sort=lambda row: row.key, trailing=True, width=4, colour=_soft),
        Col("Name", lambda row: row.name, width=20, bold=True),
        Col("Here", lambda row: row.mark, width=14, colour=lambda row: row.colour),
        Col("In", lambda row: row.came_in, width=7),
        Col("Came", lambda row: row.came, width=10, colour=_soft),
        Col("", lambda row: row.note, colour=_soft, tip=lambda row: row.note),
    ]


def _soft(_row: Any) -> str:
    return "soft"


def person_form() -> Form:
    """A form of every kind of field."""
    form = Form(
        {**specs(Person), **specs(Session)},
        {"given_name": "Zoë", "born_on": "2014-05", "date": date(2026, 11, 17), "adult_confirmed": True},
        options={"group": [(1, "Tuesday makers"), (2, "Thursday makers")]},
        only=["given_name", "born_on", "date", "starts", "status", "group", "adult_confirmed", "languages", "notes"],
    )
    form.show_refused(Refused("“Begins” is missing. Write it as 18:05.", field="starts"))
    return form


class Gallery(QWidget):
    """The parts beside one another, as on a page."""

    def __init__(self) -> None:
        super().__init__()
        title = parts.label("Tuesday 17 November", "title")
        under = parts.label("Session 10 of 11  ·  18:00–19:30  ·  Riverside Library, children’s room", "soft")
        actions = parts.row(
            parts.button("Arrivals at the door"),
            parts.button("Print pack", icon="printer"),
            parts.button("Not now", look="link"),
            parts.icon_button("ellipsis", "More"),
            parts.button("Close session", look="primary"),
            space=12,
        )
        head = parts.row(space=16)
        head.addLayout(parts.column(title, under, space=2), 1)
        head.addLayout(actions)
        line = TypedLine("Type from the sheet", large=True)
        line.setText("* -4 -9? 6>15 +mar")
        self.table = TableView(columns(), "Register")
        self.table.show_rows(ROWS)
        self.table.choose(3)
        card = Card(8)
        card.box.addWidget(self.table)
        start = parts.column(line, space=16)
        for level in ("note", "ok", "care", "stop"):
            banner = Banner()
            banner.say(f"{level}: 12 children here: 2 adults needed, 4 cleared and present.", level, "Show them")
            start.addWidget(banner)
        filters = parts.row(
            Chips([("all", "All  14"), ("mentees", "Mentees  9"), ("volunteers", "R & D  4")], "Filter"),
            search_line("Find a person"),
            space=16,
        )
        start.addLayout(filters)
        start.addWidget(card, 1)
        empty = TableView(columns(), "Nobody", EmptyState("Here will be people.", "Add person", icon="users"))
        empty.show_rows(())
        start.addWidget(empty, 1)
        self.form = person_form()
        panel = Card()
        panel.setFixedWidth(420)
        panel.box.addWidget(parts.label("New person", "heading"))
        panel.box.addWidget(self.form)
        panel.box.addStretch(1)
        body = parts.row(space=16)
        body.addLayout(start, 1)
        body.addWidget(panel)
        whole = parts.column(space=16, margins=(32, 24, 32, 24))
        whole.addLayout(head)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self.toast = Toast(self)
        self.toast.say("Typed from the sheet, Tuesday 17 November", "Undo")
        self.toast._fade.setCurrentTime(1000)  # a picture does not wait for the fade


def dressed(look: str = "light", larger: int = 0, direction: Qt.LayoutDirection | None = None) -> QApplication:
    """Give the application of a test a look and a direction."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app.setLayoutDirection(direction or Qt.LayoutDirection.LeftToRight)
    theme.apply(app, look, larger)
    return app


def take(make: Callable[[], QWidget], target: Path, *, size: tuple[int, int] = (1280, 980)) -> QWidget:
    """Save a picture of a widget."""
    shown = make()
    shown.resize(*size)
    shown.show()
    QApplication.sendPostedEvents()
    shown.grab().save(str(target))
    return shown


def main(folder: Path) -> None:
    """Save the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    rtl = Qt.LayoutDirection.RightToLeft
    for name, look, larger, direction in (
        *((look, look, 0, None) for look in LOOKS),
        ("large", "light", 4, None),
        ("mirrored", "light", 0, rtl),
    ):
        dressed(look, larger, direction)
        take(Gallery, folder / f"gallery-{name}.png").close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
