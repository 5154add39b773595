"""What two records of one person say otherwise, field by field, and what of it would be kept."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from desktop.core.rules import ages, birth_likeness, names
from desktop.core.rules.birth_likeness import Born
from desktop.i18n import _, formats, ngettext
from desktop.model.fields import FieldSpec, Kind, Shown, specs
from desktop.model.person import Person
from desktop.services import record
from desktop.services.club import ClubFile


class FieldDifference(NamedTuple):
    """A field that two records do not say equally; `proposed` is the value that is kept if nothing else is said."""

    name: str
    label: str
    keep: Any
    other: Any
    proposed: Any
    keep_words: str
    other_words: str
    proposed_words: str


def differences(club: ClubFile, keep: int, other: int) -> list[FieldDifference]:
    """List the fields that two records of one person say otherwise, in the order of the form.

    Proposed is what the kept record says, what only the other one knows, the birth date that is known more exactly,
    the name that keeps its accents and capitals, and of lists and notes what both say. A code stays.
    """
    one, two = (_values(record.get(club, Person, key)) for key in (keep, other))
    found = []
    for name, said in specs(Person).items():
        if said.shown is Shown.NOWHERE or one[name] == two[name]:
            continue
        proposed = _PROPOSALS.get(name, _BY_KIND.get(said.kind, _kept))(one[name], two[name])
        shown = (_words(said, value) for value in (one[name], two[name], proposed))
        found.append(FieldDifference(name, _(said.label), one[name], two[name], proposed, *shown))
    return found


def proposals(club: ClubFile, keep: int, other: int) -> dict[str, Any]:
    """Give the values that the kept record would take on if nothing else is said."""
    return {one.name: one.proposed for one in differences(club, keep, other) if one.proposed != one.keep}


def cautions(club: ClubFile, keep: int, other: int) -> list[str]:
    """Say what speaks against two being one: sessions at which both were present, other birth dates, a link."""
    said = []
    together = club.value(_TOGETHER, (keep, other))
    if together:
        words = ngettext(
            "Both were marked as present at {count} session.",
            "Both were marked as present at {count} sessions.",
            together,
        )
        said.append(words.format(count=together))
    one, two = record.get(club, Person, keep), record.get(club, Person, other)
    grown_up = {ages.is_adult(who.born_on, who.adult_confirmed, club.today()) for who in (one, two)}
    if birth_likeness.compare(one.born_on or "", two.born_on or "") is Born.OTHER:
        said.append(_("Their dates of birth are different."))
    elif grown_up == {True, False}:
        said.append(_("One of them is grown up and the other is not."))
    if club.value(_LINKED, (keep, other, other, keep)):
        said.append(_("One of them is a contact of the other."))
    return said


_TOGETHER: Final = """
    SELECT count(*) FROM session_person a JOIN session_person b ON b.session_id = a.session_id AND b.mark = 'came'
     WHERE a.person_id = ? AND a.mark = 'came' AND b.person_id = ?
"""
_LINKED: Final = """
    SELECT 1 FROM contact_link WHERE (person_id = ? AND contact_id = ?) OR (person_id = ? AND contact_id = ?) LIMIT 1
"""


def _values(person: Person) -> dict[str, Any]:
    values: dict[str, Any] = vars(person)["__data__"]
    return values


def _kept(one: Any, other: Any) -> Any:
    return one if one not in {None, ""} else other


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    known = {word.casefold() for word in one}
    return (*one, *(word for word in other if word.casefold() not in known))


def _all_text(one: str, other: str) -> str:
    if not one or not other:
        return one or other
    if other in one:
        return one
    return other if one in other else f"{one}\n{other}"


def _exact(one: str | None, other: str | None) -> str | None:
    return other if one is None or (other is not None and other.startswith(one)) else one


def _spelt(one: str, other: str) -> str:
    """Give the richer spelling of one name: with its accents, and with capitals as names have them."""
    if names.plain(one) != names.plain(other):
        return one or other
    richer = (other.isascii() < one.isascii(), other.isascii() == one.isascii() and _is_cased(other) > _is_cased(one))
    return other if any(richer) else one


def _is_cased(name: str) -> bool:
    return name not in {name.upper(), name.lower()}


def _either(one: bool, other: bool) -> bool:  # noqa: FBT001 - two ticks
    return one or other


_PROPOSALS: Final[Mapping[str, Callable[[Any, Any], Any]]] = {"given_name": _spelt, "family_name": _spelt}
_BY_KIND: Final[Mapping[Kind, Callable[[Any, Any], Any]]] = {
    Kind.LONG_TEXT: _all_text,
    Kind.WORDS: _both,
    Kind.PARTIAL_DAY: _exact,
    Kind.YES_NO: _either,
}


def _words(said: FieldSpec, value: Any) -> str:
    if value is None or value in ("", ()):
        return ""
    if said.kind is Kind.YES_NO:
        return _("yes") if value else _("no")
    if said.kind is Kind.PARTIAL_DAY:
        return formats.partial_day(value)
    return formats.list_of(value) if isinstance(value, tuple) else str(value)
