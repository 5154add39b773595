"""Relationships: the verbs that bring two people together, on their way, and to an end.

The log of steps is the truth; `_note` is the one place that writes it and keeps state and days in agreement with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipKind, RelationshipState, Side
from desktop.core.rules import relationship as rules
from desktop.i18n import N_, _
from desktop.model.agreement import Agreement
from desktop.model.fields import spec
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.relationship import CheckOverride, Relationship, RelationshipMember, RelationshipStep
from desktop.model.values import read, read_all
from desktop.services import guard, proposing, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of

WORDS: Final[Mapping[str, str]] = {
    "relationship.propose": N_("proposed: {name}"),
    "relationship.agree": N_("both agree: {name}"),
    "relationship.start": N_("started: {name}"),
    "relationship.pause": N_("paused: {name}"),
    "relationship.resume": N_("goes on: {name}"),
    "relationship.begin_closing": N_("closing begun: {name}"),
    "relationship.complete": N_("completed: {name}"),
    "relationship.end_early": N_("ended early: {name}"),
    "relationship.decline": N_("declined: {name}"),
    "relationship.withdraw": N_("withdrawn: {name}"),
    "relationship.reopen": N_("reopened: {name}"),
    "relationship.made_in_error": N_("relationship made in error, taken out"),
    "relationship.change": N_("details of {name}"),
    "relationship.flag": N_("at risk: {name}"),
    "relationship.unflag": N_("no longer at risk: {name}"),
    "check_override.add": N_("exception from a check: {name}"),
}
CHANGED_BY_HAND: Final = ("group", "introduced_on", "planned_end", "check_in_rule")
"""Fields that somebody types; state and days follow from the log."""


def propose(
    club: ClubFile,
    mentors: Sequence[int],
    mentees: Sequence[int],
    kind: RelationshipKind | str = RelationshipKind.ONE_TO_ONE,
    *,
    group: int | None = None,
    on: date | None = None,
    reason: str = "",
    despite_wish: bool = False,
) -> Changes:
    """Propose a relationship; it gets the next code (R01, R02 …).

    Args:
        club: the club.
        mentors: keys of the people on the mentor's side; of peers one stands on each side.
        mentees: keys of the people on the mentee's side.
        kind: one-to-one, small group, two mentors or peers.
        group: the club's group it belongs to, if any.
        on: the day of the proposal; today if not said.
        reason: why these two, for the log.
        despite_wish: propose it although somebody is not to be matched with somebody of it.

    Raises:
        Refused: the members do not make this kind, two of them have a relationship that is not over, or somebody is
            not to be matched with somebody of it.
    """
    wanted = RelationshipKind(kind)
    sides = [*((key, Side.MENTOR) for key in mentors), *((key, Side.MENTEE) for key in mentees)]
    people = {key: record.get(club, Person, key) for key, _side in sides}
    if len(people) < len(sides):
        raise Refused(_("The same person stands here twice."), field="mentees")
    rules.composed(wanted, [rules.Member(people[key].given_name, side) for key, side in sides])
    if group is not None:
        record.get(club, Group, group)
    proposing.refuse_twin(club, mentors, mentees)
    if not despite_wish:
        proposing.refuse_unwished(club, list(people))
    with club.step("relationship.propose") as step:
        made = Relationship.create(kind=wanted, group=group, code=proposing.next_code(club))
        RelationshipMember.insert_many(
            [{"relationship": made.id, "person": key, "side": side} for key, side in sides]
        ).execute()
        _note(club, made, RelationshipState.PROPOSED, on, reason)
        step.about(made)
    return step.changes


def take(club: ClubFile, key: int, act: Act | str, on: date | None = None, reason: str = "") -> Changes:
    """Take a step of a relationship's way, from agreeing to its end or back; each is its own verb in the history.

    Args:
        club: the club.
        key: the relationship.
        act: what is done.
        on: the day of the step; today if not said.
        reason: why; asked for where something stops.

    Raises:
        Refused: the step may not follow, lacks its reason, is dated before the last one or after today; it would
            start without a signed agreement, or with an unchecked volunteer beside somebody who may be a minor.
    """
    done = Act(act)
    one = record.get(club, Relationship, key)
    wanted = rules.leads_to(done, one.state)
    rules.step(one.state, wanted, reason, reopening=done is Act.REOPEN)
    if done is Act.START:
        refuse_unsigned(key)
    if done is Act.REOPEN:
        sides = pair_of(club, key)
        proposing.refuse_twin(club, sides.mentors, sides.mentees, but=key)
    if wanted is RelationshipState.ACTIVE:
        guard.refuse_unchecked(club, [key], club.today())
        guard.refuse_unchecked(club, [key], on or club.today())
    with club.step(f"relationship.{done.value}") as step:
        _note(club, one, wanted, on, reason)
        step.about(one)
    return step.changes


def refuse_unsigned(key: int) -> None:
    """Refuse to start a relationship of which no version of the agreement is signed: agreed means signed."""
    versions = list(Agreement.select().where(Agreement.relationship == key))
    if any(one.signed_on is not None for one in versions):
        return
    if versions:
        raise Refused(_("The agreement is not signed yet: have it signed and enter the day."), field="state")
    raise Refused(_("There is no agreement yet: make it, print it and have it signed."), field="state")


def _note(club: ClubFile, one: Relationship, state: RelationshipState, on: date | None, reason: str) -> None:
    """Add a line to the log, and let state and days say what the log says."""
    day, today = on or club.today(), club.today()
    if day > today:
        raise Refused(_("A step is noted when it has been taken, not before."), field="since")
    log = [*log_of(one.id), rules.Entry(state, day, read("reason", spec(RelationshipStep.reason), reason))]
    rules.day_of_step(log[:-1], day)
    RelationshipStep.create(
        relationship=one.id,
        state=state,
        since=day,
        reason=log[-1].reason,
        noted_at=club.clock().replace(microsecond=0),
        who=club.who,
    )
    one.state = state
    one.proposed_on, one.agreed_on, one.started_on, one.ended_on = rules.days(log)
    if state in rules.ENDS:
        one.at_risk, one.why_at_risk = False, ""
    one.save()


def log_of(key: int) -> list[rules.Entry]:
    """Give the log of a relationship, oldest first."""
    return logs_of([key])[key]


def logs_of(keys: Iterable[int]) -> dict[int, list[rules.Entry]]:
    """Give the logs of relationships, oldest first, by their keys."""
    logs: dict[int, list[rules.Entry]] = {key: [] for key in keys}
    steps = RelationshipStep.select().where(RelationshipStep.relationship.in_(list(logs)))
    for one in steps.order_by(RelationshipStep.since, RelationshipStep.noted_at, RelationshipStep.id):
        logs[one.relationship].append(rules.Entry(one.state, one.since, one.reason))
    return logs


def change(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change the group, the day of introduction, the planned end or how often is asked how it goes.

    Raises:
        Refused: a value is wrong, or follows from the log.
    """
    given = read_all(Relationship, values)
    for name in given:
        if name not in CHANGED_BY_HAND:
            raise Refused(_("“{field}” follows from the steps; take the step instead.").format(field=name), field=name)
    one = record.get(club, Relationship, key)
    for name, value in given.items():
        setattr(one, name, value)
    if one.planned_end is not None and one.started_on is not None and one.planned_end < one.started_on:
        raise Refused(_("The last day is before the first."), field="planned_end")
    with club.step("relationship.change") as step:
        one.save()
        step.about(one)
    return step.changes


def flag(club: ClubFile, key: int, why: str) -> Changes:
    """Flag a relationship as at risk, for a calm look; it changes no state.

    Raises:
        Refused: it does not say why, or the relationship is over.
    """
    one = record.get(club, Relationship, key)
    if one.state in rules.ENDS:
        raise Refused(_("It is over; nothing is at risk any more."), field="state")
    if not why.strip():
        raise Refused(_("Say why it is at risk."), field="why_at_risk")
    return _flagged(club, one, "relationship.flag", read("why_at_risk", spec(Relationship.why_at_risk), why))


def unflag(club: ClubFile, key: int) -> Changes:
    """Take the flag away."""
    return _flagged(club, record.get(club, Relationship, key), "relationship.unflag", "")


def _flagged(club: ClubFile, one: Relationship, verb: str, why: str) -> Changes:
    with club.step(verb) as step:
        one.at_risk, one.why_at_risk = bool(why), why
        one.save()
        step.about(one)
    return step.changes


def made_in_error(club: ClubFile, key: int) -> Changes:
    """Take out a relationship that should never have been entered, with everything that is its own.

    Undo brings it back. Goals and thanks are people's own and stay with them.

    Raises:
        Refused: they have met, hours hang on it or an exception was made for it: then it was, and is ended instead.
    """
    one = record.get(club, Relationship, key)
    if club.value("SELECT 1 FROM meeting WHERE relationship_id = ? AND outcome = 'met' LIMIT 1", (key,)):
        raise Refused(_("They have met: it was no error. End it early instead."), field="state")
    if record.all_of(club, CheckOverride, relationship=key):
        raise Refused(
            _("An exception from a check was made for it, which is kept. End it early instead."), field="state"
        )
    if club.value(_HOURS, (key,)):
        raise Refused(_("Hours hang on it: it was no error. End it early instead."), field="state")
    with club.step("relationship.made_in_error") as step:
        step.about(one)
        one.delete_instance()
    return step.changes


_HOURS: Final = """
    SELECT 1 FROM hours_entry h JOIN meeting m ON m.id = h.meeting_id WHERE m.relationship_id = ? LIMIT 1
"""
