"""What is new in a window has found its place before it is painted for the first time."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.kit.settling import settle
from tests.riverside import riverside
from tests.ui import picture
from tests.ui.fit import cut_off


class _Painted(QObject):
    """Looks at a window whenever one of its parts is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.wrong: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.Paint and watched.objectName() == "seen":
            self.wrong += cut_off(self._window)
        return False


def test_the_first_picture_of_a_page_is_the_right_one(qapp: QApplication, tmp_path: Path) -> None:
    club = riverside(tmp_path)
    club.close()
    shown = picture.window(club.path, language="hi", at=picture.evening)
    shown.resize(1280, 800)
    shown.show()
    qapp.processEvents()
    for name in ("settings", "relationship"):
        page = shown.page(name)
        page.setObjectName("seen")
        looks = _Painted(shown)
        page.installEventFilter(looks)
        shown.desk.navigator.go(name, picture.key_of(shown, name))
        qapp.processEvents()
        assert looks.wrong == [], name
    picture.leave(shown)


def test_it_does_no_harm_where_nothing_waits() -> None:
    settle()
