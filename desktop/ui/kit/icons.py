"""Icons of one outline family, in a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.system import resources
from desktop.ui.kit import theme

SIZE = 18
RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)  # of the screens there are: each gets a drawing of its own, none is stretched


def icon(name: str, tint: str = "soft", size: int = SIZE) -> QIcon:
    """Give an icon (a file name in `resources/icons` without its ending) in the colour of a token."""
    return _drawn(name, theme.current().colours[tint], size)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int) -> QIcon:
    svg = resources.text(f"icons/{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    made = QIcon()
    for ratio in RATIOS:
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
