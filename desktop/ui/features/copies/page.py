"""Copies and hand-over: a copy for a stick, a file for the next coordinator, and copies that lie beside the club."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.services import copying, key, paper, surroundings
from desktop.services.copying import Saved
from desktop.services.surroundings import Beside
from desktop.system import paths
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.new_key import NewKey
from desktop.ui.kit.page import Page
from desktop.ui.kit.scrolled import Scrolled


class CopiesPage(Page):
    """Three cards: the stick, who comes next, and where this club lies."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stick_said, self.next_said = parts.Banner("ok"), parts.Banner("ok")
        self.save = parts.button(_("Save a copy …"), self.save_copy, icon="save")
        self.hand = parts.button(_("Make the file …"), self.hand_over, icon="save")
        self.sheet = parts.button(_("Hand-over sheet"), self._to_sheet, icon="printer")
        self.new = NewKey(partial(key.known, desk.club), _("Passphrase of the file"))
        self._place = parts.label("", "soft", wrap=True)
        self._path = parts.label("", "soft", wrap=True, selectable=True)
        self.others = QVBoxLayout()
        self.others.setSpacing(8)
        self.join = parts.button(_("Join with another copy"), lambda: desk.navigator.go("joining"), icon="refresh-cw")
        self.set_actions([self.join])
        scrolled = Scrolled(720)
        self.body.addWidget(scrolled, 1)
        for card in (self._of_stick(), self._of_place(), self._of_next()):
            scrolled.add(card)

    def _of_stick(self) -> parts.Card:
        words = _("Written whole, read back and compared. Never copy an open club with the file manager.")
        card = _card(_("A copy for a stick"), words)
        card.box.addWidget(self.stick_said)
        card.box.addLayout(parts.row(self.save, None))
        return card

    def _of_next(self) -> parts.Card:
        words = _(
            "The whole club in one file, with a passphrase that you tell whoever comes next; and one page that says "
            "what is in it and what is open, without names."
        )
        card = _card(_("For the next coordinator"), words)
        card.box.addWidget(self.next_said)
        card.box.addWidget(self.new)
        self.new.again.entered.connect(self.hand_over)
        card.box.addLayout(parts.row(self.hand, self.sheet, None))
        return card

    def _of_place(self) -> parts.Card:
        card = _card(_("Where this club lies"), "")
        card.box.addWidget(self._path)
        card.box.addWidget(self._place)
        card.box.addLayout(self.others)
        return card

    def first_focus(self) -> QWidget:
        return self.save

    def may_leave(self) -> bool:
        """What was typed of a passphrase does not wait here."""
        self.new.wipe()
        return True

    def refresh(self) -> None:
        club = self.desk.club
        self.head(
            _("Copies and hand-over"), _("A copy holds everything, and opens with a passphrase as the club does.")
        )
        self._path.setText(f"\u2066{club.path}\u2069")  # from left to right, whatever is around it
        where = surroundings.place_words(club.path)
        self._place.setText(where or _("On this laptop’s own disk."))
        self.desk.read(lambda: surroundings.beside(club), self._show, "copies")

    def _show(self, found: Sequence[Beside]) -> None:
        parts.clear(self.others)
        if not found:
            self.others.addWidget(parts.label(_("No other copy of it lies there."), "faint"))
            return
        for one in found:
            self.others.addWidget(parts.line())
            said = _("A copy of this club") if one.readable else _("Damaged, or with another passphrase")
            if not one.more:
                said = _("Everything in that copy is here already.")
            name = parts.label(one.path.name, selectable=True, wrap=True)
            state = parts.label(said, "soft" if one.readable else "care", wrap=True)
            join = parts.button(_("Join …"), partial(self._join, one.path))
            join.setAccessibleDescription(one.path.name)
            line = parts.row()
            line.addLayout(parts.column(name, state, space=2), 1)
            line.addWidget(join)
            self.others.addLayout(line)
        words = _("Nothing opens or changes them by itself. Keep them until what is in them is in the club.")
        self.others.addWidget(parts.label(words, "faint", wrap=True))

    def _join(self, path: Path) -> None:
        self.desk.navigator.go("joining", field=str(path))

    def save_copy(self) -> None:
        """Ask where, and save a copy there."""
        target = self._target(handover=False)
        if target is not None:
            self._save(self.save, lambda: copying.save_copy(self.desk.club, target), self.stick_said)

    def hand_over(self) -> None:
        """Ask where, and save a copy under the passphrase that was typed twice."""
        try:
            typed = self.new.value()
        except Refused as refused:
            self.new.show_refused(refused)
            return
        target = self._target(handover=True)
        if target is not None:
            self._save(self.hand, lambda: copying.hand_over(self.desk.club, target, typed), self.next_said)

    def _target(self, *, handover: bool) -> Path | None:
        name = copying.name_for(self.desk.club, handover=handover)
        return self.desk.ask.save_file(_("Where the copy is kept"), name, f"Alongside (*{paths.CLUB_ENDING})")

    def _save(self, pressed: QWidget, work: Callable[[], Saved], banner: parts.Banner) -> None:
        pressed.setEnabled(False)
        banner.say(_("Saving and reading back …"), "note")

        def done(saved: Saved) -> None:
            pressed.setEnabled(True)
            banner.say(copying.words_of(saved), "ok")
            if banner is self.next_said:
                self.new.wipe()

        def failed(error: Refused | Trouble) -> None:
            pressed.setEnabled(True)
            banner.say(error.sentence, "stop")

        self.desk.quietly(work, done, failed)

    def _to_sheet(self) -> None:
        self.desk.navigator.go("papers", paper.place("handover"))


def _card(title: str, words: str) -> parts.Card:
    card = parts.Card(20, 10)
    card.box.addWidget(parts.label(title, "heading"))
    if words:
        card.box.addWidget(parts.label(words, "soft", wrap=True))
    return card
