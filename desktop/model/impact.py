"""What the coordinator writes for the impact report of a period; the figures in it come from the records."""

from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, day, link, long_text, text, yes_no
from desktop.model.group import Group
from desktop.model.noun import Noun


class Impact(Noun):
    """The words of an impact report of a period, of one group or of the whole club; hosts and funders one a line."""

    starts_on = day(N_("From"), required=True, shown=Shown.LIST)
    ends_on = day(N_("To"), required=True, shown=Shown.LIST)
    group = link(Group, N_("Group"), shown=Shown.FORM)
    purpose = text(N_("Why we do it, in one sentence"), privacy=OPEN, shown=Shown.LIST)
    changed = long_text(N_("What changed"), privacy=OPEN)
    failure = long_text(N_("A failure we learned from"))
    failure_agreed = yes_no(N_("All whom the failure concerns agreed to print it"))
    hosts = long_text(N_("Hosts to thank, one a line"), privacy=OPEN)
    funders = long_text(N_("Funders to thank, one a line"), privacy=OPEN)
