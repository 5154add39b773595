"""What was let go at a tidy-up, or kept on for a reason; no names are in it."""

from desktop.core.retention_choices import KeptKind
from desktop.i18n import N_
from desktop.model.fields import Shown, choice, day, text, yes_no
from desktop.model.noun import Noun


class Destruction(Noun):
    """One decision: a record that was due went, or stays until another day; its code stands for it."""

    decided_on = day(N_("Decided on"), required=True, shown=Shown.LIST)
    kind = choice(N_("Kind"), KeptKind, default=KeptKind.PEOPLE, shown=Shown.LIST)
    code = text(N_("Code"), required=True, limit=12, shown=Shown.LIST)
    since = day(N_("Ended on"), required=True, shown=Shown.LIST)
    due_on = day(N_("Kept until"), required=True, shown=Shown.LIST)
    gone = yes_no(N_("Destroyed"), default=True, shown=Shown.LIST)
    kept_until = day(N_("Kept on until"), shown=Shown.LIST)
    reason = text(N_("Reason"), shown=Shown.LIST)
    record = text(N_("Record"), limit=32, index=True, shown=Shown.NOWHERE)
