import pytest
from pytestqt.qtbot import QtBot

from desktop.core.choices import PaperSize
from desktop.core.errors import Refused
from desktop.core.paper_choices import Sides
from desktop.services.printing import Order
from desktop.ui.kit.print_fields import PrintFields
from tests.printers import HALL, OFFICE


@pytest.fixture
def fields(qtbot: QtBot) -> PrintFields:
    made = PrintFields(PaperSize.A4, Sides.LONG)
    qtbot.addWidget(made)
    made.show()
    made.show_queues([OFFICE, HALL], "")
    return made


def test_the_last_printer_is_chosen_else_the_first(fields: PrintFields) -> None:
    assert fields.queue == OFFICE
    fields.show_queues([OFFICE, HALL], "Hall")
    assert fields.queue == HALL
    assert "stopped" in fields.printer.currentText()
    fields.show_queues([OFFICE, HALL], "one that was sold")
    assert fields.queue == OFFICE
    fields.show_queues([], "")
    assert fields.queue is None


def test_what_is_chosen(fields: PrintFields) -> None:
    assert fields.order() == Order("Office", 1, Sides.LONG, "")
    fields.copies.setText("3")
    fields.pages.setText("1-2")
    fields.sides.setCurrentIndex(0)
    fields.sides.activated.emit(0)
    assert fields.order() == Order("Office", 3, Sides.ONE, "1-2")
    fields.copies.setText("many")
    with pytest.raises(Refused):
        fields.order()


def test_a_printer_of_one_side_says_so_and_the_wish_is_kept(fields: PrintFields) -> None:
    assert fields.concern.isHidden()
    fields.printer.setCurrentIndex(1)
    assert fields.order().sides is Sides.ONE
    assert not fields.sides.isEnabled()
    assert "one side only" in fields.concern.text()
    assert "has no A4" in fields.concern.text()
    fields.printer.setCurrentIndex(0)
    assert fields.order().sides is Sides.LONG
    assert fields.concern.isHidden()


def test_every_field_has_a_name(fields: PrintFields) -> None:
    assert [one.accessibleName() for one in (fields.printer, fields.copies, fields.pages, fields.sides)] == [
        *("Printer", "Copies", "Pages", "Sides"),
    ]


def test_what_is_wrong_is_marked(fields: PrintFields) -> None:
    assert fields.show_refused("copies") is fields.copies
    assert (fields.copies.property("wrong"), fields.pages.property("wrong")) == ("true", "false")
    fields.show_refused("")
    assert fields.copies.property("wrong") == "false"
