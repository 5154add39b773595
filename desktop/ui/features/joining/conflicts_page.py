"""What two copies of the club say differently, side by side: 1 keeps what stands, 2 takes the other."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, by_itself, formats, ngettext
from desktop.services import conflict
from desktop.services.conflict import ConflictRow, Said
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

MOST_LAPTOPS: Final = 3


def columns() -> list[Col]:
    """Give the columns of what is to be decided."""
    return [
        Col(_("Record"), lambda one: one.about or one.noun_words, width=22, bold=True),
        Col(_("Field"), lambda one: one.label, width=20, colour=lambda _one: "soft"),
        Col(_("1  Stands until decided"), lambda one: one.standing.words, width=26, tip=lambda one: one.standing.words),
        Col(_("2  The other value"), lambda one: one.other.words, tip=lambda one: one.other.words),
    ]


def _beside(*texts: str) -> str:
    return "  ·  ".join(by_itself(text) for text in texts if text)


class _Side(parts.Card):
    """One of the two values: its number, what it is, who said it where and when, and the way to keep it."""

    def __init__(self, number: int, words: str, button: QWidget) -> None:
        super().__init__(20, 6)
        self.caption = parts.label(f"{number}  ·  {words}", "caption")
        self.value = parts.label(look="heading", wrap=True, selectable=True)
        self.by = parts.label(look="soft", wrap=True)
        for one in (self.caption, self.value, self.by):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.box.addWidget(one)
        self.box.addStretch(1)
        self.box.addLayout(parts.row(button, None))

    def say(self, said: Said) -> None:
        """Show a value."""
        self.value.setText(by_itself(said.words))
        self.value.setAccessibleName(said.words)
        at = formats.moment(said.at)
        self.by.setText(_beside(said.who, said.laptop, at))


class ConflictsPage(Page):
    """Everything that is still to be decided; each decision can be undone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.banner = parts.Banner("stop")
        self.empty = parts.EmptyState(
            _("Nothing is to be decided: the copies of the club agree."),
            _("Join with another copy"),
            lambda: desk.navigator.go("joining"),
            "scale",
        )
        self.table = TableView(columns(), _("To decide"), self.empty)
        self.table.chosen.connect(self._choose)
        listed = parts.Card(12)
        listed.box.addWidget(self.table)
        self.keep = parts.button(_("Keep this"), partial(self.decide, take_other=False), hint="1")
        self.other = parts.button(_("Take this"), partial(self.decide, take_other=True), hint="2")
        self.standing = _Side(1, _("Stands until decided"), self.keep)
        self.offered = _Side(2, _("The other value"), self.other)
        self.about = parts.label(look="soft", wrap=True)
        self.sides = QWidget()
        grid = QGridLayout(self.sides)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        grid.addWidget(self.about, 0, 0, 1, 2)
        grid.addWidget(self.standing, 1, 0)
        grid.addWidget(self.offered, 1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self.banner)
        self.body.addWidget(listed, 3)
        self.body.addWidget(self.sides, 2)
        for key, take_other in (("1", False), ("2", True)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.decide, take_other=take_other))
        self._one: ConflictRow | None = None
        self._choose(None)

    def wants(self, changes: Changes) -> bool:
        return bool(changes.nouns)

    def first_focus(self) -> QWidget:
        return self.table

    def refresh(self) -> None:
        self.head(_("To decide"), self.subtitle.text())
        self.desk.read(lambda: conflict.rows(self.desk.club), self._show, "conflicts")

    def _show(self, rows: list[ConflictRow]) -> None:
        before = next((number for number, one in enumerate(self.table.model.rows) if one is self.table.current()), 0)
        words = ngettext(
            "{count} field was changed in both copies", "{count} fields were changed in both copies", len(rows)
        )
        self.head(_("To decide"), words.format(count=formats.number(len(rows))) if rows else "")
        self.empty.say(self.empty.words.text(), offer=not rows)
        self.table.show_rows(rows, key=lambda one: one.key)
        if rows and self.table.current() is None:
            self.table.choose(min(before, len(rows) - 1))
        self._choose(self.table.current())
        self._offer_laptops(rows)
        self.settle()

    def _offer_laptops(self, rows: list[ConflictRow]) -> None:
        """Offer to decide everything as one laptop said it."""
        laptops = {said.laptop for one in rows for said in (one.standing, one.other) if said.laptop}
        offered = []
        if len(rows) > 1 and not self.desk.club.read_only:
            for laptop in sorted(laptops)[:MOST_LAPTOPS]:
                words = _("All as on {laptop}").format(laptop=laptop)
                offered.append(parts.button(words, partial(self.decide_all, laptop)))
        self.set_actions(offered)

    def _choose(self, one: ConflictRow | None) -> None:
        self._one = one
        self.sides.setVisible(one is not None)
        for button in (self.keep, self.other):
            button.setEnabled(one is not None and not self.desk.club.read_only)
        if one is not None:
            self.about.setText(_beside(one.noun_words, one.about, one.label))
            self.standing.say(one.standing)
            self.offered.say(one.other)

    def decide(self, *, take_other: bool) -> None:
        """Decide the chosen one; the next is chosen."""
        one, club = self._one, self.desk.club
        if one is not None and self.keep.isEnabled():
            self._do(lambda: conflict.decide(club, one.key, take_other=take_other))

    def decide_all(self, laptop: str) -> None:
        """Decide everything as this laptop said it."""
        club = self.desk.club
        self._do(lambda: conflict.decide_all(club, laptop))

    def _do(self, verb: Callable[[], Changes]) -> None:
        self.banner.say("")
        for button in (self.keep, self.other):
            button.setEnabled(False)
        self.desk.do(verb, None, self._cannot, say=False)  # the list says it, and a toast would lie over the buttons

    def _cannot(self, error: Refused | Trouble) -> None:
        self.banner.say(error.sentence, "stop")
        self._choose(self._one)
