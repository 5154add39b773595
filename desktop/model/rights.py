"""What somebody may ask of the club about their own data, and what keeps it from being erased."""

from desktop.i18n import N_
from desktop.model.fields import SEALED, Shown, day, link, text
from desktop.model.noun import Noun
from desktop.model.person import Person


class AccessRequest(Noun):
    """Somebody asked what the club holds about them; it is to be answered within a calendar month."""

    person = link(Person, N_("Person"), required=True)
    asked_on = day(N_("Asked on"), required=True, shown=Shown.LIST)
    answered_on = day(N_("Answered on"), shown=Shown.LIST)


class Hold(Noun):
    """Nothing of this person is erased, whoever asks, until the hold ends or is released; who did it is history."""

    person = link(Person, N_("Person"), required=True)
    reason = text(N_("Reason"), required=True, privacy=SEALED, shown=Shown.LIST)
    since = day(N_("Since"), required=True, privacy=SEALED, shown=Shown.LIST)
    until = day(N_("Until"), privacy=SEALED, shown=Shown.LIST, help=N_("Empty: until it is released."))
    released_on = day(N_("Released on"), privacy=SEALED, shown=Shown.LIST)
    why_released = text(N_("Why released"), privacy=SEALED)
