"""Where sessions take place."""

from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, long_text, text
from desktop.model.noun import Noun


class Venue(Noun):
    """A room or building."""

    name = text(N_("Venue"), required=True, privacy=OPEN, shown=Shown.LIST)
    address = long_text(N_("Address"), privacy=OPEN)
    fire_point = text(N_("Meeting point in a fire"), privacy=OPEN)
    access_note = text(N_("Access"), privacy=OPEN, help=N_("Steps, lift, where to ring."))
