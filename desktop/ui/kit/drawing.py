"""Drawings that know no device, in the window: painted in the colours of the theme, as wide as there is room."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPaintEvent, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.drawing import MM, Anchor, Box, Chart, Dot, Drawing, Flag, Hatch, Line, Room, Words, hatching
from desktop.ui.kit import theme
from desktop.ui.kit.parts import Folding, label
