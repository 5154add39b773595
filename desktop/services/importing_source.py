"""What holds for all lines of a list: who its people are, and which check it is about."""

from dataclasses import dataclass
from statistics import median
from typing import Final

from desktop.core.choices import CheckKind, RoleKind
from desktop.core.rules import ages
from desktop.exchange import headers
from desktop.exchange.columns import Layout
from desktop.exchange.meanings import CHECKS, CONTACTS, Meaning, Slot
from desktop.exchange.person_line import Line
from desktop.services.club import ClubFile, settings


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a list, and what holds for all of them."""

    lines: tuple[Line, ...]
    role: RoleKind | None
    check_kind: CheckKind = CheckKind.OTHER
    check_words: str = ""


def role_words(club: ClubFile) -> dict[str, RoleKind]:
    """Give the club's own words for its roles."""
    own = settings(club)
    words = {own.volunteer_word: RoleKind.VOLUNTEER, own.mentee_word: RoleKind.MENTEE}
    return {word.strip().casefold(): kind for word, kind in words.items() if word.strip()}


def guessed_role(layout: Layout, lines: list[Line], club: ClubFile) -> RoleKind | None:
    """See by the columns who the people are: checks are done of volunteers, parents are noted of mentees."""
    taken = layout.taken
    if Meaning.ROLE in taken:
        return None
    if taken & CHECKS:
        return RoleKind.VOLUNTEER
    of_parents = any(
        column.meaning in CONTACTS and not column.slot.startswith(Slot.EMERGENCY) for column in layout.columns
    )
    if of_parents or Meaning.LEAVE_ALONE in taken:
        return RoleKind.MENTEE
    known = [age for line in lines if (age := ages.age_on(line.fields.get("born_on"), club.today())) is not None]
    return RoleKind.MENTEE if known and median(known) < ages.ADULT else None


_SCHEMES: Final = {
    "pvg": CheckKind.PVG,
    "garda": CheckKind.GARDA,
    "accessni": CheckKind.ACCESS_NI,
    "wwcc": CheckKind.WWCC,
    "fuhrungszeugnis": CheckKind.FUEHRUNGSZEUGNIS,
    "honorabilite": CheckKind.HONORABILITE,
    "dbs": CheckKind.OTHER,
}


def check_kind(layout: Layout) -> tuple[CheckKind, str]:
    """Say which check the list is about by its headers, and in words where that leaves it open ("PVG/DBS")."""
    titles = " ".join(column.title for column in layout.columns if column.meaning in CHECKS)
    named = {word for word in headers.tokens(titles) if word in _SCHEMES}
    if len(named) == 1 and _SCHEMES[only := min(named)] is not CheckKind.OTHER:
        return _SCHEMES[only], ""
    return CheckKind.OTHER, "/".join(sorted(named, reverse=True)).upper()
