import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused
from desktop.ui.features.safe.secret_form import AGAIN, Asked, SecretForm


def test_what_is_secret_is_hidden_typed_twice_and_forgotten(qtbot: QtBot) -> None:
    done: list[int] = []
    form = SecretForm(
        [Asked("name", "Name", secret=False), Asked("passphrase", "Passphrase"), Asked(AGAIN, "Again")],
        lambda: done.append(1),
    )
    qtbot.addWidget(form)
    lines = form.lines
    hidden = [line.echoMode() is QLineEdit.EchoMode.Password for line in lines.values()]
    assert hidden == [False, True, True]
    for line, typed in zip(lines.values(), ("Lena", "one thing", "another"), strict=True):
        QTest.keyClicks(line, typed)
    with pytest.raises(Refused) as refused:
        form.values()
    form.show_refused(refused.value)
    assert form.wrong.text() == refused.value.sentence
    lines[AGAIN].setText("one thing")
    assert form.values() == {"name": "Lena", "passphrase": "one thing"}
    QTest.keyClick(lines[AGAIN], Qt.Key.Key_Return)
    assert done == [1]
    form.empty()
    assert form.wrong.text() == ""
    lines["passphrase"].undo()
    assert lines["passphrase"].text() == ""
