"""Meetings of a relationship: how both prepared, what was done, who drove, and what comes of it."""

from desktop.core.relationship_choices import (
    AdviceState,
    Heard,
    Medium,
    MeetingOutcome,
    MentoringForm,
    Side,
)
from desktop.i18n import N_
from desktop.model.fields import PAIR, Shown, choice, clock, day, duration, link, long_text, moment, text, whole, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.model.session import Session


class Meeting(Noun):
    """One meeting, planned or noted afterwards, inside a session of a group or apart.

    The swaps are turns at the keyboard, the book or the tool. A worry is a flag alone: nothing of it is written here.
    """

    relationship = link(Relationship, N_("Relationship"), required=True, index=False)
    session = link(Session, N_("Session"))
    date = day(N_("Date"), required=True, shown=Shown.LIST, index=True)
    starts = clock(N_("From"), shown=Shown.LIST)
    ends = clock(N_("To"), shown=Shown.LIST)
    place = text(N_("Place"))
    medium = choice(N_("How"), Medium, default=Medium.IN_PERSON)
    outcome = choice(N_("Outcome"), MeetingOutcome, default=MeetingOutcome.PLANNED, shown=Shown.LIST)
    swaps_mentee = whole(N_("Turns of the mentee"))
    swaps_mentor = whole(N_("Turns of the mentor"))
    worked_on = text(N_("We worked on"), retention=PAIR)
    mistake = text(N_("A mistake worth keeping"), retention=PAIR)
    mistake_may_print = yes_no(N_("The mistake may be printed"))
    heard_want = text(N_("What I heard you want"), help=N_("The mentor’s one line."), retention=PAIR)
    heard = choice(N_("Heard, says the mentee"), Heard, default=Heard.NOT_ASKED)
    worry = yes_no(N_("Tell the coordinator"), help=N_("No detail is written here."))
    worry_seen_on = day(N_("Seen by the coordinator on"), shown=Shown.NOWHERE)
    noted_at = moment(N_("Noted at"))

    class Meta:
        indexes = ((("relationship", "date"), False),)


class MeetingForm(Noun):
    """How long of a meeting was spent in which form; without minutes it is only known that it took place."""

    meeting = link(Meeting, N_("Meeting"), required=True, index=False)
    form = choice(N_("Form"), MentoringForm, default=MentoringForm.PAIRING, shown=Shown.LIST)
    minutes = duration(N_("Minutes"), shown=Shown.LIST)

    class Meta:
        indexes = ((("meeting", "form"), True),)


class Prep(Noun):
    """How one side prepared for a meeting; `question` is the number of the question that was printed for it."""

    meeting = link(Meeting, N_("Meeting"), required=True, index=False)
    side = choice(N_("Side"), Side, default=Side.MENTEE, shown=Shown.LIST)
    tried = long_text(N_("Since last time I tried"), retention=PAIR)
    want = long_text(N_("Today I want"), retention=PAIR)
    questions = long_text(N_("My questions"), retention=PAIR)
    form = choice(N_("I would like us to work by"), MentoringForm, default=MentoringForm.TALK)
    question = whole(N_("Question from the bank"), shown=Shown.NOWHERE)
    ready = yes_no(N_("I am ready"), shown=Shown.LIST)

    class Meta:
        indexes = ((("meeting", "side"), True),)


class Advice(Noun):
    """Advice given at a meeting, and what came of it: tried, worked, told back to who gave it."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    meeting = link(Meeting, N_("Meeting"))
    giver = link(Person, N_("Given by"), shown=Shown.FORM)
    given_on = day(N_("Given on"), required=True, shown=Shown.LIST)
    wording = text(N_("Advice"), required=True, shown=Shown.LIST, retention=PAIR)
    state = choice(N_("What came of it"), AdviceState, default=AdviceState.GIVEN, shown=Shown.LIST)
    tried_on = day(N_("Tried on"))
    told_on = day(N_("Told back on"), shown=Shown.LIST)


class NextStep(Noun):
    """What one side will do until the next meeting."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    meeting = link(Meeting, N_("Meeting"))
    side = choice(N_("Who"), Side, default=Side.MENTEE, shown=Shown.LIST)
    wording = text(N_("Next step"), required=True, shown=Shown.LIST, retention=PAIR)
    due = day(N_("Due by"), shown=Shown.LIST)
    done_on = day(N_("Done on"), shown=Shown.LIST)
