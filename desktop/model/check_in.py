"""Looking after a relationship: check-ins, and the pulse of six questions."""

from desktop.core.relationship_choices import CheckInState, CheckInWith, Medium
from desktop.i18n import N_
from desktop.model.fields import PAIR, SEALED, Shown, choice, day, link, text, whole, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship


class CheckIn(Noun):
    """The coordinator asked one of them how it goes; an attempt without an answer is noted too."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    who = choice(N_("With"), CheckInWith, default=CheckInWith.MENTOR, shown=Shown.LIST)
    person = link(Person, N_("Person"), shown=Shown.FORM)
    date = day(N_("Date"), required=True, shown=Shown.LIST)
    reached = yes_no(N_("Contact was made"), default=True)
    how = choice(N_("How"), Medium, default=Medium.VOICE)
    state = choice(N_("How it is"), CheckInState, default=CheckInState.FINE, shown=Shown.LIST)
    note = text(N_("Note"), privacy=SEALED, retention=PAIR)
    follow_up = text(N_("What follows"), retention=PAIR)
    followed_up_on = day(N_("Done on"))


class Pulse(Noun):
    """Six answers of one side, 1 (not at all) to 5 (very much); one that was left out is empty."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    person = link(Person, N_("Person"), required=True)
    date = day(N_("Date"), required=True, shown=Shown.LIST)
    welcome = whole(N_("I look forward to our meetings"))
    heard = whole(N_("I feel listened to"))
    useful = whole(N_("What we do helps with what I want"))
    safe = whole(N_("I can say when something does not work"))
    fair = whole(N_("Both of us keep what we promised"))
    pace = whole(N_("The pace is right for me"))
