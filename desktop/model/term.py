"""Terms and holidays: when the club meets and when it does not."""

from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, day, text
from desktop.model.noun import Noun


class Term(Noun):
    """A stretch of the year with sessions."""

    name = text(N_("Term"), required=True, privacy=OPEN, shown=Shown.LIST)
    starts_on = day(N_("First day"), required=True, shown=Shown.LIST, index=True)
    ends_on = day(N_("Last day"), required=True, shown=Shown.LIST)


class Holiday(Noun):
    """Days on which no session takes place."""

    name = text(N_("Holiday"), required=True, privacy=OPEN, shown=Shown.LIST)
    starts_on = day(N_("First day"), required=True, shown=Shown.LIST, index=True)
    ends_on = day(N_("Last day"), required=True, shown=Shown.LIST)
