"""What a mentee wants, in the mentee's words, how far it is by whose rating, and what shows it."""

from desktop.core.relationship_choices import EvidenceKind, GoalArea, GoalScale, GoalStatus, Rater
from desktop.i18n import N_
from desktop.model.fields import Shown, choice, day, link, long_text, text, whole, words, yes_no
from desktop.model.meeting import Meeting
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship


class Goal(Noun):
    """A goal. `levels` names the club's steps, or the five levels of attainment from −2 to +2.

    `asked` is what the mentee wanted; progress nobody asked for is noted apart, as a bonus.
    """

    person = link(Person, N_("Mentee"), required=True)
    relationship = link(Relationship, N_("Relationship"))
    wording = text(N_("In the mentee’s words"), required=True, shown=Shown.LIST)
    area = choice(N_("Area"), GoalArea, default=GoalArea.SKILL, shown=Shown.LIST)
    asked = yes_no(N_("The mentee asked for it"), default=True)
    scale = choice(N_("Scale"), GoalScale, default=GoalScale.TEN)
    levels = words(N_("Levels"), help=N_("For steps and attainment: their names, lowest first."))
    hoped = whole(N_("Where I would like to be"), shown=Shown.LIST)
    wanted_by = day(N_("Wanted by"))
    importance = whole(N_("Importance, 0 to 3"), required=True, default=1)
    difficulty = whole(N_("Difficulty, 0 to 3"), required=True, default=1)
    status = choice(N_("Status"), GoalStatus, default=GoalStatus.OPEN, shown=Shown.LIST)
    set_on = day(N_("Set on"), required=True)


class GoalRating(Noun):
    """How far a goal is on a day, on the goal's own scale, by one kind of rater."""

    goal = link(Goal, N_("Goal"), required=True)
    date = day(N_("Date"), required=True, shown=Shown.LIST)
    by = choice(N_("Rated by"), Rater, default=Rater.SELF, shown=Shown.LIST)
    value = whole(N_("Value"), required=True, default=0, shown=Shown.LIST)
    meeting = link(Meeting, N_("Meeting"))
    note = text(N_("Note"))


class Evidence(Noun):
    """Something that shows progress; it is printed only with consent."""

    person = link(Person, N_("Mentee"), required=True)
    goal = link(Goal, N_("Goal"), shown=Shown.FORM)
    kind = choice(N_("Kind"), EvidenceKind, default=EvidenceKind.WORK, shown=Shown.LIST)
    date = day(N_("Date"), required=True, shown=Shown.LIST)
    wording = long_text(N_("What it is"))
    consent = yes_no(N_("May be shown"), help=N_("The mentee, or for minors the parent, agreed."))
