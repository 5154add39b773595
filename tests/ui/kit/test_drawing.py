import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.kit import theme
from desktop.ui.kit.drawing import DrawingView, captioned
from tests.core.charts.samples import CHARTS


def _picture(view: DrawingView, wide: int = 480) -> QImage:
    view.setStyleSheet(f"background: {theme.colour('sheet').name()}")
    view.resize(wide, view.heightForWidth(wide))
    return view.grab().toImage()


def _colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_painted_in_the_colours_of_the_theme(qapp: QApplication, name: str, look: str) -> None:
    theme.apply(qapp, look)
    assert theme.colour("ink").name() in _colours(_picture(DrawingView(CHARTS[name])))


def test_who_hears_the_window_gets_the_words() -> None:
    view = DrawingView(CHARTS["goal0"])
    assert view.accessibleName() == "Debugging on my own: from 3 to 6; hoped for 7. Rated by: mentee."
    titled = DrawingView(CHARTS["came"], "Came along")
    assert (titled.accessibleName(), titled.accessibleDescription()) == (
        "Came along",
        "8 of 10 sessions. Late: 1. Away and told us: 1.",
    )
    titled.show_chart(CHARTS["worked"])
    assert titled.accessibleDescription().startswith("Pairing: 5 h 30 min")


def test_right_to_left_is_its_mirror() -> None:
    def ink(image: QImage, columns: range) -> int:
        black = theme.colour("ink").name()
        return sum(image.pixelColor(x, y).name() == black for x in columns for y in range(image.height()))

    view = DrawingView(CHARTS["more"])
    there = _picture(view)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    back = _picture(view)
    half = range(there.width() // 2)
    assert ink(there, half) > 0
    assert ink(back, half) == 0


def test_it_grows_with_the_text(qapp: QApplication) -> None:
    view = DrawingView(CHARTS["goal0"])
    before = view.heightForWidth(480)
    theme.apply(qapp, "light", larger=6)
    assert view.heightForWidth(480) > before * 1.4
    assert view.hasHeightForWidth()


def test_where_it_is_narrow_it_wraps_and_is_higher() -> None:
    view = DrawingView(CHARTS["timeline"])
    assert view.heightForWidth(240) > view.heightForWidth(900)
    assert view.minimumSizeHint().width() < view.sizeHint().width()


def test_a_caption_stands_beside_it() -> None:
    part = captioned(CHARTS["goal0"], "Debugging")
    part.resize(QSize(900, 80))
    [caption] = part.findChildren(QLabel)
    [view] = part.findChildren(DrawingView)
    assert caption.text().startswith("Debugging on my own: from 3 to 6")
    assert view.accessibleName() == "Debugging"
