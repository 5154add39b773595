"""The swap bell: one quiet bell for all pairs of today; Space starts and pauses, ending writes the turns."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.changes import Changes
from desktop.i18n import _, formats, pgettext
from desktop.services import bell as bells
from desktop.services.bell import BellPair
from desktop.services.pair import Pair
from desktop.ui.features.bell.big_word import BigWord
from desktop.ui.features.bell.pair_row import PairRow
from desktop.ui.features.bell.tally import Tally
from desktop.ui.kit import parts
from desktop.ui.kit.bell import BellState
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page

LONGEST = 60


class BellPage(Page):
    """Who has the keyboard, the book or the tool, and for how long."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bell = desk.bell
        self.rows: list[PairRow] = []
        self.time = BigWord()
        self.word = parts.label(look="name")
        self.word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.word.setWordWrap(True)
        self.minutes = Tally(_("Minutes between two swaps"), 1, LONGEST)
        self.minutes.editingFinished.connect(self._set_minutes)
        self.toggle = parts.button("", self.start_or_pause, look="primary", icon="play", hint=_("Space"))
        self.swap = parts.button(_("Swap now"), self.bell.swap, icon="refresh-cw")
        self.finish = parts.button(_("End and write the turns"), self.end, icon="check")
        self.whole = parts.button(_("Full screen"), lambda: self.fill(on=not self.bell.fills_window))
        self.clock = parts.Card(24, 8)
        self.pairs = parts.Card(16, 12)
        self.hours = parts.Banner("care")
        self.pace = QWidget()
        self._lay_out()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(lambda: self.fill(on=False))
        self._escape.setEnabled(False)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self)
        space.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        space.activated.connect(self.start_or_pause)
        self.bell.changed.connect(self._tick)

    def _lay_out(self) -> None:
        self.clock.box.addWidget(self.time, 1)
        self.clock.box.addWidget(self.word)
        every = parts.label(_("Minutes between two swaps"), "soft")
        every.setBuddy(self.minutes)
        self.pace.setLayout(parts.row(None, every, self.minutes, self.swap, None, space=12))
        self.clock.box.addWidget(self.pace)
        self.body.addWidget(self.hours)
        self.body.addWidget(self.clock)
        self.body.addWidget(self.pairs)
        self.body.addStretch()
        self.set_actions([self.whole, self.finish, self.toggle])
        self.foot.setText(_("Space starts and pauses. The word goes across every page, without a sound."))

    def first_focus(self) -> QWidget:
        return self.toggle

    def refresh(self) -> None:
        if self.bell.fills_window:
            return
        self.head(_("Swap bell"), _("One drives, one directs, and both swap often: at a keyboard, a book or a tool."))
        self.desk.read(lambda: bells.bell_pairs(self.desk.club), self._show, "bell")
        self.desk.read(lambda: bells.without_hours(self.desk.club), self._say_hours, "bell-hours")

    def _say_hours(self, pairs: Sequence[Pair]) -> None:
        """Say whose meeting gives no hours yet, and lead to where its times are entered."""
        if not pairs:
            self.hours.say("")
            return
        words = _("No hours follow yet for {pairs}: from when to when did they meet?")
        whose = formats.list_of([pair.words for pair in pairs])
        go = partial(self.desk.navigator.go, "relationship", pairs[0].key)
        self.hours.say(words.format(pairs=whose), "care", _("Enter the times"), go)

    def _show(self, found: Sequence[BellPair]) -> None:
        if [row.pair for row in self.rows] != list(found):
            self._show_pairs(found)
        self._tick()
        self.settle()

    def _show_pairs(self, found: Sequence[BellPair]) -> None:
        parts.clear(self.pairs.box)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(5, 1)
        heads = (_("Rings for"), _("Now"), _("Turns of the mentee"), _("Turns of the mentor"), _("So far"))
        for place, words in enumerate(heads if found else ()):
            grid.addWidget(parts.label(words, "caption"), 0, place)
        self.rows = [PairRow(pair, self.bell, grid, line) for line, pair in enumerate(found, start=1)]
        if not found:
            self.pairs.box.addWidget(parts.label(_("Nobody meets yet: the bell rings for pairs that do."), "soft"))
        self.pairs.box.addWidget(inside)
        if self.bell.state is BellState.RESTING and not self.bell.seats:
            for row in self.rows:
                if row.pair.planned:
                    row.take_a_seat()
            chosen = [row.pair for row in self.rows if row.seats is not None]
            self.bell.set_minutes(bells.minutes_for(chosen or found))
        self.minutes.show_value(self.bell.minutes)

    def _tick(self) -> None:
        bell = self.bell
        minutes, seconds = divmod(max(bell.left, 0), 60)
        self.time.say(_("Swap!") if bell.is_ringing else f"{minutes}:{seconds:02d}", ringing=bell.is_ringing)
        self.word.setText(self._below(f"{minutes}:{seconds:02d}" if bell.is_ringing else ""))
        words = {
            BellState.RESTING: pgettext("bell", "Start"),
            BellState.RUNNING: _("Pause"),
            BellState.PAUSED: _("Go on"),
        }
        self.toggle.setText(f" {words[bell.state]}")
        self.toggle.setAccessibleName(words[bell.state])
        self.toggle.setEnabled(bool(bell.seats))
        self.swap.setEnabled(bell.state is not BellState.RESTING)
        self.finish.setEnabled(bell.state is not BellState.RESTING and not self.desk.club.read_only)
        for row in self.rows:
            row.show()

    def _below(self, left: str) -> str:
        """Say what stands below the big word; where it fills the window also who drives."""
        said = [_("paused")] if self.bell.state is BellState.PAUSED else [left] if left else []
        if self.bell.fills_window:
            said += [seats.name for seats in self.bell.seats.values()]
        return "  ·  ".join(said)

    def _set_minutes(self) -> None:
        if self.minutes.value != self.bell.minutes:
            self.bell.set_minutes(self.minutes.value)

    def start_or_pause(self) -> None:
        """Start, pause or go on, with the minutes that stand there."""
        self._set_minutes()
        self.bell.toggle()

    def end(self) -> None:
        """Write the turns to the meetings of today, and let the bell rest."""
        turns = self.bell.turns
        if not turns:
            self.bell.end()
            self.refresh_now()
            return
        if self.bell.state is BellState.RUNNING:
            self.bell.toggle()
        self.desk.do(lambda: bells.finish(self.desk.club, turns), self._ended)

    def _ended(self, changes: Changes) -> None:
        del changes
        self.bell.end()
        self.rows = []
        self.refresh_now()

    def fill(self, *, on: bool) -> None:
        """Fill the window with the time and the word, and nothing else of the program; Esc comes back."""
        self.bell.fills_window = on
        for part in (self.title, self.subtitle, self.pace, self.pairs, self.finish):
            part.setVisible(not on)
        self.hours.hide()
        self.body.setStretchFactor(self.clock, int(on))
        parts.restyle(self.word, "look", "door" if on else "name")
        self.time.fill(on=on)
        self.whole.setText(_("Back") if on else _("Full screen"))
        self.whole.setToolTip("Esc" if on else "")
        self._escape.setEnabled(on)
        self.desk.navigator.hold(on=on)
        self.refresh_now()
        self._tick()

    def may_leave(self) -> bool:
        if self.bell.fills_window:
            self.fill(on=False)
        return True
