"""Minutes given by volunteers, what counts, and for whom they are claimed."""

from desktop.core.choices import FundPurpose, HoursCategory, HoursSource, RoundingOn
from desktop.i18n import N_
from desktop.model.fields import (
    OPEN,
    Shown,
    choice,
    choices,
    clock,
    day,
    duration,
    link,
    moment,
    number,
    text,
    whole,
    yes_no,
)
from desktop.model.meeting import Meeting
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet

COUNTED = tuple(kind for kind in HoursCategory if kind is not HoursCategory.TRAVEL)


class HoursPolicy(Noun):
    """What counts: categories, travel, breaks, rounding, minimum block, signatures. The default rounds nothing."""

    name = text(N_("Policy"), required=True, privacy=OPEN, shown=Shown.LIST)
    is_default = yes_no(N_("The club's own"), shown=Shown.NOWHERE)
    categories = choices(N_("Categories that count"), HoursCategory, default=COUNTED)
    breaks_count = yes_no(N_("Breaks count"))
    rounding = whole(N_("Rounded to minutes"), required=True, default=0, help=N_("0 (none), 5 or 15; half up."))
    rounding_on = choice(N_("Rounding is done on"), RoundingOn, default=RoundingOn.ENTRY)
    minimum_block = duration(
        N_("Smallest block"), required=True, default=0, help=N_("An entry below it counts nothing.")
    )
    needs_volunteer = yes_no(N_("Needs the volunteer's signature"))
    needs_supervisor = yes_no(N_("Needs the coordinator's signature"))


class Fund(Noun):
    """Somebody who asks for hours, with their own rule of what counts."""

    name = text(N_("Fund"), required=True, privacy=OPEN, shown=Shown.LIST)
    policy = link(HoursPolicy, N_("What counts"), required=True, shown=Shown.FORM)
    purpose = choice(N_("Value is"), FundPurpose, default=FundPurpose.RECOGNITION)
    match_code = text(N_("Their code"))
    rate = number(N_("Rate for an hour"))
    currency = text(N_("Currency"), limit=3)
    rate_source = text(N_("Source of the rate"))
    rate_date = day(N_("Date of the rate"))


class Claim(Noun):
    """Hours claimed from a fund for a period: its entries are locked and cannot be claimed twice."""

    fund = link(Fund, N_("Fund"), required=True)
    starts_on = day(N_("From"), required=True, shown=Shown.LIST)
    ends_on = day(N_("To"), required=True, shown=Shown.LIST)
    made_at = moment(N_("Frozen at"), shown=Shown.LIST)


class HoursEntry(Noun):
    """Minutes one volunteer gave on one day, with where they come from.

    `minutes` are after the break, before any rounding; `deducted` are those of them that overlap an earlier entry
    and do not count (the product's rule 2). `month` is `YYYY-MM` of the date: sums are grouped by it.
    """

    person = link(Person, N_("Person"), required=True, index=False)
    date = day(N_("Date"), required=True, shown=Shown.LIST, index=True)
    month = text(N_("Month"), limit=7, shown=Shown.NOWHERE)
    starts = clock(N_("From"), shown=Shown.LIST)
    ends = clock(N_("To"), shown=Shown.LIST)
    break_minutes = duration(N_("Break"), required=True, default=0)
    minutes = duration(N_("Minutes"), required=True, default=0, shown=Shown.LIST)
    deducted = duration(N_("Overlap taken off"), required=True, default=0)
    category = choice(N_("Category"), HoursCategory, default=HoursCategory.SESSION, shown=Shown.LIST)
    session = link(Session, N_("Session"))
    meeting = link(Meeting, N_("Meeting"))
    source = choice(N_("Source"), HoursSource, default=HoursSource.TYPED, shown=Shown.LIST)
    note = text(N_("Note"))
    signed_volunteer = yes_no(N_("Signed by the volunteer"), shown=Shown.LIST)
    signed_supervisor = yes_no(N_("Signed by the coordinator"), shown=Shown.LIST)
    sheet = link(PrintedSheet, N_("Sheet"), index=False)
    claim = link(Claim, N_("Claim"))

    class Meta:
        indexes = (
            (("person", "date"), False),
            (("month", "person", "category", "date", "minutes", "deducted"), False),  # all that a sum needs
        )
