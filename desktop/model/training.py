"""What volunteers have learned for their task."""

from desktop.i18n import N_
from desktop.model.fields import Shown, day, duration, link, text
from desktop.model.noun import Noun
from desktop.model.person import Person


class Training(Noun):
    """One training of a volunteer."""

    person = link(Person, N_("Person"), required=True)
    topic = text(N_("Topic"), required=True, shown=Shown.LIST)
    done_on = day(N_("Done on"), shown=Shown.LIST)
    provider = text(N_("Provider"))
    length = duration(N_("Length"))
    expires_on = day(N_("Valid until"), shown=Shown.LIST)
