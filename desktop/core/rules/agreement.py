"""Agreements: whose edition, who must sign, when to review, what may not be left out, and how one stands."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from desktop.core.choices import Choice
from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition, PromiseKind, RelationshipKind, Side, Signer
from desktop.core.rules import ages
from desktop.core.rules.hours import LONGEST
from desktop.i18n import N_, _, formats

REVIEW_AFTER: Final = timedelta(weeks=6)
"""A review is proposed so long after the agreement, and after each review."""
CHILDREN_UP_TO: Final = 12
"""The last age, in whole years, at which the edition for a child is proposed."""
MOST: Final = 10
"""A promise that was kept altogether, on the line from 0."""
BUILT_IN: Final = 14
"""Clauses that every edition has; a club's and a pair's own ones are numbered from the next on."""
COLUMNS: Final = tuple((side, kind) for kind in PromiseKind for side in (Side.MENTEE, Side.MENTOR))
"""The four lists of promises in their order on paper."""
_STAY: Final = frozenset({10, 14})
_STAY_FOR_MINORS: Final = frozenset({5, 8})


class State(Choice):
    """How an agreement stands; it follows from its days and is stored nowhere."""

    DRAFT = "draft", N_("Draft")
    SIGNED = "signed", N_("Signed")
    REVIEW_DUE = "review_due", N_("Due for review")
    ENDED = "ended", N_("Ended")


class Party(NamedTuple):
    """Somebody whom an agreement is between."""

    person: int
    name: str
    side: Side
    born_on: str | None = None
    adult_confirmed: bool = False


class Wanted(NamedTuple):
    """A signature that an agreement wants; of a carer `person` and `name` are those of whom they sign for.

    The coordinator need not be a person of the club: `person` is empty then.
    """

    signer: Signer
    person: int | None
    name: str


def may_be_minor(party: Party, day: date) -> bool:
    """Say whether somebody is under 18 on a day, or of an age that nobody knows."""
    return ages.is_adult(party.born_on, party.adult_confirmed, day) is not True


def with_minors(kind: RelationshipKind, parties: Iterable[Party], day: date) -> bool:
    """Say whether somebody who is mentored may be under 18; of peers both sides are."""
    return any(may_be_minor(party, day) for party in _mentored(kind, parties))


def _mentored(kind: RelationshipKind, parties: Iterable[Party]) -> list[Party]:
    return [party for party in parties if party.side is Side.MENTEE or kind is RelationshipKind.PEER]


def edition(kind: RelationshipKind, parties: Iterable[Party], day: date) -> AgreementEdition:
    """Propose an edition: a small group has its own, else the youngest who is mentored decides.

    Up to 12 the child's, up to 17 the teenager's; somebody of unknown age is written to as a teenager.
    """
    if kind is RelationshipKind.SMALL_GROUP:
        return AgreementEdition.GROUP
    minors = [party for party in _mentored(kind, parties) if may_be_minor(party, day)]
    if not minors:
        return AgreementEdition.ADULT
    known = [age for party in minors if (age := ages.age_on(party.born_on, day)) is not None]
    return AgreementEdition.CHILD if known and min(known) <= CHILDREN_UP_TO else AgreementEdition.TEEN


def wanted(kind: RelationshipKind, parties: Sequence[Party], coordinator: str, day: date) -> tuple[Wanted, ...]:
    """Say who signs: everybody of both sides, one parent or carer of each who may be under 18, the coordinator."""
    everybody = [*_of(parties, Side.MENTEE), *_of(parties, Side.MENTOR)]
    carers = [party for party in _mentored(kind, everybody) if may_be_minor(party, day)]
    return (
        *(Wanted(Signer(party.side.value), party.person, party.name) for party in everybody),
        *(Wanted(Signer.CARER, party.person, party.name) for party in carers),
        Wanted(Signer.COORDINATOR, None, coordinator),
    )


def _of(parties: Iterable[Party], side: Side) -> list[Party]:
    return [party for party in parties if party.side is side]


def days(review_on: date, ends_on: date | None, earliest: date) -> None:
    """Refuse a review or an end before `earliest` (the day it is written, signed or reviewed), or in the wrong order.

    A review on the last day is allowed; so is an agreement without an end.
    """
    if ends_on is not None and ends_on < earliest:
        raise Refused(_("It would end before {day}.").format(day=formats.day(earliest)), field="ends_on")
    if review_on < earliest:
        raise Refused(_("The review would be before {day}.").format(day=formats.day(earliest)), field="review_on")
    if ends_on is not None and review_on > ends_on:
        raise Refused(
            _("The review would be after the end, {day}.").format(day=formats.day(ends_on)), field="review_on"
        )


def length(minutes: int | None) -> None:
    """Refuse a meeting without length, or of more than 16 hours: 45 that was meant as minutes reads as hours."""
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise Refused(_("A meeting lasts up to 16 hours; write 45 minutes as 45m."), field="minutes")


def next_review(day: date, ends_on: date | None) -> date:
    """Propose a review: six weeks on, or the last day if that comes first."""
    proposed = day + REVIEW_AFTER
    return proposed if ends_on is None else max(day, min(proposed, ends_on))


def state(
    signed_on: date | None,
    review_on: date,
    ends_on: date | None,
    today: date,
    *,
    reviewed_on: date | None = None,
    over: bool = False,
) -> State:
    """Say how an agreement stands.

    Args:
        signed_on: when the last signature was given; without one it is a draft.
        review_on: the day of the next review; on that day it is due, unless one was held then.
        ends_on: its last day, on which it still holds.
        today: the day that is asked about.
        reviewed_on: when it was reviewed last.
        over: a later version is signed, or the relationship has ended.
    """
    if over:
        return State.ENDED
    if signed_on is None:
        return State.DRAFT
    if ends_on is not None and ends_on < today:
        return State.ENDED
    waits = reviewed_on is None or reviewed_on < review_on
    return State.REVIEW_DUE if waits and review_on <= today else State.SIGNED


def can_be_signed(columns: Collection[tuple[Side, PromiseKind]]) -> None:
    """Refuse an agreement in which a side gets nothing or brings nothing; `columns` are those with a promise."""
    sentences = {
        (Side.MENTEE, PromiseKind.GETS): _("Write first what the mentee gets."),
        (Side.MENTOR, PromiseKind.GETS): _("Write first what the mentor gets."),
        (Side.MENTEE, PromiseKind.BRINGS): _("Write first what the mentee brings."),
        (Side.MENTOR, PromiseKind.BRINGS): _("Write first what the mentor brings."),
    }
    empty = [sentences[column] for column in COLUMNS if column not in columns]
    if empty:
        raise Refused(empty[0], field="promises", problems=tuple(empty))


def rating(kept: int) -> int:
    """Give a rating back; it is 0 to 10."""
    if not 0 <= kept <= MOST:
        raise Refused(_("A promise is rated from 0 to 10."), field="kept")
    return kept


def stays(number: int, *, minors: bool) -> bool:
    """Say whether a clause cannot be left out, because it keeps people safe.

    The limits of confidentiality (10) and review and end (14) are in every agreement; where somebody may be under 18
    so are the agreed places (5) and the rule of no private messages (8).
    """
    return number in _STAY or (minors and number in _STAY_FOR_MINORS)


def may_be_left_out(number: int, *, minors: bool) -> None:
    """Refuse to leave out a clause that stays."""
    if number in _STAY:
        raise Refused(_("Clause {number} stays: its words may be your own.").format(number=number), field="included")
    if stays(number, minors=minors):
        sentence = _("Clause {number} stays where somebody is under 18: its words may be your own.")
        raise Refused(sentence.format(number=number), field="included")
