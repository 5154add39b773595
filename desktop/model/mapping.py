"""What the columns of a list were taken for, remembered for the next list with the same headers."""

from desktop.core.choices import ListKind
from desktop.i18n import N_
from desktop.model.fields import Shown, choice, long_text, text
from desktop.model.noun import Noun


class ListMapping(Noun):
    """How to read one kind of list: `columns` is a JSON object from header to meaning."""

    headers = text(N_("Headers"), required=True, limit=4000, shown=Shown.NOWHERE, index=True)
    kind = choice(N_("Kind of list"), ListKind, default=ListKind.PEOPLE, shown=Shown.NOWHERE)
    columns = long_text(N_("Columns"), shown=Shown.NOWHERE)
