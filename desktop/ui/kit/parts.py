"""Small parts that every page is made of: labels, buttons, chips, cards, lines, banners, empty states."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit import icons, keys
from desktop.ui.kit.pressed import Push, does
from desktop.ui.kit.words import Label

Do = Callable[[], object]
PICTURE = 2 * icons.SIZE
BESIDE_BAR = 8  # pixels between what is scrolled and its bar
ALL = 100  # the stretch of a part beside which the slack gets next to nothing
WIDEST_WORDS = 60  # characters on a line of an empty state


def label(text: str = "", look: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Make a label; `look` is `title`, `figure`, `heading`, `soft`, `caption`, `faint`, `ok`, `care` or `stop`."""
    made = Label(text)
    made.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
    if look:
        made.setProperty("look", look)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def leading() -> Qt.AlignmentFlag:
    """Say at which side lines begin; by itself a label puts each text at the side of the text's own script."""
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def caption(text: str) -> str:
    """Write a text for a button, where Qt would take "&" for the mark of a key."""
    return text.replace("&", "&&")


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(text: str, do: Do | None = None, *, look: str = "", icon: str = "", hint: str = "") -> QPushButton:
    """Make a button; `look` is `primary`, `link`, `chip` or plain."""
    made = Push(caption(f" {text}" if icon else text))  # Qt puts no air between an icon and its word
    made.setAccessibleName(text)
    made.setAutoDefault(True)  # Enter presses it, not the space bar alone
    if look:
        made.setProperty("look", look)
    if look == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        made.setIcon(icons.icon(icon, "on_accent" if look == "primary" else "accent" if look == "link" else "soft"))
        made.setIconSize(QSize(icons.SIZE, icons.SIZE))
    made.setToolTip(keys.named(hint) if hint else "")
    if do is not None:
        does(made, do)
    return made


def icon_button(icon: str, name: str, do: Do | None = None) -> QToolButton:
    """Make a button of an icon alone; `name` is its tooltip and its accessible name."""
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(icons.SIZE, icons.SIZE))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if do is not None:
        does(made, do)
    return made


def row(*parts: QWidget | int | None, space: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lay parts out in a row; a number is a gap in pixels, `None` takes the slack."""
    made = QHBoxLayout()
    made.setSpacing(space)
    made.setContentsMargins(*margins)
    _fill(made, parts)
    return made


def column(
    *parts: QWidget | int | None, space: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Lay parts out in a column."""
    made = QVBoxLayout()
    made.setSpacing(space)
    made.setContentsMargins(*margins)
    _fill(made, parts)
    return made


def _fill(box: QHBoxLayout | QVBoxLayout, parts: Sequence[QWidget | int | None]) -> None:
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        else:
            box.addWidget(part)


def field(words: str, made: QWidget) -> QVBoxLayout:
    """Put its words over a field, for those who read and for those who hear them."""
    caption_ = label(words, "caption")
    caption_.setBuddy(made)
    made.setAccessibleName(words)
    return column(caption_, made, space=4)


def line() -> QFrame:
    """Make a hairline."""
    made = QFrame()
    made.setProperty("look", "line")
    made.setFixedHeight(1)
    return made


class Card(QFrame):
    """A lighter layer with a line around it; parts go into `box`."""

    def __init__(self, margins: int = 16, space: int = 8) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margins, margins, margins, margins)
        self.box.setSpacing(space)


class Banner(QFrame):
    """One sentence on a wash, with one action or two; `say("")` hides it."""

    def __init__(self, level: str = "note") -> None:
        super().__init__()
        self._mark = label()
        self._words = label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button("", look="link")
        self._do: Do | None = None
        self._action.clicked.connect(self._act)
        self._other = button("", look="link")
        self._other.clicked.connect(self._act_otherwise)
        self._do_otherwise: Do | None = None
        self.setLayout(row(self._mark, self._words, self._action, self._other, margins=(14, 6, 14, 6)))
        self.say("", level)

    def say(self, words: str, level: str = "", action: str = "", do: Do | None = None) -> None:
        """Show a sentence; `level` is `ok`, `care`, `stop` or `note` (its wash, its colour and its mark)."""
        level = level or str(self.property("wash") or "note")
        restyle(self, "wash", level)
        self._mark.setText({"ok": "✓", "care": "!", "stop": "✗"}.get(level, ""))
        self._mark.setVisible(level != "note")
        for part in (self._mark, self._words):
            restyle(part, "look", "" if level == "note" else level)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._action.setText(caption(action))
        self._action.setVisible(bool(action))
        self._do = do
        self.offer_other()
        if words and self.parentWidget() is None:  # shown now, it would be a window of its own for a moment
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """The sentence that is shown."""
        return self._words.text()

    def offer_other(self, action: str = "", do: Do | None = None) -> None:
        """Offer another action beside the first, until something else is said."""
        self._other.setText(caption(action))
        self._other.setVisible(bool(action))
        self._do_otherwise = do

    def _act(self) -> None:
        if self._do is not None:
            self._do()

    def _act_otherwise(self) -> None:
        if self._do_otherwise is not None:
            self._do_otherwise()


def keep_off_bar(scrolled: QBoxLayout) -> None:
    """Leave room between what is scrolled and its bar, which is on the left where words run from right to left."""
    leave_at_end(scrolled, BESIDE_BAR)


def leave_at_end(box: QBoxLayout, room: int) -> None:
    """Leave so many pixels free after what stands in a box."""
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    box.setContentsMargins(*((room, 0, 0, 0) if rtl else (0, 0, room, 0)))


class EmptyState(QWidget):
    """One sentence that says what will be here, and one action."""

    def __init__(self, words: str, action: str = "", do: Do | None = None, icon: str = "") -> None:
        super().__init__()
        self.words = label(words, "soft", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setMaximumWidth(self.words.fontMetrics().averageCharWidth() * WIDEST_WORDS)
        box = column(None, space=12, margins=(24, 32, 24, 32))
        if icon:
            picture = QLabel()
            picture.setAccessibleName(words)
            drawn = icons.icon(icon, "faint", PICTURE)
            picture.setPixmap(drawn.pixmap(QSize(PICTURE, PICTURE), self.devicePixelRatio()))
            box.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = row(None, self.words, None)
        middle.setStretch(1, ALL)
        box.addLayout(middle)
        self.action = button(action, do)
        if not action:
            self.action.hide()
        box.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)
        self.setLayout(box)

    def say(self, words: str, *, offer: bool = False) -> None:
        """Say something else, with the action or without it: a filter that nobody passes is no empty club."""
        self.words.setText(words)
        self.action.setVisible(offer)


class Chips(QWidget):
    """Filters as chips, one of them chosen; `chosen` tells which."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._by_key: dict[str, QPushButton] = {}
        box = row(space=8)
        self.setLayout(box)
        for key, text in choices:
            chip = button(text, look="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._by_key[key] = chip
            self._group.addButton(chip)
            box.addWidget(chip)
        self._by_key[choices[0][0]].setChecked(True)

    @property
    def value(self) -> str:
        """The key of the chosen chip."""
        return next((key for key, chip in self._by_key.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a chip without telling."""
        self._by_key[key].setChecked(True)

    def offer(self, key: str, *, on: bool) -> None:
        """Show a chip, or leave it out where there is nothing behind it."""
        self._by_key[key].setVisible(on)

    def rename(self, key: str, text: str) -> None:
        """Give a chip another text (a count)."""
        self._by_key[key].setText(caption(text))
        self._by_key[key].setAccessibleName(text)


def clear(box: QHBoxLayout | QVBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := box.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout | QVBoxLayout):
            clear(inner)
