"""Drawings that know no device, in the window: painted in the colours of the theme, as wide as there is room."""

from typing import Final

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.drawing import (
    HAIR,
    LINE,
    MM,
    STRONG,
    Anchor,
    Box,
    Chart,
    Dot,
    Drawing,
    Flag,
    Hatch,
    Line,
    Room,
    Words,
    hatching,
)
from desktop.ui.kit import theme
from desktop.ui.kit.folding import Folding
from desktop.ui.kit.parts import label

LEAST_EMS, USUAL_EMS = 16, 34
SMALLEST: Final = 0.7
"""The share of its size that text may shrink to."""
FOLDS = 620
_ALIGN: Final = {
    Anchor.START: Qt.AlignmentFlag.AlignLeft.value,
    Anchor.MIDDLE: Qt.AlignmentFlag.AlignHCenter.value,
    Anchor.END: Qt.AlignmentFlag.AlignRight.value,
}
_FLAGS: Final = (
    Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignAbsolute.value | Qt.TextFlag.TextWordWrap.value
)
_OTHER_SIDE: Final = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


class DrawingView(QWidget):
    """Shows a chart as wide as it is; those who hear the window get its words.

    It grows with the person's text size, and mirrors itself where the language runs from right to left.
    """

    def __init__(self, chart: Chart, title: str = "") -> None:
        super().__init__()
        self._chart = chart
        self._title = title
        self._made: tuple[Room, Drawing] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart in the same place."""
        self._chart, self._made = chart, None
        words = self._drawing(self.sizeHint().width()).words
        self.setAccessibleName(self._title or words)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    @property
    def _scale(self) -> float:
        """Pixels in a millimetre."""
        return self.logicalDpiY() / 72 * MM

    def _drawing(self, pixels: int) -> Drawing:
        room = Room(pixels / self._scale, theme.current().body)
        if self._made is None or self._made[0] != room:
            self._made = room, self._chart(room)
        return self._made[1]

    def _ems(self, count: int) -> int:
        return round(count * theme.current().body * self.logicalDpiY() / 72)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._drawing(width).height * self._scale) + 1

    def sizeHint(self) -> QSize:
        wide = self._ems(USUAL_EMS)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ems(LEAST_EMS), self.heightForWidth(max(self.width(), self._ems(LEAST_EMS))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._made = None
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        drawing = self._drawing(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        brush = _Brush(painter, drawing, self._scale, mirrored=mirrored)
        for shape in drawing.shapes:
            brush.draw(shape)
        painter.end()


class _Brush:
    """Paints the shapes of one drawing."""

    def __init__(self, painter: QPainter, drawing: Drawing, scale: float, *, mirrored: bool) -> None:
        self._painter = painter
        self._width = drawing.width
        self._scale = scale
        self._mirrored = mirrored

    def _at(self, x: float, y: float) -> QPointF:
        across = self._width - x if self._mirrored else x
        return QPointF(across * self._scale, y * self._scale)

    def _area(self, x: float, y: float, wide: float, high: float) -> QRectF:
        return QRectF(self._at(x, y), self._at(x + wide, y + high)).normalized()

    def _pen(self, weight: float, colour: str = "ink", *, dashed: bool = False) -> None:
        if not weight:
            self._painter.setPen(Qt.PenStyle.NoPen)
            return
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(theme.colour(colour), weight / MM * self._scale, style))

    def draw(self, shape: Line | Dot | Box | Flag | Words) -> None:
        """Paint one shape."""
        painter = self._painter
        match shape:
            case Line(x, y, x2, y2, weight, dashed):
                self._pen(weight, "soft" if weight <= HAIR else "ink", dashed=dashed)
                painter.drawLine(QLineF(self._at(x, y), self._at(x2, y2)))
            case Dot(x, y, radius, filled):
                self._pen(LINE if filled else STRONG)
                painter.setBrush(theme.colour("ink" if filled else "sheet"))
                painter.drawEllipse(self._at(x, y), radius * self._scale, radius * self._scale)
            case Box():
                self._box(shape)
            case Flag(x, y, high):
                self._pen(LINE)
                painter.drawLine(QLineF(self._at(x, y), self._at(x, y - high)))
                painter.setBrush(theme.colour("ink"))
                painter.drawPolygon(QPolygonF([self._at(*corner) for corner in shape.cloth]))
            case Words():
                self._words(shape)

    def _box(self, box: Box) -> None:
        self._pen(box.weight)
        if box.fill or box.covers:
            token = "sheet" if not box.fill else "ink" if box.fill == 1 else "line"
            self._painter.setBrush(theme.colour(token))
        else:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(self._area(box.x, box.y, box.wide, box.high))
        if box.hatch is not Hatch.NONE:
            for part in hatching(box):
                self.draw(part)

    def _words(self, words: Words) -> None:
        """Write words into their box: smaller where they do not fit, each in the direction of its own script."""
        painter, area = self._painter, self._area(words.x, words.y, words.wide, words.high)
        anchor = _OTHER_SIDE[words.anchor] if self._mirrored else words.anchor
        flags = _ALIGN[anchor] | _FLAGS
        font, size = theme.font(bold=words.bold), words.size
        font.setPointSizeF(size)
        while size > words.size * SMALLEST:
            needed = QFontMetricsF(font, painter.device()).boundingRect(area, flags, words.text)
            if needed.width() <= area.width() + 1 and needed.height() <= area.height() + 1:
                break
            size -= 0.5
            font.setPointSizeF(size)
        painter.setFont(font)
        painter.setPen(theme.colour("soft" if words.soft else "ink"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(area, flags, words.text)


def captioned(chart: Chart, title: str = "") -> Folding:
    """Put a chart beside its caption, or under it where it is narrow."""
    view = DrawingView(chart, title)
    caption = label(chart(Room(FOLDS, theme.current().body)).caption, wrap=True, selectable=True)
    return Folding(caption, view, below=FOLDS, space=16, even=True)
