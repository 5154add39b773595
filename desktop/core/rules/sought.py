"""Who of a club is worth being compared with the people of a list: a first, quick look at thousands."""

from collections.abc import Iterable

from desktop.core.rules.birth_likeness import WHOLE
from desktop.core.rules.identity import Identity, email_key, letters, phone_key


class Sought:
    """The people of a list, by what they would share with themselves in the club, written otherwise.

    It lets through too many rather than too few: `same_person` decides.
    """

    def __init__(self, lines: Iterable[Identity], country_code: str) -> None:
        self._country_code = country_code
        self._reach: set[str] = set()
        self._born: set[tuple[str, str]] = set()
        self._wholes: set[str] = set()
        self._names: set[str] = set()
        self._bare: set[str] = set()
        for line in lines:
            names = {line.given, line.family, line.called} - {""}
            self._reach |= line.phones | line.emails
            self._wholes |= line.wholes
            self._names |= names
            if len(line.born_on) == WHOLE:
                self._born |= {(line.born_on, name) for name in names}
            elif not (line.born_on or line.phones or line.emails):
                self._bare |= names

    def has(self, given: str, family: str, known_as: str, born_on: str | None, phone: str, email: str) -> bool:
        """Say whether somebody of the club may be one of the list."""
        if (phone and phone_key(phone, self._country_code) in self._reach) or (
            email and email_key(email) in self._reach
        ):
            return True
        names = [letters(name) for name in (given, family, known_as) if name]
        if self._names.isdisjoint(names):
            return self._has_whole(names)
        if born_on and any((born_on, name) in self._born for name in names):
            return True
        is_bare = not (born_on or phone or email)
        return is_bare or not self._bare.isdisjoint(names) or self._has_whole(names)

    def _has_whole(self, names: list[str]) -> bool:
        """Say whether it is a name of the list in another order, or split otherwise."""
        return " ".join(sorted(" ".join(names[:2]).split())) in self._wholes
