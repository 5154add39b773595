"""Agreements: the club's clauses, what two people promised in which version, and who signed when."""

from desktop.core.relationship_choices import (
    AgreementEdition,
    Cadence,
    Medium,
    MentoringForm,
    PromiseKind,
    Side,
    Signer,
)
from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, choice, choices, day, duration, link, long_text, text, whole, yes_no
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship


class Clause(Noun):
    """A clause as this club wants it, instead of the built-in text; number 15 and up are the club's additions."""

    edition = choice(N_("Edition"), AgreementEdition, default=AgreementEdition.ADULT, shown=Shown.LIST)
    number = whole(N_("Number"), required=True, default=1, shown=Shown.LIST)
    included = yes_no(N_("Included"), default=True)
    title = text(N_("Title"), privacy=OPEN, shown=Shown.LIST)
    wording = long_text(N_("Text"), privacy=OPEN)

    class Meta:
        indexes = ((("edition", "number"), True),)


class Agreement(Noun):
    """One version of the agreement of a relationship: how often, where, how, until when."""

    relationship = link(Relationship, N_("Relationship"), required=True, index=False)
    version = whole(N_("Version"), required=True, default=1, shown=Shown.LIST)
    edition = choice(N_("Edition"), AgreementEdition, default=AgreementEdition.ADULT, shown=Shown.LIST)
    cadence = choice(N_("How often"), Cadence, default=Cadence.WEEKLY)
    minutes = duration(N_("Length of a meeting"), required=True, default=60)
    place = text(N_("Place"))
    medium = choice(N_("How they meet"), Medium, default=Medium.IN_PERSON)
    forms = choices(N_("How they work"), MentoringForm, default=(MentoringForm.PAIRING, MentoringForm.TALK))
    swap_minutes = whole(N_("Minutes between swaps"), help=N_("10 for adults and 5 with children, if left empty."))
    days_ahead = whole(N_("Days to prepare ahead"), required=True, default=1)
    channel = text(N_("Contact between meetings through"))
    reply_days = whole(N_("Days to answer"), required=True, default=3)
    notice_hours = whole(N_("Hours of notice"), required=True, default=24)
    misses = whole(N_("Missed meetings until the coordinator calls"), required=True, default=3)
    lead = text(N_("Safeguarding lead"))
    gift_limit = text(N_("Gifts only"))
    off_limits = text(N_("Topics that are off limits"))
    kept_for = text(N_("Records are kept for"))
    review_on = day(N_("Review on"), required=True, shown=Shown.LIST)
    ends_on = day(N_("Ends on"), shown=Shown.LIST)
    signed_on = day(N_("Signed on"), shown=Shown.LIST)
    copies_given = yes_no(N_("Copies given"))
    reviewed_on = day(N_("Reviewed on"))

    class Meta:
        indexes = ((("relationship", "version"), True),)


class AgreementClause(Noun):
    """A clause that this relationship words otherwise than the club, or leaves out."""

    agreement = link(Agreement, N_("Agreement"), required=True, index=False)
    number = whole(N_("Number"), required=True, default=1, shown=Shown.LIST)
    included = yes_no(N_("Included"), default=True)
    title = text(N_("Title"))
    wording = long_text(N_("Text"))

    class Meta:
        indexes = ((("agreement", "number"), True),)


class Promise(Noun):
    """A line of the two columns: what a side gets or brings; the other side rates at the review how it was kept."""

    agreement = link(Agreement, N_("Agreement"), required=True)
    side = choice(N_("Side"), Side, default=Side.MENTEE, shown=Shown.LIST)
    kind = choice(N_("Gets or brings"), PromiseKind, default=PromiseKind.GETS, shown=Shown.LIST)
    wording = text(N_("Promise"), required=True, shown=Shown.LIST)
    kept = whole(N_("Kept, 0 to 10, says the other side"))
    rated_on = day(N_("Rated on"))


class Signature(Noun):
    """Who signed an agreement when; a coordinator, who may be no person of the club, signs by name.

    Of a parent or carer `person` is the mentee they sign for.
    """

    agreement = link(Agreement, N_("Agreement"), required=True)
    person = link(Person, N_("Person"))
    signer = choice(N_("Signs as"), Signer, default=Signer.MENTOR, shown=Shown.LIST)
    name = text(N_("Name"), required=True, shown=Shown.LIST)
    signed_on = day(N_("Signed on"), required=True, shown=Shown.LIST)
