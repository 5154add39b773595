"""The clockwork of the swap bell: one bell for several pairs; it goes on whatever page is open."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.core.choices import Choice
from desktop.core.relationship_choices import Side
from desktop.core.rules.pairing import ADULT_MINUTES, Turns

TICK_MS = 1000
RINGS = 20
"""Seconds for which the word “Swap!” stays, unless somebody takes it away."""
NO_TURNS = Turns(0, 0)
OTHER = {Side.MENTEE: Side.MENTOR, Side.MENTOR: Side.MENTEE}


class BellState(Choice):
    """What the bell does."""

    RESTING = "resting"
    RUNNING = "running"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Seats:
    """Two people at one keyboard, book or tool: who has it now, and the turns so far."""

    mentee: str
    mentor: str
    driver: Side
    turns: Turns = NO_TURNS

    @property
    def name(self) -> str:
        """Who drives."""
        return self.mentee if self.driver is Side.MENTEE else self.mentor

    def begun(self) -> "Seats":
        """Count the turn that the driver begins, as a mark is made on paper when somebody takes the keyboard."""
        mentee, mentor = self.turns
        if self.driver is Side.MENTEE:
            return replace(self, turns=Turns(mentee + 1, mentor))
        return replace(self, turns=Turns(mentee, mentor + 1))

    def swapped(self) -> "Seats":
        """Hand over, and count the new turn."""
        return replace(self, driver=OTHER[self.driver]).begun()


class Bell(QObject):
    """Counts a turn down, says “Swap!” and begins the next.

    `changed` comes with each second and each act, `rang` at a swap. `fills_window`: its page has the whole screen.
    """

    changed = Signal()
    rang = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = BellState.RESTING
        self.minutes = ADULT_MINUTES
        self.seats: dict[int, Seats] = {}
        self.left = self.minutes * 60
        self.is_ringing = False
        self.fills_window = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def seat(self, key: int, seats: Seats | None) -> None:
        """Let the bell ring for a pair, or no longer; a pair that comes while it runs has its first turn now."""
        if seats is None:
            self.seats.pop(key, None)
        else:
            self.seats[key] = seats if self.state is BellState.RESTING else seats.begun()
        self.changed.emit()

    def set_minutes(self, minutes: int) -> None:
        """Say how long a turn is; one that runs ends no later."""
        spent = self.minutes * 60 - self.left
        self.minutes = minutes
        self.left = max(1, minutes * 60 - spent)
        self.changed.emit()

    def toggle(self) -> None:
        """Start, pause, or go on."""
        if self.state is BellState.RUNNING:
            self._timer.stop()
            self.state = BellState.PAUSED
        elif self.seats:
            if self.state is BellState.RESTING:
                self.left = self.minutes * 60
                self.seats = {key: seats.begun() for key, seats in self.seats.items()}
            self.state = BellState.RUNNING
            self._since.start()
            self._timer.start()
        self.changed.emit()

    def _tick(self) -> None:
        seconds = round(self._since.restart() / 1000)
        self.advance(seconds)

    def advance(self, seconds: int) -> None:
        """Let time pass; a laptop that slept rings once, not for every turn it slept through."""
        if self.state is not BellState.RUNNING:
            return
        self.left -= seconds
        if self.left <= 0:
            self.swap()
            return
        if self.is_ringing and self.minutes * 60 - self.left >= RINGS:
            self.is_ringing = False
        self.changed.emit()

    def swap(self) -> None:
        """Swap now: everybody hands over, and the next turn begins."""
        if self.state is BellState.RESTING:
            return
        self.seats = {key: seats.swapped() for key, seats in self.seats.items()}
        self.left = self.minutes * 60
        self.is_ringing = True
        self.changed.emit()
        self.rang.emit()

    def quiet(self) -> None:
        """Take the word away; the turn goes on."""
        self.is_ringing = False
        self.changed.emit()

    def correct(self, key: int, turns: Turns) -> None:
        """Set the turns of a pair to what they really were."""
        self.seats[key] = replace(self.seats[key], turns=turns)

    def begin_with(self, key: int, driver: Side) -> None:
        """Say who of a pair drives; before the start nothing is counted yet."""
        self.seats[key] = replace(self.seats[key], driver=driver)
        self.changed.emit()

    @property
    def turns(self) -> dict[int, Turns]:
        """The turns of every pair that had one."""
        return {key: seats.turns for key, seats in self.seats.items() if any(seats.turns)}

    def taken_down(self) -> dict[str, Any]:
        """Give what it counted, as plain values; nothing if it rests."""
        if self.state is BellState.RESTING:
            return {}
        seats = [[key, *asdict(one).values()] for key, one in self.seats.items()]
        return {"minutes": self.minutes, "left": self.left, "seats": seats}

    def take_up(self, kept: dict[str, Any]) -> None:
        """Count on from there; it waits until somebody lets it go on."""
        self.minutes, self.left = kept["minutes"], kept["left"]
        for key, mentee, mentor, driver, turns in kept["seats"]:
            self.seats[key] = Seats(mentee, mentor, Side(driver), Turns(*turns))
        self.state = BellState.PAUSED
        self.changed.emit()

    def end(self) -> None:
        """Stop, and forget pairs and turns."""
        self._timer.stop()
        self.state = BellState.RESTING
        self.is_ringing = False
        self.seats = {}
        self.left = self.minutes * 60
        self.changed.emit()
