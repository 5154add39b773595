"""Pairs of people who look like one person and were said to be two."""

from desktop.i18n import N_
from desktop.model.fields import day, link
from desktop.model.noun import Noun
from desktop.model.person import Person


class DifferentPeople(Noun):
    """A coordinator's word that two people are two; `first` is the one with the smaller key."""

    first = link(Person, N_("Person"), required=True, index=False)
    second = link(Person, N_("Person"), required=True)
    said_on = day(N_("Said on"))

    class Meta:
        indexes = ((("first", "second"), True),)
