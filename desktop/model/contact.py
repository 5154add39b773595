"""Who is asked, phoned and who collects: links from a person to their contacts."""

from desktop.i18n import N_, NP_
from desktop.model.fields import SEALED, Shown, day, link, text, whole, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person


class ContactLink(Noun):
    """A contact of a person: guardian, emergency contact in calling order, collector with a code."""

    person = link(Person, N_("Person"), required=True)
    contact = link(Person, N_("Contact"), required=True)
    relationship = text(
        NP_("kinship", "Relationship"), privacy=SEALED, help=N_("Mother, uncle, neighbour …"), shown=Shown.LIST
    )
    priority = whole(N_("Order of calling"), required=True, default=1, shown=Shown.LIST)
    is_guardian = yes_no(N_("Parent or guardian"), default=True, shown=Shown.LIST, privacy=SEALED)
    is_emergency = yes_no(N_("Emergency contact"), default=True, shown=Shown.LIST, privacy=SEALED)
    may_collect = yes_no(N_("May collect"), default=True, shown=Shown.LIST, privacy=SEALED)
    may_not_collect = yes_no(N_("May NOT collect"), privacy=SEALED)
    collector_code = text(N_("Collector code"), limit=4, help=N_("C1, C2 …: printed on the register."))
    password = text(N_("Password at the door"), limit=40, privacy=SEALED)
    valid_from = day(N_("Valid from"), shown=Shown.MORE)
    valid_to = day(N_("Valid to"), shown=Shown.MORE)
