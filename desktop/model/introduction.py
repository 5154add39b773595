"""What somebody lets the other of a relationship read about them before they meet, topic by topic."""

from desktop.core.relationship_choices import Topic
from desktop.i18n import N_
from desktop.model.fields import Shown, choice, link, long_text, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person


class Introduction(Noun):
    """A topic of the homework card; only background and what is not to be asked have words of their own here.

    Goals, what was agreed and what was tried are taken from where they stand already.
    """

    person = link(Person, N_("Person"), required=True, index=False)
    topic = choice(N_("Topic"), Topic, default=Topic.BACKGROUND, shown=Shown.LIST)
    wording = long_text(N_("In their own words"))
    may_share = yes_no(N_("May be shared"), shown=Shown.LIST)

    class Meta:
        indexes = ((("person", "topic"), True),)
