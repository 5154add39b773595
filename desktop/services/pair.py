"""Which relationship somebody means, and what it is called."""

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Side
from desktop.core.rules import names
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _, formats
from desktop.model.relationship import Relationship
from desktop.services import agreement, record
from desktop.services.club import ClubFile, settings


def title(club: ClubFile, key: int) -> str:
    """Say who is in a relationship, the mentee first: “Ada Berg with Ben Otieno”."""
    between = agreement.parties(club, key)
    sides = {side: [one.name for one in between if one.side is side] for side in Side}
    return _("{mentee} with {mentor}").format(
        mentee=formats.list_of(sides[Side.MENTEE]), mentor=formats.list_of(sides[Side.MENTOR])
    )


def the_one(club: ClubFile, text: str) -> Relationship:
    """Give the relationship with this code or uid, or the only one with somebody whose name begins so.

    One that has not ended goes before those that have.

    Raises:
        Refused: there is none, or several fit.
    """
    wanted, every = names.plain(text), record.all_of(club, Relationship)
    found = [one for one in every if text.strip() in {one.uid, one.code}]
    if not found and wanted:
        meant = _with_name(club, wanted)
        called = [one for one in every if one.id in meant]
        found = [one for one in called if one.state not in ENDS] or called
    if len(found) == 1:
        return found[0]
    if found:
        some = formats.list_of([f"{one.code} {title(club, one.id)}".strip() for one in found])
        raise Refused(_("“{name}” fits several: {some}.").format(name=text, some=some))
    raise Refused(_("There is no relationship of “{name}”.").format(name=text))


def _with_name(club: ClubFile, wanted: str) -> set[int]:
    """Give the keys of relationships with somebody whose name begins so."""
    language = settings(club).language
    found = club.rows(
        """SELECT m.relationship_id, p.given_name, p.family_name, p.known_as
             FROM relationship_member m JOIN person p ON p.id = m.person_id"""
    )
    return {
        key for key, given, family, known_as in found if _begins(names.shown(given, family, known_as, language), wanted)
    }


def _begins(name: str, wanted: str) -> bool:
    plain = names.plain(name)
    return plain.startswith(wanted) or any(word.startswith(wanted) for word in plain.split())
