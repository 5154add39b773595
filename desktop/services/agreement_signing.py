"""Signatures of an agreement: who still has to sign, and when it is signed."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Signer
from desktop.core.rules import agreement as rules
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement, Signature
from desktop.model.fields import specs
from desktop.model.relationship import Relationship
from desktop.model.values import read
from desktop.services import agreement, agreement_clauses, agreement_promises, record
from desktop.services.club import ClubFile, settings
from desktop.services.pair import pair_of


class Slot(NamedTuple):
    """A place for a signature: who signs as what, and the signature if it is there.

    Of a carer `person` and `who` are those of the mentee; `proposed` is the name that is likely to sign.
    """

    signer: Signer
    person: int | None
    who: str
    proposed: str
    signature: Signature | None

    @property
    def words(self) -> str:
        """Say whose signature it is: “Ada Berg”, “Parent or carer of Ada Berg”, “Coordinator”."""
        if self.signer is Signer.CARER:
            return _("Parent or carer of {name}").format(name=self.who)
        return self.who if self.signer is not Signer.COORDINATOR else _("Coordinator")


def slots(club: ClubFile, key: int) -> list[Slot]:
    """Give the places for signatures in the order of the paper.

    Whoever the members wanted when it was signed is still wanted: coming of age takes no signature away.
    """
    one = record.get(club, Agreement, key)
    pair = record.get(club, Relationship, one.relationship)
    wanted = rules.wanted(
        pair.kind, pair_of(club, pair.id).people, settings(club).coordinator, one.signed_on or club.today()
    )
    there = {(row.signer, row.person): row for row in record.all_of(club, Signature, agreement=key)}
    carers = _carers(club, [place.person for place in wanted if place.signer is Signer.CARER and place.person])
    made = []
    for place in wanted:
        own = None if place.signer is Signer.COORDINATOR else place.person
        proposed = carers.get(place.person or 0, "") if place.signer is Signer.CARER else place.name
        made.append(Slot(place.signer, own, place.name, proposed, there.get((place.signer, own))))
    return made


def _carers(club: ClubFile, people: Sequence[int]) -> dict[int, str]:
    """Name the parent or guardian of each who is called first."""
    found = club.rows(
        f"""SELECT l.person_id, c.given_name, c.family_name FROM contact_link l JOIN person c ON c.id = l.contact_id
             WHERE l.is_guardian AND l.person_id IN ({",".join(map(str, people)) or "NULL"})
             ORDER BY l.priority DESC, l.id DESC"""
    )
    return {person: formats.full_name(given, family) for person, given, family in found}


def missing_signatures(club: ClubFile, key: int) -> list[Slot]:
    """Give the places where a signature is still missing."""
    return [slot for slot in slots(club, key) if slot.signature is None]


def sign(
    club: ClubFile, key: int, signer: Signer, person: int | None = None, *, name: str = "", on: date | None = None
) -> Changes:
    """Note a signature; with the last one the agreement is signed, and its clauses stay as they are.

    Args:
        club: the club.
        key: a draft in which each side gets and brings something.
        signer: as what they sign.
        person: the key of who signs, of a carer that of the mentee; nobody for the coordinator.
        name: the name under the signature; the person's own, the first guardian's or the club's coordinator if empty.
        on: the day; today if not given.

    Raises:
        Refused: it is signed already or must not be signed yet, nobody is wanted so, or the day or the name is wrong.
    """
    one, day = agreement.draft(club, key), on or club.today()
    rules.can_be_signed({(row.side, row.kind) for row in agreement_promises.ledger(club, key)})
    if day > club.today():
        raise Refused(_("A signature cannot be of a day to come."), field="signed_on")
    rules.days(one.review_on, one.ends_on, day)
    slot = _slot(club, key, signer, person)
    said = read("name", specs(Signature)["name"], name.strip() or slot.proposed)
    with club.step("agreement.sign") as step:
        row = slot.signature or Signature(agreement=key, signer=signer, person=slot.person)
        row.name, row.signed_on = said, day
        row.save()
        if not missing_signatures(club, key):
            _close(club, one)
        step.about(one)
    return step.changes


def _close(club: ClubFile, one: Agreement) -> None:
    agreement_clauses.keep(club, one)
    one.signed_on = max(row.signed_on for row in record.all_of(club, Signature, agreement=one.id))
    one.save()


def unsign(club: ClubFile, key: int, signer: Signer, person: int | None = None) -> Changes:
    """Take back a signature that was noted by mistake; a signed agreement is a draft again.

    Raises:
        Refused: there is none, or the agreement was reviewed or followed by a later version since.
    """
    one = record.get(club, Agreement, key)
    slot = _slot(club, key, signer, person)
    newest = agreement.latest(club, one.relationship)
    if one.reviewed_on is not None or newest is None or newest.agreement.id != key:
        raise Refused(_("It was reviewed or followed by a later version since; its signatures stay."))
    if slot.signature is None:
        raise Refused(_("{who} has not signed.").format(who=slot.words))
    with club.step("agreement.unsign") as step:
        slot.signature.delete_instance()
        one.signed_on, one.copies_given = None, False
        one.save()
        step.about(one)
    return step.changes


def _slot(club: ClubFile, key: int, signer: Signer, person: int | None) -> Slot:
    found = [slot for slot in slots(club, key) if slot.signer is signer]
    chosen = [slot for slot in found if slot.person == person or (person is None and len(found) == 1)]
    if len(chosen) != 1:
        raise Refused(_("Say whose signature it is: {who}.").format(who=formats.list_of([s.words for s in found])))
    return chosen[0]
