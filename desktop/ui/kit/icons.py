"""Icons of one outline family, in a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.system import resources
from desktop.ui.kit import theme

SIZE = 18


def icon(name: str, tint: str = "soft") -> QIcon:
    """Give an icon (a file name in `resources/icons` without its ending) in the colour of a token."""
    return _drawn(name, theme.current().colours[tint], _ratio())


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return max(2.0, screen.devicePixelRatio() if screen is not None else 1.0)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, ratio: float) -> QIcon:
    svg = resources.text(f"icons/{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(QSize(SIZE, SIZE) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, SIZE * ratio, SIZE * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)
