"""What can be said about a list is offered where it is needed, and begins anew with another file."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.services import importing
from desktop.services.club import ClubFile
from desktop.services.importing import Order
from desktop.ui.features.importing.options import Options, order_words
from tests import factories as make


def _club(folder: Path) -> ClubFile:
    return make.a_club(folder)


def test_tables_are_offered_where_there_are_several(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,School year\nAda Fox,Year 6\n")
    with _club(tmp_path) as club:
        preview = importing.look(club, path, role="mentee")
    options = Options(2026)
    qtbot.addWidget(options)
    options.show()
    options.offer(preview, "1 line")
    assert not options.sheet.isVisible()
    assert options.role.currentText() == "as it seems: Mentee"
    options.begin()
    options.offer(replace(preview, sheets=("People", "Notes"), sheet="Notes"), "")
    assert options.sheet.isVisible()
    assert options.sheet.currentText() == "Notes"


def test_a_choice_is_told_and_forgotten_with_another_file(qtbot: QtBot) -> None:
    options, told = Options(2026), list[str]()
    qtbot.addWidget(options)
    options.changed.connect(lambda: told.append(options.dates.currentData()))
    options.dates.setCurrentIndex(options.dates.findData("mdy"))
    options.dates.activated.emit(2)
    assert told == ["mdy"]
    options.begin()
    assert options.dates.currentData() == ""


def test_every_order_of_dates_has_an_example() -> None:
    assert len({order_words(order) for order in Order}) == len(Order)
