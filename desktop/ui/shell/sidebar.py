"""The sidebar: the club's name, the pages, search and settings; narrow windows fold it to icons."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.kit import icons, keys, parts, theme
from desktop.ui.shell.pages import BY_NAME, SIDEBAR

WIDE, NARROW = 196, 60
BESIDE_WORDS, BESIDE_ICONS = 12, 6
FOOT = "settings"


class Sidebar(QFrame):
    """Tells where one wants to go."""

    wanted = Signal(str)
    searched = Signal()

    def __init__(self, club_name: str) -> None:
        super().__init__()
        self.setProperty("look", "well")
        self._folded = False
        self._name = parts.label(club_name, "heading", wrap=True)
        self._name.setContentsMargins(11, 0, 0, 8)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._texts: dict[QPushButton, str] = {}
        inside = QWidget()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.setLayout(parts.column(scroll))
        box = self._box = QVBoxLayout(inside)
        box.setSpacing(2)
        box.addWidget(self._name)
        for entry in SIDEBAR:
            if entry.name != FOOT:
                box.addWidget(self._entry(entry.name, _(entry.title), entry.icon))
        box.addStretch(1)
        self.search = self._button(_("Search"), "search")
        self.search.setToolTip(_("Search") + f" ({keys.named('Ctrl+K')})")
        self.search.clicked.connect(self.searched.emit)
        box.addWidget(self.search)
        box.addWidget(self._entry(FOOT, _(BY_NAME[FOOT].title), BY_NAME[FOOT].icon))
        self.fold(folded=False)

    def rename(self, name: str) -> None:
        """Show another name of the club."""
        self._name.setText(name)

    def show_place(self, page: str) -> None:
        """Mark the entry of the page that is open."""
        entry = BY_NAME[page]
        self._buttons[entry.under or entry.name].setChecked(True)

    def button_of(self, page: str) -> QPushButton:
        """Give the button that leads to a page."""
        return self._buttons[page]

    def fold(self, *, folded: bool) -> None:
        """Show icons alone, or words beside them."""
        self._folded = folded
        self.setFixedWidth(NARROW if folded else theme.sized(WIDE))
        side = BESIDE_ICONS if folded else BESIDE_WORDS
        self._box.setContentsMargins(side, 18, side, 16)
        self._name.setVisible(not folded)
        for button, text in self._texts.items():
            button.setText("" if folded else f"  {text}")

    def recolour(self) -> None:
        """Draw the icons anew after the look changed."""
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(BY_NAME[name].icon))
        self.search.setIcon(icons.icon("search"))

    def _entry(self, name: str, text: str, icon: str) -> QPushButton:
        made = self._button(text, icon)
        made.setCheckable(True)
        made.clicked.connect(lambda _on=False: self.wanted.emit(name))
        self._group.addButton(made)
        self._buttons[name] = made
        return made

    def _button(self, text: str, icon: str) -> QPushButton:
        made = parts.button(text, look="side", icon=icon)
        made.setIconSize(QSize(icons.SIZE, icons.SIZE))
        made.setAccessibleName(text)
        made.setToolTip(text)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._texts[made] = text
        return made
