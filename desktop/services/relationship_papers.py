"""What the papers of one relationship show: its agreement, the review of its promises, its ending."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.core.errors import Refused
from desktop.core.relationship_choices import (
    GoalScale,
    GoalStatus,
    MeetingOutcome,
    MentoringForm,
    PromiseKind,
    Rematch,
    Side,
    Signer,
)
from desktop.core.rules import agreement as rules
from desktop.core.rules import care
from desktop.core.rules.agreement import Party
from desktop.core.rules.clauses import Filled
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement
from desktop.model.group import Group
from desktop.model.meeting import Meeting
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.reports.agreement import AgreementData, AgreementGoal, Promises
from desktop.reports.agreement_parties import AgreementParty, Signature
from desktop.reports.closure import ClosureData, ClosureGoal, ClosurePerson
from desktop.reports.promises import Kept, Promise, PromisesData
from desktop.services import (
    agreement,
    agreement_clauses,
    agreement_promises,
    agreement_signing,
    closure,
    goal,
    record,
)
from desktop.services.agreement_promises import PromiseRow
from desktop.services.agreement_signing import Slot
from desktop.services.club import ClubFile, settings
from desktop.services.goal import GoalRow
from desktop.services.imprint import imprint
from desktop.services.pair import pair_of


def agreement_paper(club: ClubFile, key: int) -> AgreementData:
    """Gather the newest version of a relationship's agreement.

    Raises:
        Refused: it has none yet.
    """
    one = _version(club, key)
    own, pair = settings(club), record.get(club, Relationship, key)
    slots = agreement_signing.slots(club, one.id)
    between = pair_of(club, key)
    ledger = agreement_promises.ledger(club, one.id)
    coordinator = next((slot for slot in slots if slot.signer is Signer.COORDINATOR), None)
    clauses = [each for each in agreement_clauses.clauses(club, one.id) if each.wording.included]
    return AgreementData(
        imprint(club, _group(club, pair)),
        one.edition,
        one.version,
        tuple(_party(club, one, each, slots) for each in between.of(Side.MENTOR)),
        tuple(_party(club, one, each, slots) for each in between.of(Side.MENTEE)),
        own.name,
        AgreementParty(own.coordinator, own.coordinator_phone, signature=_signature(coordinator, one)),
        tuple(
            AgreementGoal(each.wording, *_start_and_hoped(each), each.name, _in_steps(each, (_("today"), "start")))
            for each in goal.on_paper(goal.rows(club, relationship=key))
            if each.asked
        ),
        _column(ledger, PromiseKind.GETS),
        _column(ledger, PromiseKind.BRINGS),
        tuple(Filled(each.wording.number, each.wording.title, each.pieces) for each in clauses),
        tuple(form for form in MentoringForm if form.value in one.forms),
        tuple(f"{each.number} {each.title} ({each.words})" for each in agreement_clauses.what_changed(club, one.id)),
        one.copies_given,
    )


def _version(club: ClubFile, key: int) -> Agreement:
    stand = agreement.latest(club, key)
    if stand is None:
        raise Refused(_("They have no agreement yet: begin one on the page of the relationship."), field="relationship")
    return stand.agreement


def _group(club: ClubFile, pair: Relationship) -> str:
    return record.get(club, Group, pair.group).name if pair.group is not None else ""


def _party(club: ClubFile, one: Agreement, party: Party, slots: Sequence[Slot]) -> AgreementParty:
    """Say who agrees, how to reach them, and who signed; a minor's telephone number is nobody's business here."""
    minor = party.side is Side.MENTEE and rules.may_be_minor(party, one.signed_on or club.today())
    own = next((slot for slot in slots if slot.person == party.person and slot.signer is not Signer.CARER), None)
    carer = next((slot for slot in slots if slot.person == party.person and slot.signer is Signer.CARER), None)
    reach = "" if minor else record.get(club, Person, party.person).phone
    return AgreementParty(
        party.name,
        reach if party.side is Side.MENTEE else "",
        minor,
        _signature(own, one),
        carer.proposed if carer is not None else "",
        _signature(carer, one),
    )


def _signature(slot: Slot | None, one: Agreement) -> Signature:
    if slot is None or slot.signature is None:
        return Signature()
    return Signature(slot.signature.name, slot.signature.signed_on, one.copies_given)


def _start_and_hoped(one: GoalRow) -> tuple[int | None, int | None]:
    """Give where a goal began and where it shall go; only goals from 0 to 10 stand on the scale of these papers."""
    if one.scale is not GoalScale.TEN:
        return None, None
    return (one.now.start if one.now is not None else None), one.hoped


def _in_steps(one: GoalRow, *rated: tuple[str, str]) -> str:
    """Say how far a goal with steps of its own is, and where it shall go; nothing for one from 0 to 10."""
    if one.scale is GoalScale.TEN:
        return ""
    known = [(label, getattr(one.now, which)) for label, which in rated if one.now is not None]
    known += [(_("hoped for"), one.hoped)] if one.hoped is not None else []
    said = [_("{what}: {value}").format(what=what, value=one.line.scale.said(value)) for what, value in known]
    return formats.joined(_("; "), said) or formats.list_of(list(one.levels))


def _column(ledger: Sequence[PromiseRow], kind: PromiseKind) -> Promises:
    said = {side: tuple(row.wording for row in ledger if (row.side, row.kind) == (side, kind)) for side in Side}
    return Promises(said[Side.MENTEE], said[Side.MENTOR])


def promises(club: ClubFile, key: int) -> PromisesData:
    """Gather the review of the promises: each line with the other side's rating, and planned against kept time.

    Raises:
        Refused: they have no agreement yet.
    """
    one = _version(club, key)
    pair = record.get(club, Relationship, key)
    between = pair_of(club, key)
    ledger = agreement_promises.ledger(club, one.id)
    return PromisesData(
        imprint(club, _group(club, pair)),
        tuple(each.name for each in between.of(Side.MENTOR)),
        tuple(each.name for each in between.of(Side.MENTEE)),
        settings(club).coordinator,
        one.version,
        _lines(ledger, PromiseKind.GETS),
        _lines(ledger, PromiseKind.BRINGS),
        _kept(club, key, one),
        one.review_on,
    )


def _lines(ledger: Sequence[PromiseRow], kind: PromiseKind) -> tuple[Promise, ...]:
    return tuple(Promise(row.side, row.wording, row.kept) for row in ledger if row.kind is kind)


def _kept(club: ClubFile, key: int, one: Agreement) -> Kept | None:
    """Set planned against kept time, from when it was signed until now or its end; nothing before that."""
    since, until = one.signed_on, min(club.today(), one.ends_on or club.today())
    if since is None or until < since:
        return None
    met = _met(club, key)
    found = care.kept(one.cadence, care.together(closure.log(club, key), until), [each.date for each in met])
    minutes = sum(
        each.ends - each.starts if each.starts is not None and each.ends is not None else one.minutes for each in met
    )
    return Kept(since, until, found.promised, found.promised * one.minutes, found.kept, minutes)


def _met(club: ClubFile, key: int) -> list[Meeting]:
    return [one for one in record.all_of(club, Meeting, relationship=key) if one.outcome is MeetingOutcome.MET]


def closure_form(club: ClubFile, key: int) -> ClosureData:
    """Gather the closure form: what is known of the ending, the rest to be written."""
    pair, one = record.get(club, Relationship, key), closure.of(club, key)
    between = pair_of(club, key)
    given = ClosureData(
        imprint(club, _group(club, pair)),
        tuple(ClosurePerson(each.name) for each in between.of(Side.MENTOR)),
        tuple(ClosurePerson(each.name) for each in between.of(Side.MENTEE)),
        ClosurePerson(settings(club).coordinator),
        pair.started_on,
        max((each.date for each in _met(club, key)), default=None),
        goals=tuple(
            ClosureGoal(
                each.wording,
                start,
                each.now.now if each.now is not None and start is not None else None,
                hoped,
                _in_steps(each, (_("at the start"), "start"), (_("now"), "now")),
            )
            for each in goal.rows(club, relationship=key)
            for start, hoped in (_start_and_hoped(each),)
            if each.asked and each.status is not GoalStatus.DROPPED
        ),
    )
    if one is None:
        return given
    return replace(
        given,
        planned=one.planned,
        begun_by=one.begun_by,
        reason=one.reason,
        learned_mentee=one.learned_mentee,
        learned_mentor=one.learned_mentor,
        contact=one.contact_after,
        rematch_mentee=_REMATCH[one.rematch_mentee],
        rematch_mentor=_REMATCH[one.rematch_mentor],
        message=one.message,
        thanks_written=one.thanked,
        returned=one.returned,
    )


_REMATCH = {Rematch.YES: True, Rematch.NO: False, Rematch.NOT_ASKED: None}
