"""Short codes for new people: M01, V01, C01."""

from desktop.core.choices import RoleKind
from desktop.services import person
from desktop.services.club import ClubFile


class Codes:
    """The next free codes, each given out once."""

    def __init__(self, club: ClubFile) -> None:
        self._club = club
        self._next: dict[RoleKind, int] = {}
        self._taken = {code for (code,) in club.rows("SELECT code FROM person WHERE code <> ''")}

    def of(self, wanted: str, kind: RoleKind) -> str:
        """Give the code the list has for somebody, unless somebody else has it."""
        if not wanted or wanted in self._taken:
            return self.next(kind)
        self._taken.add(wanted)
        return wanted

    def next(self, kind: RoleKind) -> str:
        """Give the next free code of a role."""
        letter = person.CODE_LETTER[kind]
        if kind not in self._next:
            self._next[kind] = int(person.next_code(self._club, kind).removeprefix(letter))
        code = f"{letter}{self._next[kind]:02d}"
        self._next[kind] += 1
        return self.of(code, kind)
