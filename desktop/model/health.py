"""What must be known in a session to keep somebody well."""

from desktop.core.choices import HealthKind, PrintOn
from desktop.i18n import N_
from desktop.model.fields import (
    SEALED,
    Shown,
    choice,
    day,
    link,
    long_text,
    text,
    yes_no,
)
from desktop.model.noun import Noun
from desktop.model.person import Person

LABEL_LIMIT = 20


class HealthNote(Noun):
    """A health note: short enough for the card, with what to do."""

    person = link(Person, N_("Person"), required=True)
    kind = choice(N_("Kind"), HealthKind, default=HealthKind.ALLERGY, privacy=SEALED, shown=Shown.LIST)
    short_label = text(
        N_("In short"),
        required=True,
        limit=LABEL_LIMIT,
        privacy=SEALED,
        shown=Shown.LIST,
        help=N_("At most 20 characters, for the card."),
    )
    action = long_text(N_("What to do"), privacy=SEALED)
    medicine_on_site = yes_no(N_("Medicine is on site"), privacy=SEALED)
    print_on = choice(N_("Printed on"), PrintOn, default=PrintOn.CARD, privacy=SEALED)
    reviewed_on = day(N_("Reviewed on"), privacy=SEALED)
