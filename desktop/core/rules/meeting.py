"""What a meeting must be: in the time of its relationship, with times and forms that fit, and worth which minutes."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from desktop.core import clock
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, RelationshipState
from desktop.core.rules import planning
from desktop.core.rules.relationship import CLOSED, MEETING, UNDER_WAY, Entry, state_on
from desktop.i18n import _, formats

State = RelationshipState


def states_during(log: Iterable[Entry], day: date) -> frozenset[State]:
    """Give every state that a relationship had on a day: the one it began the day with, and those of its steps.

    So a last meeting on the day of the ending is one of the relationship, as is one on the day of the start.
    """
    entries = list(log)
    before = state_on(entries, day - timedelta(days=1))
    return frozenset(entry.state for entry in entries if entry.since == day) | ({before} if before else frozenset())


def on_a_day_of(log: Iterable[Entry], day: date, outcome: MeetingOutcome, *, introduced: bool) -> None:
    """Refuse a meeting on a day on which the relationship does not meet.

    Before the start, those who have agreed may meet once: the introducing meeting, with somebody of the club beside.

    Args:
        log: the relationship's states.
        day: the meeting's.
        outcome: what became of it; a meeting that was only tried may be in a pause.
        introduced: there is an introducing meeting already.
    """
    entries = list(log)
    states = states_during(entries, day)
    if states & (MEETING if outcome in {MeetingOutcome.MET, MeetingOutcome.PLANNED} else UNDER_WAY):
        return
    if states & {State.AGREED}:
        if not introduced:
            return
        raise Refused(
            _("Before the start they meet once, to be introduced; this would be the second time."), field="date"
        )
    raise Refused(_why_not(entries, states), field="date")


def introduces(log: Iterable[Entry], day: date) -> bool:
    """Say whether a meeting of a day is the introducing one: they have agreed, and it has not begun."""
    states = states_during(log, day)
    return State.AGREED in states and not states & MEETING


def _why_not(entries: list[Entry], states: frozenset[State]) -> str:
    if State.PAUSED in states:
        return _("The relationship was paused on that day.")
    if states & CLOSED:
        ended = max(entry.since for entry in entries if entry.state in CLOSED)
        return _("The relationship ended on {day}.").format(day=formats.day(ended))
    started = next((entry.since for entry in entries if entry.state is State.ACTIVE), None)
    if started is not None:
        return _("The relationship began on {day}.").format(day=formats.day(started))
    return _("The relationship has not begun yet.")


def in_its_time(day: date, outcome: MeetingOutcome, today: date) -> None:
    """Refuse that something became of a meeting that is still to come; one can only be called off before."""
    called_off = {
        MeetingOutcome.PLANNED,
        MeetingOutcome.POSTPONED,
        MeetingOutcome.CANCELLED_MENTEE,
        MeetingOutcome.CANCELLED_MENTOR,
    }
    if day > today and outcome not in called_off:
        raise Refused(_("{day} is still to come.").format(day=formats.day(day)), field="date")


def times(starts: int | None, ends: int | None) -> tuple[int | None, int | None]:
    """Give the times of a meeting, an end after midnight as such.

    Raises:
        Refused: an end without a beginning, both the same, or more than 16 hours.
    """
    if starts is None and ends is not None:
        raise Refused(_("Since when? An end alone does not say how long it was."), field="starts")
    if starts is not None and ends is not None:
        return starts, planning.end_after(starts, ends if ends < clock.DAY else ends - clock.DAY)
    return starts, ends


def minutes(starts: int | None, ends: int | None, forms: Mapping[MentoringForm, int | None]) -> int | None:
    """Say how long they met: from their times, else from the minutes of the forms; `None` if nobody knows."""
    if starts is not None and ends is not None:
        return ends - starts
    return together(forms) or None


def together(forms: Mapping[MentoringForm, int | None]) -> int:
    """Add up the minutes spent together: work between meetings is each one's own."""
    return sum(length or 0 for form, length in forms.items() if form is not MentoringForm.BETWEEN)


def forms_fit(starts: int | None, ends: int | None, forms: Mapping[MentoringForm, int | None]) -> None:
    """Refuse forms that took longer than the meeting."""
    taken = together(forms)
    if starts is not None and ends is not None and taken > ends - starts:
        sentence = _("The meeting took {length}, its forms {taken}.")
        length = formats.hours(ends - starts)
        raise Refused(sentence.format(length=length, taken=formats.hours(taken)), field="forms")
