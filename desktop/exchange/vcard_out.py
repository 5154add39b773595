"""Writing people who can be reached as cards of contacts (vCard 4.0, RFC 6350), for a telephone or a mail program."""

from collections.abc import Iterable
from datetime import datetime
from typing import IO, NamedTuple
from uuid import UUID


class Card(NamedTuple):
    """Somebody: `full` is the name as it is shown; what is not known is empty."""

    uid: str
    given: str
    family: str
    full: str
    phone: str = ""
    email: str = ""
    address: str = ""
    roles: tuple[str, ...] = ()
    note: str = ""


def write(cards: Iterable[Card], written: datetime, out: IO[bytes]) -> None:
    """Write the cards one after the other, folded and escaped by the library.

    Args:
        cards: the people.
        written: when this was.
        out: where the bytes go.
    """
    from icalendar import Component
    from icalendar.prop import vAdr, vN, vText

    class VCard(Component):
        name = "VCARD"

    for card in cards:
        made = VCard()
        made.add("version", "4.0")
        made.add("uid", UUID(card.uid).urn)
        made.add("fn", vText(card.full))
        made.add("n", vN((card.family, card.given, "", "", "")))
        for name, value in (("tel", card.phone), ("email", card.email), ("note", card.note)):
            if value:
                made.add(name, vText(value))
        if card.address:
            made.add("adr", vAdr(("", "", card.address, "", "", "", "")))
        if card.roles:
            made.add("categories", list(card.roles))
        made.add("rev", written.strftime("%Y%m%dT%H%M%S"))
        out.write(made.to_ical(sorted=False))
