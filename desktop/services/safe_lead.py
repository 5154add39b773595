"""Safeguarding leads: named with a passphrase of their own, removed with a new key for those who stay.

Each lead gets a recovery code as well, which is shown once and opens the safe like the passphrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.errors import Refused
from desktop.core.rules import recovery_code
from desktop.core.rules.safe_content import Content, Lead
from desktop.core.safe_choices import Act
from desktop.i18n import _, ngettext
from desktop.model.noun import new_uid
from desktop.services import safe as safes
from desktop.services.safe import Opened, alone
from desktop.storage import safe, sealing

if TYPE_CHECKING:
    from desktop.services.club import ClubFile

SHORTEST: Final = 12
"""Letters of a lead's passphrase at least: four short words."""


class Code(NamedTuple):
    """A recovery code, line by line, as it is shown once."""

    lines: tuple[str, ...]


def name_first(club: ClubFile, name: str, passphrase: str) -> tuple[Opened, Code]:
    """Name the first lead of a club; the safe, which is empty until then, is open for them.

    Raises:
        Refused: there is a lead already, the name is missing, or the passphrase does not do.
        Trouble: it could not be written.
    """
    if safe.box(club).keys:
        raise Refused(_("There is a safeguarding lead already, who names others once the notes are open."))
    return _begin(club, name, passphrase, "safe.lead_named")


def begin_anew(club: ClubFile, name: str, passphrase: str) -> tuple[Opened, Code]:
    """Begin an empty safe with a new first lead, where none of those before can open theirs any more.

    What lies in the old one is not lost: it stays beside the new one, and is joined with it when a passphrase or code
    turns up that opens it.

    Raises:
        Refused: the name is missing, or the passphrase does not do.
        Trouble: it could not be written.
    """
    return _begin(club, name, passphrase, "safe.anew")


def _begin(club: ClubFile, name: str, passphrase: str, verb: str) -> tuple[Opened, Code]:
    ring = sealing.new_key()
    lead, code = _made(club, name, passphrase, ring)
    opened = Opened(club, lead.uid, Content({lead.uid: lead}), sealing.new_key(), ring)
    with safe.writing(club):
        safe.put_aside(club)
        opened.save(opened.with_act(opened.content, Act.BEGUN), new_key=True)
    club.note(verb)
    return opened, code


@alone
def add(opened: Opened, name: str, passphrase: str) -> Code:
    """Name another lead; gives their recovery code.

    Raises:
        Refused: the name is missing or taken, or the passphrase does not do.
    """
    lead, code = _made(opened.club, name, passphrase, opened.ring)
    if any(lead.name.casefold() == one.name.casefold() for one in leads(opened)):
        raise Refused(_("There is a lead with this name already."), field="name")
    opened.save(opened.with_act(opened.content.with_lead(lead), Act.LEAD_NAMED))
    opened.club.note("safe.lead_named")
    return code


@alone
def remove(opened: Opened, uid: str) -> None:
    """Remove a lead: everything is sealed with a new key, which only those who stay get.

    A lead who removes themselves has closed the safe by it. What somebody has read or copied before stays with them.

    Raises:
        Refused: it is the only lead.
    """
    others = [lead for lead in leads(opened) if lead.uid != uid]
    if not others:
        raise Refused(_("Name another lead first: nobody could open the notes any more."))
    gone = opened.content.leads[uid]
    content = opened.content.with_lead(Lead(uid, gone.name, "", gone.turn + 1))
    opened.save(opened.with_act(content, Act.LEAD_REMOVED), new_key=True)
    opened.club.note("safe.lead_removed")
    if uid == opened.lead:
        safes.close(opened)


@alone
def change_passphrase(opened: Opened, now: str, passphrase: str) -> Code:
    """Change the passphrase of the lead who has it open; gives a new recovery code, the old one is void.

    Raises:
        Refused: the passphrase until now is another one, or the new one does not do.
    """
    own = opened.content.leads[opened.lead]
    behind = sealing.unlock(own.door, now)
    if behind is None:
        raise Refused(_("This is not the passphrase until now."), field="now")
    _check(opened.club, passphrase)
    secret = sealing.new_code()
    changed = Lead(own.uid, own.name, sealing.door(behind, passphrase, secret), own.turn + 1)
    opened.save(opened.with_act(opened.content.with_lead(changed), Act.PASSPHRASE))
    return Code(tuple(recovery_code.lines(secret)))


def leads(opened: Opened) -> list[Lead]:
    """List the leads by name."""
    there = [lead for lead in opened.content.leads.values() if not lead.is_removed]
    return sorted(there, key=lambda lead: lead.name.casefold())


def _made(club: ClubFile, name: str, passphrase: str, ring: bytes) -> tuple[Lead, Code]:
    if not name.strip():
        raise Refused(_("Give the lead a name."), field="name")
    _check(club, passphrase)
    secret = sealing.new_code()
    door = sealing.door(sealing.new_secrets(ring), passphrase, secret)
    return Lead(new_uid(), name.strip(), door), Code(tuple(recovery_code.lines(secret)))


def _check(club: ClubFile, passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        words = ngettext("Take at least {count} letter.", "Take at least {count} letters: several words.", SHORTEST)
        raise Refused(words.format(count=SHORTEST), field="passphrase")
    if club.opens_with(passphrase):
        raise Refused(
            _("This is the passphrase of the club, which all coordinators know; take another one."), field="passphrase"
        )
