"""A new club has a passphrase unless one chooses otherwise, and the choice says what it means."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.errors import Trouble
from desktop.ui.shell.new_club import NewClub


@pytest.fixture
def made(qapp: QApplication) -> Iterator[NewClub]:
    del qapp
    found = NewClub()
    found.form.set_values({"name": "Makers"})
    yield found
    found.deleteLater()


def _wanted(made: NewClub) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    made.wanted.connect(heard.append)
    return heard


def test_without_a_passphrase_nothing_is_made(made: NewClub) -> None:
    heard = _wanted(made)
    made.make.click()
    assert made.key.strength.text() == "Type a passphrase."
    made.key.make_up()
    made.make.click()
    assert [(one["typed"], one["clear"]) for one in heard] == [(made.key.first.text(), False)]


def test_left_readable_it_says_what_that_means(made: NewClub) -> None:
    heard = _wanted(made)
    made.key.make_up()
    made.clear.click()
    assert made.key.isHidden()
    assert made.key.first.text() == ""
    made.make.click()
    assert [(one["typed"], one["clear"], one["name"]) for one in heard] == [("", True, "Makers")]
    made.clear.click()
    assert not made.key.isHidden()


def test_a_fault_of_the_machine_is_no_field_of_the_form(made: NewClub) -> None:
    made.make.setEnabled(False)
    assert not made.failed(Trouble("The disk is full."))
    assert made.make.isEnabled()
