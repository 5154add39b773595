"""Background checks: that one was seen and what was decided, never its content."""

from desktop.core.choices import CheckDecision, CheckKind
from desktop.i18n import N_
from desktop.model.fields import SEALED, Shown, choice, day, link, text
from desktop.model.noun import Noun
from desktop.model.person import Person


class Check(Noun):
    """One background check of a volunteer."""

    person = link(Person, N_("Person"), required=True)
    kind = choice(N_("Check"), CheckKind, default=CheckKind.OTHER, privacy=SEALED, shown=Shown.LIST)
    workforce = text(N_("Workforce or level"), privacy=SEALED)
    reference = text(N_("Number"), limit=60, privacy=SEALED, help=N_("Shown as its last four until revealed."))
    applied_on = day(N_("Applied on"), privacy=SEALED)
    issued_on = day(N_("Issued on"), privacy=SEALED)
    seen_on = day(N_("Seen on"), privacy=SEALED, shown=Shown.LIST)
    seen_by = text(N_("Seen by"), privacy=SEALED)
    renew_by = day(N_("Renew by"), privacy=SEALED, shown=Shown.LIST)
    decision = choice(N_("Decision"), CheckDecision, default=CheckDecision.WAITING, privacy=SEALED, shown=Shown.LIST)
    reason_not_required = text(N_("Why none is required"), privacy=SEALED)
