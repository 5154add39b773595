"""Finding each other: what somebody wants, where they have looked, what they would ask, and when they have time."""

from desktop.core.choices import RoleKind, Weekday
from desktop.core.relationship_choices import Answer, WishKind
from desktop.i18n import N_
from desktop.model.fields import SEALED, Shown, choice, clock, day, link, long_text, text, whole, words, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person


class Search(Noun):
    """Somebody who looks for a mentor, or a mentee: want, where, ask, before there is a relationship.

    `places` are words that both sides use for where they could meet; `room` is how many relationships a mentor
    can have at once.
    """

    person = link(Person, N_("Person"), required=True)
    role = choice(N_("Looks as"), RoleKind, default=RoleKind.MENTEE, shown=Shown.LIST)
    looking = yes_no(N_("Looking now"), default=True, shown=Shown.LIST)
    since = day(N_("Since"), shown=Shown.LIST)
    want = long_text(N_("What I want"), help=N_("What could I do by the end that I cannot do today?"))
    where = long_text(N_("Where I have looked"), help=N_("Where was help looked for already, and what came of it?"))
    ask = long_text(N_("What I would ask"), help=N_("An hour, an opinion, practice together: one sentence."))
    places = words(N_("Places"), shown=Shown.FORM)
    online = yes_no(N_("Online is fine"))
    room = whole(N_("Relationships at once"), required=True, default=1)

    class Meta:
        indexes = ((("person", "role"), True),)


class FreeTime(Noun):
    """A weekly stretch of time somebody could give, in minutes after midnight."""

    person = link(Person, N_("Person"), required=True)
    weekday = choice(N_("Weekday"), Weekday, default=Weekday.MON, shown=Shown.LIST)
    starts = clock(N_("From"), required=True, shown=Shown.LIST)
    ends = clock(N_("To"), required=True, shown=Shown.LIST)


class Wish(Noun):
    """Somebody wished for, or not to be matched with; the reason is for the coordinator alone."""

    person = link(Person, N_("Person"), required=True)
    other = link(Person, N_("About"), required=True, shown=Shown.LIST)
    kind = choice(N_("Wish"), WishKind, default=WishKind.WISH, shown=Shown.LIST)
    reason = text(N_("Reason"), privacy=SEALED)

    class Meta:
        indexes = ((("person", "other"), True),)


class Opening(Noun):
    """A place outside the club where a mentor, or a mentor role, can be asked for."""

    place = text(N_("Where"), required=True, shown=Shown.LIST)
    offers = text(N_("What they offer"), shown=Shown.LIST)
    address_to = text(N_("Write to"))
    reach = text(N_("How to reach them"))
    seen_on = day(N_("Checked on"), shown=Shown.LIST)
    note = long_text(N_("Note"))


class Request(Noun):
    """A letter that asks somebody for mentoring, or for a mentor role, and what came of it."""

    person = link(Person, N_("Who asks"), required=True)
    opening = link(Opening, N_("Where"), shown=Shown.FORM)
    to_whom = text(N_("To whom"), required=True, shown=Shown.LIST)
    want = long_text(N_("What I want"))
    why_you = long_text(N_("Why you"))
    ask = long_text(N_("What I ask"))
    sent_on = day(N_("Sent on"), shown=Shown.LIST)
    answer = choice(N_("Answer"), Answer, default=Answer.OPEN, shown=Shown.LIST)
    answered_on = day(N_("Answered on"))
    note = text(N_("Note"))
