"""Exports that a club makes again and again: which columns of which table, and for whom."""

from desktop.core.choices import Audience
from desktop.i18n import N_
from desktop.model.fields import Shown, choice, text, words
from desktop.model.noun import Noun


class NamedExport(Noun):
    """A table, its chosen columns in order (none: all that the audience may see), and who it is for."""

    name = text(N_("Name"), required=True, shown=Shown.LIST)
    table = text(N_("Table"), required=True, limit=40, shown=Shown.NOWHERE)
    audience = choice(N_("Who is it for?"), Audience, default=Audience.HELPERS, shown=Shown.LIST)
    columns = words(N_("Columns"))
