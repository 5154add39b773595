"""Anybody the club knows, and the roles they have."""

from desktop.core.choices import RoleKind, RoleStatus
from desktop.i18n import N_
from desktop.model.fields import (
    OPEN,
    SEALED,
    Kind,
    Shown,
    choice,
    day,
    link,
    long_text,
    partial_day,
    text,
    words,
    yes_no,
)
from desktop.model.noun import Noun


class Person(Noun):
    """Anybody the club knows: volunteer, mentee, contact; once erased, nobody in particular, whose figures stand."""

    code = text(N_("Code"), limit=12, privacy=OPEN, index=True, help=N_("Stands for the name on coded papers."))
    given_name = text(N_("Given name"), required=True, shown=Shown.LIST)
    family_name = text(N_("Family name"), shown=Shown.LIST)
    known_as = text(N_("Known as"), help=N_("What people call them; printed on sheets."))
    pronouns = text(N_("Pronouns"), limit=40, shown=Shown.MORE)
    badge_word = text(
        N_("Table or colour"), limit=20, privacy=OPEN, shown=Shown.MORE, help=N_("A word for the name badge.")
    )
    ask_me = text(
        N_("Ask me about"),
        limit=60,
        privacy=OPEN,
        shown=Shown.MORE,
        help=N_("Stands on the name badge of a volunteer who wants that."),
    )
    born_on = partial_day(N_("Date of birth"), help=N_("A day, a month with its year, or the year alone."))
    adult_confirmed = yes_no(N_("18 or over, confirmed"), help=N_("For adults whose date of birth is not kept."))
    phone = text(N_("Telephone"), limit=40, privacy=SEALED)
    email = text(N_("E-mail"), limit=120, privacy=SEALED)
    school = text(N_("School"))
    school_year = text(N_("School year"), limit=20)
    address = long_text(N_("Address"), privacy=SEALED, shown=Shown.MORE)
    languages = words(N_("Languages"))
    paper_language = text(
        N_("Papers in"),
        kind=Kind.LANGUAGE,
        limit=10,
        shown=Shown.MORE,
        help=N_("Letters, forms and agreements for this person or family; the club’s language if it is empty."),
    )
    skills = words(N_("Skills"))
    found_us = text(N_("How they found us"), shown=Shown.MORE)
    notes = long_text(N_("Notes"), shown=Shown.MORE, help=N_("The person may read this."))
    privacy_hold = yes_no(
        N_("Never by name on a shared paper"), shown=Shown.MORE, privacy=SEALED, help=N_("The code is printed instead.")
    )
    sort_name = text(N_("Sorted as"), limit=300, index=True, shown=Shown.NOWHERE)
    to_complete = yes_no(N_("Still to be completed"), shown=Shown.NOWHERE)
    erased_on = day(N_("Erased on"), shown=Shown.NOWHERE)


class Role(Noun):
    """What a person is to the club, in which state, since when."""

    person = link(Person, N_("Person"), required=True)
    kind = choice(N_("Role"), RoleKind, default=RoleKind.MENTEE, index=True, shown=Shown.LIST)
    status = choice(N_("Status"), RoleStatus, default=RoleStatus.ACTIVE, shown=Shown.LIST)
    since = day(N_("Since"), shown=Shown.LIST)
    until = day(N_("Until"), shown=Shown.LIST)
    task = text(N_("Task"), help=N_("Lead, mentor, helper, desk, set-up; printed as role of the day."))
    reason = text(N_("Reason"), help=N_("Why the role ended."), shown=Shown.MORE)
