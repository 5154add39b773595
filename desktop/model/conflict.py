"""What two copies of the club say differently, until somebody decides."""

from desktop.i18n import N_
from desktop.model.fields import SEALED, Shown, link, long_text, moment, text
from desktop.model.noun import Noun
from desktop.model.person import Person


class Conflict(Noun):
    """A field of a record that two copies changed to different values before they were joined.

    `standing` holds until it is decided, `other` is what the other side says, both as JSON of the column (a link as
    the uid it leads to). An empty `field` is the record itself: changed on one side, taken away on the other. `person`
    is whom it is about, if anybody: it goes with them.
    """

    noun = text(N_("Record"), required=True, limit=40)
    record = text(N_("Record"), required=True, limit=32, index=True)
    field = text(N_("Field"), limit=40)
    person = link(Person, N_("Person"), on_delete="CASCADE")
    standing = long_text(N_("Stands until decided"), privacy=SEALED)
    standing_who = text(N_("Changed by"))
    standing_laptop = text(N_("On laptop"))
    standing_at = moment(N_("Changed at"), shown=Shown.FORM)
    other = long_text(N_("The other value"), privacy=SEALED)
    other_who = text(N_("Changed by"))
    other_laptop = text(N_("On laptop"))
    other_at = moment(N_("Changed at"), shown=Shown.FORM)
