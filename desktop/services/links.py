"""Names for records: turning what somebody wrote (`group=Juniors`, `person=ada`) into the record that is meant."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from desktop.core.errors import Refused
from desktop.i18n import _, formats
from desktop.model.fields import Kind, specs
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.services import person, record, session
from desktop.services.club import ClubFile

N = TypeVar("N", bound=Noun)


def named(club: ClubFile, noun: type[N], text: str) -> N:
    """Give the record with this uid or name, or the only one whose name begins so.

    Raises:
        Refused: there is none, or several fit.
    """
    wanted = text.strip().casefold()
    every = [(one, vars(one)["__data__"].get("name", "").casefold()) for one in record.all_of(club, noun)]
    found = [one for one, name in every if wanted in {one.uid, name}]
    found = found or [one for one, name in every if wanted and name.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        some = formats.list_of([vars(one)["__data__"]["name"] for one in found])
        raise Refused(_("“{name}” fits several: {some}.").format(name=text, some=some))
    raise Refused(_("There is no “{name}”.").format(name=text))


def resolved(club: ClubFile, noun: type[Noun], values: Mapping[str, str], role: str = "") -> dict[str, Any]:
    """Give typed values with the keys of the records that their links name.

    Args:
        club: the club.
        noun: whose fields they are; an unknown field stays as it is and is refused where it is written.
        values: as typed.
        role: only somebody with this role is meant where a person is named.

    Raises:
        Refused: a name fits nobody or several; names the field.
    """
    said = specs(noun)
    return {
        name: _key(club, noun, name, text, role) if name in said and said[name].kind is Kind.LINK and text else text
        for name, text in values.items()
    }


def _key(club: ClubFile, noun: type[Noun], field: str, text: str, role: str) -> int:
    target = cast("Any", noun)._meta.fields[field].rel_model
    try:
        if target is Person:
            return int(person.the_one(club, text, role).id)
        if target is Session:
            return int(session.the_one(club, text).id)
        return int(named(club, target, text).id)
    except Refused as refused:
        raise Refused(refused.sentence, field=field) from None
