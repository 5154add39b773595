"""What a record says besides the meeting itself: ready marks, advice, thanks, ratings, next steps, the next date."""

from typing import Final

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, Rater, Side
from desktop.core.rules.record_boxes import STEPS, Record
from desktop.i18n import _, ngettext
from desktop.model.goal import GoalRating
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice, Meeting, NextStep, Prep
from desktop.services import advice, gratitude, meeting_goals, meeting_writing
from desktop.services.club import ClubFile
from desktop.services.pair import Pair

OFF: Final = (MeetingOutcome.CANCELLED_MENTEE, MeetingOutcome.CANCELLED_MENTOR, MeetingOutcome.POSTPONED)


def write(club: ClubFile, pair: Pair, meeting: Meeting, said: Record) -> None:
    """Write what a record says, inside an open step; the same record typed again adds nothing.

    Raises:
        Refused: it says what became of advice where there was none, thanks for a letter without thanks, rates a goal
            that is not there, or promises more than three next steps.
    """
    for side in said.ready:
        mark_ready(meeting, side, ready=True)
    _last_advice(pair, meeting, said)
    if said.advice and not _there(Advice, meeting, said.advice):
        giver = pair.mentors[0] if len(pair.mentors) == 1 else None
        Advice.create(
            relationship=pair.key, meeting=meeting.id, giver=giver, given_on=meeting.date, wording=said.advice
        )
    _thanks(pair, meeting, said)
    _ratings(meeting, said, meeting_goals.numbered(club, pair))
    _steps(pair, meeting, said)
    if said.next_day is not None:
        _plan_next(club, pair, said)


def mark_ready(meeting: Meeting, side: Side, *, ready: bool) -> None:
    """Write the ready mark of one side, inside an open step."""
    found = Prep.get_or_none(Prep.meeting == meeting.id, Prep.side == side)
    if found is None:
        Prep.create(meeting=meeting.id, side=side, ready=ready)
    elif found.ready != ready:
        found.ready = ready
        found.save()


def _there(noun: type[Advice | Gratitude], meeting: Meeting, words: str) -> bool:
    return bool(noun.select().where(noun.meeting == meeting.id, noun.wording == words).exists())


def _last_advice(pair: Pair, meeting: Meeting, said: Record) -> None:
    if not (said.tried or said.worked or said.not_for_me or said.told):
        return
    last = advice.last_before(pair.key, meeting)
    if last is None:
        raise Refused(_("No advice of an earlier meeting is noted that could have been tried or told back."))
    advice.came_of_it(last, meeting.date, tried=said.tried, worked=said.worked, not_for_me=said.not_for_me)
    if said.told:
        last.told_on = last.told_on or meeting.date
    last.save()


def _thanks(pair: Pair, meeting: Meeting, said: Record) -> None:
    if said.thanks and not _there(Gratitude, meeting, said.thanks):
        gratitude.write(pair, meeting.date, said.thanks, meeting=meeting.id, for_letter=said.for_letter)
    elif said.for_letter:
        marked = Gratitude.update(for_letter=True).where(Gratitude.meeting == meeting.id).execute()
        if not marked:
            raise Refused(_("There are no thanks for a letter: what for?"))


def _ratings(meeting: Meeting, said: Record, goals: dict[int, meeting_goals.NumberedGoal]) -> None:
    if said.ratings and meeting.outcome is not MeetingOutcome.MET:
        raise Refused(_("Goals are rated at a meeting that took place."), field="ratings")
    for number, value in said.ratings.items():
        goal = goals.get(number)
        if goal is None:
            raise Refused(_("There is no goal {number} on this record.").format(number=number), field="ratings")
        same_day = (GoalRating.meeting == meeting.id) | (GoalRating.date == meeting.date)
        found = GoalRating.get_or_none((GoalRating.goal == goal.key) & (GoalRating.by == Rater.SELF) & same_day)
        if found is None:
            GoalRating.create(goal=goal.key, date=meeting.date, by=Rater.SELF, value=value, meeting=meeting.id)
        elif found.value != value:
            found.value = value
            found.save()


def _steps(pair: Pair, meeting: Meeting, said: Record) -> None:
    there = {(one.side, one.wording) for one in NextStep.select().where(NextStep.meeting == meeting.id)}
    wanted = {(side, one.words) for one in said.steps for side in one.who}
    if len({words for _side, words in there | wanted}) > STEPS:
        sentence = ngettext("At most {count} next step.", "At most {count} next steps.", STEPS)
        raise Refused(sentence.format(count=STEPS), field="steps")
    for step in said.steps:
        for side in Side:
            if side in step.who and (side, step.words) not in there:
                NextStep.create(
                    relationship=pair.key, meeting=meeting.id, side=side, wording=step.words, due=said.next_day
                )


def _plan_next(club: ClubFile, pair: Pair, said: Record) -> None:
    of_day = Meeting.select().where(Meeting.relationship == pair.key, Meeting.date == said.next_day)
    if said.next_day is not None and not of_day.where(Meeting.outcome.not_in(OFF)).exists():
        meeting_writing.write(club, pair, meeting_writing.new(pair, said.next_day), {})
