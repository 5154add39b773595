"""A relationship's way from being proposed to its end: which step may follow which, and what each step asks."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipKind, RelationshipState, Side
from desktop.core.rules import ages, planning
from desktop.i18n import _, formats

State = RelationshipState
GROUP_OF_MENTEES: Final = 3
"""A small group has up to three mentees (AmeriCorps and MENTOR define groups of one to three)."""

STEPS: Final[dict[State, frozenset[State]]] = {
    State.PROPOSED: frozenset({State.AGREED, State.DECLINED, State.WITHDRAWN}),
    State.AGREED: frozenset({State.ACTIVE, State.DECLINED, State.WITHDRAWN}),
    State.ACTIVE: frozenset({State.PAUSED, State.CLOSING, State.ENDED_EARLY}),
    State.PAUSED: frozenset({State.ACTIVE, State.CLOSING, State.ENDED_EARLY}),
    State.CLOSING: frozenset({State.ACTIVE, State.COMPLETED, State.ENDED_EARLY}),
    State.COMPLETED: frozenset({State.ACTIVE}),
    State.ENDED_EARLY: frozenset({State.ACTIVE}),
    State.DECLINED: frozenset({State.PROPOSED}),
    State.WITHDRAWN: frozenset({State.PROPOSED}),
}
"""What may follow a state; from an end back it is a reopening, which is asked for by its own name."""

ENDS: Final = frozenset({State.COMPLETED, State.ENDED_EARLY, State.DECLINED, State.WITHDRAWN})
CLOSED: Final = frozenset({State.COMPLETED, State.ENDED_EARLY})
MEETING: Final = frozenset({State.ACTIVE, State.CLOSING})
"""States in which two people meet."""
UNDER_WAY: Final = MEETING | {State.PAUSED}
ASK_REASON: Final = frozenset({State.PAUSED, State.ENDED_EARLY, State.DECLINED, State.WITHDRAWN})
"""States that are not entered without a reason."""

ACTS: Final[dict[Act, tuple[frozenset[State], State]]] = {
    Act.AGREE: (frozenset({State.PROPOSED}), State.AGREED),
    Act.START: (frozenset({State.AGREED}), State.ACTIVE),
    Act.COMPLETE: (frozenset({State.CLOSING}), State.COMPLETED),
    Act.RESUME: (frozenset({State.PAUSED, State.CLOSING}), State.ACTIVE),
    Act.BEGIN_CLOSING: (frozenset({State.ACTIVE, State.PAUSED}), State.CLOSING),
    Act.PAUSE: (frozenset({State.ACTIVE}), State.PAUSED),
    Act.END_EARLY: (UNDER_WAY, State.ENDED_EARLY),
    Act.DECLINE: (frozenset({State.PROPOSED, State.AGREED}), State.DECLINED),
    Act.WITHDRAW: (frozenset({State.PROPOSED, State.AGREED}), State.WITHDRAWN),
}
"""What is done in which states and where it leads, the usual next step of each state first; reopening stands apart."""


class Member(NamedTuple):
    """One person of a relationship; `cleared` says for a mentor whether a check holds on the day."""

    name: str
    side: Side
    born_on: str | None = None
    adult_confirmed: bool = False
    cleared: bool = True


class Entry(NamedTuple):
    """One line of the log of states."""

    state: State
    since: date
    reason: str = ""


class Days(NamedTuple):
    """The days of a relationship that lists ask for; nothing for what has not been, or is so no more."""

    proposed_on: date | None
    agreed_on: date | None
    started_on: date | None
    ended_on: date | None


def acts(now: State) -> tuple[Act, ...]:
    """Say what can be done in a state, the usual next step first."""
    if now in ENDS:
        return (Act.REOPEN,)
    return tuple(act for act, (before, _after) in ACTS.items() if now in before)


def leads_to(act: Act, now: State) -> State:
    """Say what an act makes of a state.

    What was under way is active again when it is reopened; what never began is a proposal again.

    Raises:
        Refused: it cannot be done in this state.
    """
    if act not in acts(now):
        sentence = _("A relationship that is “{now}” does not take this step: {step}.")
        raise Refused(sentence.format(now=_(now.label), step=_(act.label)), field="state")
    if act is Act.REOPEN:
        return State.ACTIVE if now in CLOSED else State.PROPOSED
    return ACTS[act][1]


def days(log: Iterable[Entry]) -> Days:
    """Read the days of a relationship off its log; a proposal that is made anew begins them again."""
    since: dict[State, date] = {}
    last: Entry | None = None
    for entry in log:
        if entry.state is State.PROPOSED:
            since.clear()
        since.setdefault(entry.state, entry.since)
        last = entry
    ended = last.since if last is not None and last.state in ENDS else None
    return Days(since.get(State.PROPOSED), since.get(State.AGREED), since.get(State.ACTIVE), ended)


def step(now: State, wanted: State, reason: str = "", *, reopening: bool = False) -> None:
    """Refuse a step that may not follow, or that lacks its reason.

    Args:
        now: the state it is in.
        wanted: the state it shall have.
        reason: why, in words; asked for where something stops.
        reopening: somebody asked to reopen it: only then an end is left.
    """
    if wanted not in STEPS[now] or (now in ENDS) != reopening:
        sentence = _("A relationship that is “{now}” cannot become “{wanted}”.")
        raise Refused(sentence.format(now=_(now.label), wanted=_(wanted.label)), field="state")
    if wanted in ASK_REASON and not reason.strip():
        raise Refused(_("Say why: it is kept with the date."), field="reason")


def day_of_step(log: Iterable[Entry], on: date) -> None:
    """Refuse a step that is dated before the last one: the log is only added to, in the order of time."""
    last = max((entry.since for entry in log), default=None)
    if last is not None and on < last:
        sentence = _("The last step was on {day}; the next one cannot be before it.")
        raise Refused(sentence.format(day=formats.day(last)), field="since")


def composed(kind: RelationshipKind, members: Iterable[Member]) -> None:
    """Refuse members that do not make a relationship of this kind.

    One-to-one and peers: one on each side. A small group: one mentor and two or three mentees. Two mentors: two and
    one mentee.
    """
    sides = [member.side for member in members]
    mentors, mentees = sides.count(Side.MENTOR), sides.count(Side.MENTEE)
    sentences = {
        RelationshipKind.ONE_TO_ONE: (_("One-to-one is one mentor and one mentee."), {(1, 1)}),
        RelationshipKind.PEER: (_("Peers are two people: one is entered on each side."), {(1, 1)}),
        RelationshipKind.SMALL_GROUP: (
            _("A small group is one mentor with two or three mentees."),
            {(1, number) for number in range(2, GROUP_OF_MENTEES + 1)},
        ),
        RelationshipKind.TWO_MENTORS: (_("Two mentors share one mentee here."), {(2, 1)}),
    }
    sentence, wanted = sentences[kind]
    if (mentors, mentees) not in wanted:
        raise Refused(sentence, field="kind")


def not_cleared(kind: RelationshipKind, members: Iterable[Member], day: date) -> tuple[str, ...]:
    """Name those who may be adults and whose check does not hold on a day on which the other may be under 18.

    Somebody whose age nobody knows may be both. A mentor is asked whatever their age; of peers only who is not known
    to be under 18, on either side: two children need no check, for neither is an adult alone with a child.
    """
    everybody = [(member, ages.is_adult(member.born_on, member.adult_confirmed, day)) for member in members]
    peers = kind is RelationshipKind.PEER
    return tuple(
        member.name
        for member, adult in everybody
        if not member.cleared
        and ((peers and adult is not False) or (not peers and member.side is Side.MENTOR))
        and any(
            other_adult is not True and other is not member and (peers or other.side is Side.MENTEE)
            for other, other_adult in everybody
        )
    )


def state_on(log: Iterable[Entry], day: date) -> State | None:
    """Give the state on a day; of several steps on one day the last counts. `None` before the first."""
    state = None
    for entry in log:
        if entry.since <= day:
            state = entry.state
    return state


def sustained(log: Iterable[Entry], months: int, today: date) -> bool | None:
    """Say whether a relationship was still active or paused so many calendar months after its start (rule 7).

    `None` if it never started, or is not old enough to have reached it.
    """
    entries = list(log)
    start = next((entry.since for entry in entries if entry.state is State.ACTIVE), None)
    if start is None:
        return None
    reached = planning.months_after(start, months)
    if today < reached:
        return None
    return state_on(entries, reached) in UNDER_WAY
