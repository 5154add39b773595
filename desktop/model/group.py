"""A regular gathering inside the club, and who belongs to it."""

from desktop.core.choices import RoleKind, Weekday
from desktop.i18n import N_
from desktop.model.fields import (
    OPEN,
    Shown,
    choice,
    clock,
    day,
    duration,
    link,
    text,
    whole,
    yes_no,
)
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.venue import Venue


class Group(Noun):
    """A group: weekday, times, venue, who it takes, and its supervision rule where it differs from the club's."""

    name = text(N_("Group"), required=True, privacy=OPEN, shown=Shown.LIST)
    weekday = choice(N_("Weekday"), Weekday, default=Weekday.TUE, privacy=OPEN)
    starts = clock(N_("Starts"), required=True)
    ends = clock(N_("Ends"), required=True)
    venue = link(Venue, N_("Venue"), shown=Shown.FORM)
    setup_minutes = duration(N_("Volunteers come before"), required=True, default=0)
    packdown_minutes = duration(N_("Volunteers stay after"), required=True, default=0)
    youngest = whole(N_("Youngest age"), required=True, default=9, help=N_("Somebody of unknown age counts as this."))
    oldest = whole(N_("Oldest age"), required=True, default=13)
    adults_only = yes_no(N_("Adults only"))
    ratio_bands = text(N_("Supervision rule of its own"), shown=Shown.MORE)
    minimum_adults = whole(N_("Never fewer adults than"), shown=Shown.MORE)


class Membership(Noun):
    """A person belongs to a group from a day, in a role; decides who is put on a roll."""

    group = link(Group, N_("Group"), required=True)
    person = link(Person, N_("Person"), required=True)
    role = choice(N_("Role"), RoleKind, default=RoleKind.MENTEE)
    since = day(N_("Since"), required=True)
    until = day(N_("Until"))
