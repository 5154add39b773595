"""The people of an agreement: named at its head, signing at its foot, and given their copies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.relationship_choices import Side
from desktop.i18n import _, formats
from desktop.reports.kit import signatures, writing
from desktop.reports.kit.flow import Block, heading
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.prose import said
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.writing import Tick


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed and when, as far as it has been done, and whether a copy was handed over."""

    by: str = ""
    on: date | None = None
    copy: bool = False


@dataclass(frozen=True, slots=True)
class AgreementParty:
    """Somebody who agrees. `reach` is how to reach them; for a mentee under 18 it is never printed.

    `carer` is who signs besides a minor: a parent or whoever has parental responsibility.
    """

    name: str = ""
    reach: str = ""
    minor: bool = False
    signature: Signature = Signature()
    carer: str = ""
    carer_signature: Signature = Signature()


UNKNOWN = AgreementParty()


def named(
    on: Leaf,
    mentors: Sequence[AgreementParty],
    mentees: Sequence[AgreementParty],
    programme: str,
    coordinator: AgreementParty,
) -> Iterator[Block]:
    """Say who they are and how to reach whom."""
    for side, people in ((Side.MENTOR, mentors), (Side.MENTEE, mentees)):
        for person in people or (UNKNOWN,):
            reach = "" if side is Side.MENTEE and person.minor else person.reach
            yield from said(on, _("{role}:").format(role=_(side.label)), _who(person.name, reach))
    if programme:
        yield from said(on, _("Programme:"), programme)
    yield from said(on, _("Coordinator:"), _who(coordinator.name, coordinator.reach))


def signed(
    on: Leaf,
    mentors: Sequence[AgreementParty],
    mentees: Sequence[AgreementParty],
    coordinator: AgreementParty,
    *,
    tight: bool,
) -> Iterator[Block]:
    """Give the places to sign: mentees, each under 18 beside a parent or carer, then mentors and coordinator."""
    signers = []
    for mentee in mentees:
        signers.append(_signer(_(Side.MENTEE.label), mentee))
        if mentee.minor:
            signers.append(Signer(_carer_of(mentee, len(mentees)), mentee.carer, *_done(mentee.carer_signature)))
    signers += [_signer(_(Side.MENTOR.label), one) for one in mentors or (UNKNOWN,)]
    signers.append(_signer(_("Coordinator"), coordinator))
    yield heading(on, _("We agree"))
    yield from signatures.rows(on, signers, tight=tight)


def copies(
    on: Leaf, mentors: Sequence[AgreementParty], mentees: Sequence[AgreementParty], *, filed: bool
) -> Iterator[Block]:
    """Give the boxes for the copies: one for everybody who signs, and one for the file."""
    ticks = []
    for mentee in mentees:
        ticks.append(Tick(mentee.name or _(Side.MENTEE.label), mentee.signature.copy))
        if mentee.minor:
            ticks.append(Tick(mentee.carer or _carer_of(mentee, len(mentees)), mentee.carer_signature.copy))
    ticks += [Tick(one.name or _(Side.MENTOR.label), one.signature.copy) for one in mentors or (UNKNOWN,)]
    yield from writing.tick_rows(on, _("Copies given:"), [*ticks, Tick(_("file"), filed)])


def _who(name: str, reach: str) -> str:
    return formats.joined(" · ", (name, reach))


def _carer_of(mentee: AgreementParty, mentees: int) -> str:
    if mentees > 1 and mentee.name:
        return _("Parent or carer of {name}").format(name=mentee.name)
    return _("Parent or carer")


def _signer(role: str, party: AgreementParty) -> Signer:
    return Signer(role, party.name, *_done(party.signature))


def _done(signature: Signature) -> tuple[str, date | None]:
    return signature.by, signature.on
