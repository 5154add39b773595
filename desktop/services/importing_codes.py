"""Short codes for new people: M01, V01, C01."""

from desktop.core.choices import RoleKind
from desktop.services import person
from desktop.services.club import ClubFile


class Codes:
    """The next free codes, each given out once."""

    def __init__(self, club: ClubFile) -> None:
        self._club = club
        self._next: dict[RoleKind, int] = {}
        self._listed: set[str] = set()

    def of(self, wanted: str, kind: RoleKind) -> str:
        """Give the code the list has for somebody, unless somebody else has it."""
        if not wanted or wanted in self._listed or self._club.row("SELECT 1 FROM person WHERE code = ?", (wanted,)):
            return self.next(kind)
        self._listed.add(wanted)
        return wanted

    def next(self, kind: RoleKind) -> str:
        """Give the next free code of a role."""
        letter = person.CODE_LETTER[kind]
        number = self._next.get(kind) or int(person.next_code(self._club, kind).removeprefix(letter))
        while f"{letter}{number:02d}" in self._listed:
            number += 1
        self._next[kind] = number + 1
        return f"{letter}{number:02d}"
