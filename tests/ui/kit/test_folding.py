from pytestqt.qtbot import QtBot

from desktop.ui.kit import parts
from desktop.ui.kit.folding import Folding


def test_parts_stand_below_each_other_where_it_is_narrow(qtbot: QtBot) -> None:
    first, second = parts.label("Supervision of this evening"), parts.label("Counted")
    folding = Folding(first, second, below=400)
    qtbot.addWidget(folding)
    folding.resize(600, 80)
    folding.show()
    qtbot.waitUntil(lambda: second.x() > first.x())
    folding.resize(300, 80)
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.x() == first.x()
    assert folding.minimumSizeHint().width() < 300
