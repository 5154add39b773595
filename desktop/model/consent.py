"""What was allowed, by whom, when."""

from desktop.core.choices import ConsentKind, ConsentMethod
from desktop.i18n import N_
from desktop.model.fields import SEALED, Shown, choice, day, link, text, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person


class Consent(Noun):
    """One permission, given or refused; withdrawn means used nowhere from that day."""

    person = link(Person, N_("Person"), required=True)
    kind = choice(N_("Consent"), ConsentKind, default=ConsentKind.TAKE_PART, shown=Shown.LIST, privacy=SEALED)
    given = yes_no(N_("Given"), shown=Shown.LIST, privacy=SEALED)
    given_by = text(N_("Given by"), privacy=SEALED)
    given_on = day(N_("Given on"), shown=Shown.LIST, privacy=SEALED)
    method = choice(N_("How"), ConsentMethod, default=ConsentMethod.PAPER, privacy=SEALED)
    expires_on = day(N_("Ends on"), privacy=SEALED)
    withdrawn_on = day(N_("Withdrawn on"), privacy=SEALED)
