"""Text that was typed and not yet saved: it survives a crash and is no part of the history."""

from desktop.i18n import N_
from desktop.model.fields import SEALED, Shown, long_text, text
from desktop.model.noun import Noun


class Draft(Noun):
    """What stands in a field that was not saved, by the place it stands in."""

    place = text(N_("Place"), required=True, shown=Shown.NOWHERE, index=True)
    typed = long_text(N_("Text"), privacy=SEALED, shown=Shown.NOWHERE)
