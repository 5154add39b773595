"""What is cut off in a window: texts that have less room than they ask for, and parts that stand over an edge."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

SLACK = 2
"""Pixels that a style rounds away."""


def cut_off(window: QWidget) -> list[str]:
    """Name what of a window that is shown cannot be read whole; what has its whole text in a tooltip is well."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{_name(widget)}: {trouble}" for trouble in (*_text(widget), *_edge(widget), *_scrolled(widget))]
    return found


def _name(widget: QWidget) -> str:
    says = next((ask() for ask in (getattr(widget, "text", None), widget.accessibleName) if ask and ask()), "")
    return f"{type(widget).__name__} “{says}”"


def _text(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton):
        if widget.text() and widget.sizeHint().width() > widget.width() + SLACK and not widget.toolTip():
            yield f"{widget.width()} wide, wants {widget.sizeHint().width()}"
    elif isinstance(widget, QLineEdit):
        metrics = widget.fontMetrics()
        asks = metrics.horizontalAdvance(widget.placeholderText()) + max(-metrics.minLeftBearing(), 0)
        if not widget.text() and asks > widget.contentsRect().width() and not widget.toolTip():
            yield f"its hint “{widget.placeholderText()}” wants {asks}, has {widget.contentsRect().width()}"
    elif isinstance(widget, QHeaderView):
        yield from _heads(widget)
    elif isinstance(widget, QTabBar):
        asks = sum(widget.tabRect(number).width() for number in range(widget.count()))
        if asks > widget.width() + SLACK and not widget.usesScrollButtons():
            yield f"its tabs want {asks}, have {widget.width()}"
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)


def _label(label: QLabel) -> Iterator[str]:
    text, metrics = label.text(), label.fontMetrics()
    if not text or label.toolTip() or label.textFormat() == Qt.TextFormat.RichText:
        return
    room = label.contentsRect().size()
    if not label.wordWrap():
        if label.sizeHint().width() > label.width() + SLACK:
            yield f"{label.width()} wide, wants {label.sizeHint().width()}"
        return
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    if longest > room.width() + SLACK:
        yield f"a word wants {longest}, has {room.width()}"
    if label.heightForWidth(label.width()) > label.height() + SLACK:
        yield f"{label.height()} high, wants {label.heightForWidth(label.width())}"


def _heads(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() is not Qt.Orientation.Horizontal or model is None:
        return
    for number in range(header.count()):
        said = str(model.headerData(number, Qt.Orientation.Horizontal) or "")
        wants: QSize = header.sectionSizeFromContents(number)
        tip = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if (
            said
            and not tip
            and not header.isSectionHidden(number)
            and header.sectionSize(number) + SLACK < wants.width()
        ):
            yield f"its column “{said}” is {header.sectionSize(number)} wide, wants {wants.width()}"


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    asks = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if asks > room.width() + SLACK and not combo.toolTip():
        yield f"“{combo.currentText()}” wants {asks}, has {room.width()}"


def _edge(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return
    inside = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not inside.contains(widget.geometry()) and not isinstance(parent, QAbstractScrollArea):
        yield f"stands over the edge of {type(parent).__name__}: {widget.geometry()} in {parent.rect()}"


def _scrolled(widget: QWidget) -> Iterator[str]:
    """What is wider than its area is lost where nothing scrolls sideways."""
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is None or not isinstance(widget, QScrollArea):
        return
    has, wants = widget.viewport().width(), inside.width()
    if widget.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff and wants > has + SLACK:
        yield f"what is in it is {wants} wide, has {has}"
