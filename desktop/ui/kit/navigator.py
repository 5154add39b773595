"""Where the person is and was: pages by name, with the key of a record."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

KEPT = 50
NOTHING: Final[Mapping[str, int]] = MappingProxyType({})


class Place(NamedTuple):
    """A page, the record it shows, if it shows one, and the field of it that the cursor is wanted in.

    `given` are the keys of other records that are chosen on it, by the names of its choices.
    """

    page: str
    key: int | None = None
    field: str = ""
    given: Mapping[str, int] = NOTHING


class Navigator(QObject):
    """Goes to pages, back and forward."""

    went = Signal(object)
    held = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.is_held = False
        self._places: list[Place] = []
        self._at = -1
        self._before: tuple[list[Place], int] = ([], -1)

    def hold(self, *, on: bool) -> None:
        """Stay on this page, alone in the window, until it is let go: nothing else of the program can be reached."""
        self.is_held = on
        self.held.emit(on)

    def go(self, page: str, key: int | None = None, field: str = "", given: Mapping[str, int] = NOTHING) -> None:
        """Go to a page, and to a field of its record, with what is given chosen there; the way back is kept."""
        if self.is_held:
            return
        place = Place(page, key, field, given)
        if self._at >= 0 and self._places[self._at] == place:
            self.went.emit(place)
            return
        self._before = self._places, self._at
        self._places = [*self._places[: self._at + 1], place][-KEPT:]
        self._at = len(self._places) - 1
        self.went.emit(place)

    def forget_window(self) -> None:
        """Lead the window that was made until now no more; the places are kept for the next one."""
        self.went.disconnect()
        self.held.disconnect()

    def begin(self, page: str) -> None:
        """Go where one was in the window before this one, else to a page."""
        if self.place is None:
            self.go(page)
        else:
            self.went.emit(self.place)

    def back(self) -> None:
        """Go back to where one came from, if one came from somewhere."""
        if self._at > 0 and not self.is_held:
            self._before = self._places, self._at
            self._at -= 1
            self.went.emit(self._places[self._at])

    def forward(self) -> None:
        """Take a step back back."""
        if self._at + 1 < len(self._places) and not self.is_held:
            self._before = self._places, self._at
            self._at += 1
            self.went.emit(self._places[self._at])

    def stay(self) -> None:
        """Take the last going back: the page that is open could not be left."""
        self._places, self._at = self._before

    @property
    def place(self) -> Place | None:
        """Say where the person is."""
        return self._places[self._at] if self._at >= 0 else None
