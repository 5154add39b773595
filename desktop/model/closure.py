"""How a relationship ended: planned or not, who began it, what each learned, and what comes after."""

from desktop.core.relationship_choices import ClosureReason, ContactAfter, EndedBy, Rematch
from desktop.i18n import N_
from desktop.model.fields import PAIR, SEALED, Shown, choice, day, link, long_text, yes_no
from desktop.model.noun import Noun
from desktop.model.relationship import Relationship


class Closure(Noun):
    """The closing talk of a relationship; it can be prepared before the end and completed after it."""

    relationship = link(Relationship, N_("Relationship"), required=True)
    date = day(N_("Date"), required=True, shown=Shown.LIST)
    planned = yes_no(N_("Planned ending"), default=True)
    begun_by = choice(N_("Begun by"), EndedBy, default=EndedBy.BOTH)
    reason = choice(N_("Reason"), ClosureReason, default=ClosureReason.PERIOD_OVER, shown=Shown.LIST)
    final_meeting = yes_no(N_("Closing talk held"))
    learned_mentor = long_text(N_("What the mentor learned"), retention=PAIR)
    learned_mentee = long_text(N_("What the mentee learned"), retention=PAIR)
    contact_after = choice(N_("Contact afterwards"), ContactAfter, default=ContactAfter.NONE)
    rematch_mentor = choice(N_("The mentor would like somebody else"), Rematch, default=Rematch.NOT_ASKED)
    rematch_mentee = choice(N_("The mentee would like somebody else"), Rematch, default=Rematch.NOT_ASKED)
    message = long_text(N_("Message passed on"), retention=PAIR)
    thanked = yes_no(N_("Thanks written"))
    returned = yes_no(N_("Things given back"))
    note = long_text(N_("For the coordinator"), privacy=SEALED, retention=PAIR)
