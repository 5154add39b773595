"""Everything the page of one relationship shows, but what its tabs ask for themselves."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.relationship_choices import Act, RelationshipState
from desktop.core.rules import relationship as rules
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement
from desktop.model.relationship import CheckOverride, Relationship, RelationshipStep
from desktop.services import guard, record, relationship_list
from desktop.services.club import ClubFile
from desktop.services.relationship_list import RelationshipRow


class LogRow(NamedTuple):
    """A line of the log: which state since when, why, and who noted it when."""

    state: RelationshipState
    since: date
    reason: str
    noted: str
    who: str


class ExceptionRow(NamedTuple):
    """An exception from a check that was made for this relationship."""

    name: str
    reason: str
    decided_by: str
    second_person: str
    from_day: date
    until: date


class RelationshipPage(NamedTuple):
    """One relationship: its facts, what can be done next, what keeps it from that, and how it came here.

    `unchecked` are those whose check is missing today, by key; `agreement` says the agreement in one line.
    """

    relationship: Relationship
    row: RelationshipRow
    acts: tuple[Act, ...]
    unchecked: dict[int, str]
    agreement: str
    log: Sequence[LogRow]
    exceptions: Sequence[ExceptionRow]


def page(club: ClubFile, key: int) -> RelationshipPage:
    """Gather what one relationship's page shows.

    Raises:
        Refused: it is not there (any more).
    """
    one = record.get(club, Relationship, key)
    row = relationship_list.rows(club, keys=[key])[0]
    called = {who.person: who.name for who in row.pair.people}
    return RelationshipPage(
        one,
        row,
        rules.acts(one.state),
        guard.unchecked_people(club, [key], club.today()).get(key, {}),
        agreement_words(record.all_of(club, Agreement, relationship=key), club.today()),
        [
            LogRow(one.state, one.since, one.reason, formats.moment(one.noted_at) if one.noted_at else "", one.who)
            for one in record.all_of(club, RelationshipStep, relationship=key)
        ],
        [
            ExceptionRow(
                called.get(made.person, ""),
                made.reason,
                made.decided_by,
                made.second_person,
                made.from_day,
                made.until,
            )
            for made in record.all_of(club, CheckOverride, relationship=key)
        ],
    )


def state_words(row: RelationshipRow) -> str:
    """Say the state in words, with since when."""
    label = _(row.state.label)
    if row.since is None:
        return label
    return _("{state} since {day}").format(state=label, day=formats.day(row.since))


def since_words(row: RelationshipRow) -> str:
    """Say since when its state is what it is, where that is known."""
    return _("since {day}").format(day=formats.day(row.since)) if row.since is not None else ""


def agreement_words(versions: Sequence[Agreement], today: date) -> str:
    """Say the agreement in one line: how often, how long and where, and whether it is signed or due for review."""
    if not versions:
        return ""
    signed = [one for one in versions if one.signed_on is not None]
    one = max(signed or versions, key=lambda version: version.version)
    said = [_(one.cadence.label), formats.hours(one.minutes), one.place or _(one.medium.label)]
    return "  ·  ".join([*(part for part in said if part), _standing(one, today)])


def _standing(one: Agreement, today: date) -> str:
    if one.signed_on is None:
        return _("draft, not signed")
    if one.review_on <= today and one.reviewed_on is None:
        return _("review due since {day}").format(day=formats.day(one.review_on))
    return _("signed on {day}").format(day=formats.day(one.signed_on))
