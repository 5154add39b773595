"""What of a club must not stand on a paper, by the class of its fields: found in the paper's own words."""

import re
from datetime import date
from typing import Any, NamedTuple

from desktop.core.choices import Privacy
from desktop.i18n import formats, speaking
from desktop.model.catalogue import NOUNS
from desktop.model.field_spec import Kind, specs
from desktop.model.person import Person
from desktop.services import record
from desktop.services.club import ClubFile

_LEAST = 4  # letters of a value that can be told from other words
_NAMES = ("given_name", "family_name", "known_as")


class Known(NamedTuple):
    """What a club knows: texts and birthdays that only a sealed paper may show, family names, first names."""

    sealed: frozenset[str]
    birthdays: frozenset[date]
    family: frozenset[str]
    first: frozenset[str]

    def on(self, words: str, privacy: Privacy, language: str, *, coded: bool = False) -> list[str]:
        """Give what stands in the words of a paper of this class and must not."""
        if privacy is Privacy.SEALED:
            return []
        said = set(self.sealed)
        with speaking(language):
            said |= {formats.day(one) for one in self.birthdays}
        if privacy is Privacy.OPEN:
            said |= self.family
        if coded:
            said |= self.first
        return sorted(one for one in said if one in words and re.search(rf"(?<!\w){re.escape(one)}(?!\w)", words))


def known(club: ClubFile) -> Known:
    """Ask a club for all that its fields call sealed; what it says openly of itself is no secret."""
    by_class: dict[Privacy, set[str]] = {one: set() for one in Privacy}
    birthdays = set()
    for noun in NOUNS:
        for row in record.all_of(club, noun):
            for name, spec in specs(noun).items():
                value = getattr(row, name)
                if spec.kind in {Kind.TEXT, Kind.LONG_TEXT} and name not in _NAMES:
                    by_class[spec.privacy] |= {value} if value and len(value) >= _LEAST else set()
                elif (
                    spec.kind is Kind.PARTIAL_DAY
                    and spec.privacy is Privacy.SEALED
                    and len(str(value or "")) == len("2026-01-01")
                ):
                    birthdays.add(date.fromisoformat(str(value)))
    people: list[Any] = record.all_of(club, Person)
    openly = " ".join(by_class[Privacy.OPEN])
    return Known(
        frozenset(by_class[Privacy.SEALED] - by_class[Privacy.OPEN] - by_class[Privacy.TEAM]),
        frozenset(birthdays),
        frozenset(one.family_name for one in people if one.family_name and one.family_name not in openly),
        frozenset(one.known_as or one.given_name for one in people if (one.known_as or one.given_name) not in openly),
    )
