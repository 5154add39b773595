"""Thanks that are collected as they come, and what was written of them."""

from desktop.core.relationship_choices import WritingKind
from desktop.i18n import N_
from desktop.model.fields import Shown, choice, day, link, long_text, text, yes_no
from desktop.model.meeting import Meeting
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship


class Writing(Noun):
    """A paper about one person that holds somebody's own words: what was written, for which time, under what number."""

    kind = choice(N_("Paper"), WritingKind, default=WritingKind.THANKS, shown=Shown.LIST)
    person = link(Person, N_("Person"), required=True)
    starts_on = day(N_("From"))
    ends_on = day(N_("To"))
    number = text(N_("Number"), limit=20, shown=Shown.LIST)
    sentence = long_text(N_("The coordinator’s sentence"))
    own_words = long_text(N_("In their own words"))
    mistake = long_text(N_("What went wrong and what came of it"))
    signer = text(N_("Signed by"))
    written_on = day(N_("Written on"), shown=Shown.LIST)
    signed_on = day(N_("Signed on"), shown=Shown.LIST)


class Gratitude(Noun):
    """One line of thanks to somebody, most often for one concrete thing."""

    to = link(Person, N_("To whom"), required=True)
    giver = link(Person, N_("From whom"), shown=Shown.FORM)
    relationship = link(Relationship, N_("Relationship"))
    meeting = link(Meeting, N_("Meeting"))
    date = day(N_("Date"), required=True, shown=Shown.LIST)
    wording = text(N_("Thanks for"), required=True, shown=Shown.LIST)
    for_letter = yes_no(N_("For the letter"), default=True)
    may_quote = yes_no(N_("May be quoted"))
    used_in = link(Writing, N_("Used in"))
