"""Choosing a passphrase: how strong it is as one types, twice the same, made up to be read."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.errors import Refused
from desktop.ui.kit.new_key import NewKey


@pytest.fixture
def made(qapp: QApplication) -> Iterator[NewKey]:
    del qapp
    found = NewKey(lambda: ["Makers of Mill Lane"])
    yield found
    found.deleteLater()


def test_it_says_how_strong_it_is_as_one_types(made: NewKey) -> None:
    assert made.strength.isHidden()
    QTest.keyClicks(made.first.line, "makers mill")
    assert made.strength.text().startswith("Too easy to guess")
    assert made.strength.property("look") == "care"
    QTest.keyClicks(made.first.line, " kettle garden orbit seven lamp")
    assert "a thief with a good computer" in made.strength.text()
    assert made.strength.property("look") == "ok"
    assert made.first.line.accessibleDescription() == made.strength.text()


def test_what_cannot_be_is_said_where_it_is_mended(made: NewKey) -> None:
    made.first.set_text("kettle garden orbit seven lamp")
    made.again.set_text("kettle garden orbit seven camp")
    with pytest.raises(Refused, match="not the same") as refused:
        made.value()
    made.show_refused(refused.value)
    assert made.differs.text() == "The two are not the same."
    assert made.again.line.accessibleDescription() == made.differs.text()
    made.again.set_text("kettle garden orbit seven lamp")
    assert made.value() == "kettle garden orbit seven lamp"


def test_one_that_is_too_easy_is_said_at_the_first_line(made: NewKey) -> None:
    QTest.keyClicks(made.first.line, "makers")
    with pytest.raises(Refused) as refused:
        made.value()
    made.show_refused(refused.value)
    assert made.strength.text() == made.first.line.accessibleDescription() == refused.value.sentence
    assert made.strength.property("look") == "stop"
    assert made.differs.isHidden()


def test_one_is_made_up_to_be_read_and_wiped(made: NewKey) -> None:
    made.make.click()
    assert made.first.is_shown
    assert not made.once.isHidden()  # nobody knows it yet
    assert made.again.text() == made.first.text() == made.value()
    made.wipe()
    assert (made.first.text(), made.again.text(), made.first.is_shown) == ("", "", False)
