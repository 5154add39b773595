"""A pair at the swap bell: whether it rings for them, who drives, and their turns, which can be corrected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from desktop.core.relationship_choices import Side
from desktop.core.rules.pairing import Turns
from desktop.i18n import _
from desktop.services.bell import BellPair
from desktop.ui.features.bell.tally import Tally
from desktop.ui.kit import parts
from desktop.ui.kit.bell import Bell, BellState, Seats


class PairRow:
    """The widgets of one pair, a line of the page's grid."""

    def __init__(self, pair: BellPair, bell: Bell, grid: QGridLayout, line: int) -> None:
        self.pair = pair
        self._bell = bell
        self.chip = parts.button(pair.words, self._choose, look="chip")
        self.chip.setCheckable(True)
        self.driver = parts.button("", self._other_drives, look="link", hint=_("The other one drives"))
        self.tallies = {
            side: Tally(_("Turns of {name}").format(name=name))
            for side, name in ((Side.MENTEE, pair.mentee), (Side.MENTOR, pair.mentor))
        }
        for tally in self.tallies.values():
            tally.counted.connect(lambda _value: self._corrected())
        before = _("mentee {share} %").format(share=pair.share) if pair.share is not None else ""
        grid.addWidget(self.chip, line, 0)
        grid.addWidget(self.driver, line, 1)
        for place, tally in enumerate(self.tallies.values(), start=2):
            grid.addWidget(tally, line, place, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(parts.label(before, "soft"), line, 4)
        self.show()

    @property
    def seats(self) -> Seats | None:
        """How they sit; nothing if the bell does not ring for them."""
        return self._bell.seats.get(self.pair.key)

    def show(self) -> None:
        """Show how they sit now."""
        seats = self.seats
        self.chip.setChecked(seats is not None)
        self.driver.setVisible(seats is not None)
        if seats is not None:
            resting = self._bell.state is BellState.RESTING
            words = _("Begins: {name}") if resting else _("Drives: {name}")
            self.driver.setText(parts.caption(words.format(name=seats.name)))
        turns = seats.turns if seats is not None else Turns(0, 0)
        for side, count in ((Side.MENTEE, turns.mentee), (Side.MENTOR, turns.mentor)):
            tally = self.tallies[side]
            tally.setEnabled(seats is not None)
            tally.show_value(count)

    def take_a_seat(self) -> None:
        """Let the bell ring for them; who drove less begins."""
        self._bell.seat(self.pair.key, Seats(self.pair.mentee, self.pair.mentor, self.pair.starts))

    def _choose(self) -> None:
        if self.seats is None:
            self.take_a_seat()
        else:
            self._bell.seat(self.pair.key, None)

    def _other_drives(self) -> None:
        seats = self.seats
        if seats is not None:
            other = Side.MENTOR if seats.driver is Side.MENTEE else Side.MENTEE
            self._bell.begin_with(self.pair.key, other)

    def _corrected(self) -> None:
        if self.seats is not None:
            turns = Turns(self.tallies[Side.MENTEE].value, self.tallies[Side.MENTOR].value)
            self._bell.correct(self.pair.key, turns)
