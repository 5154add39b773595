"""Choices of papers: what each is about, and what it must be told."""

from desktop.core.choices import Choice
from desktop.i18n import N_


class Need(Choice):
    """What a paper must, or may, be told."""

    SESSION = "session", N_("Session")
    PERSON = "person", N_("Person")
    GROUP = "group", N_("Group")
    PERIOD = "period", N_("Period")
    TERM = "term", N_("Term")
    FUND = "fund", N_("Fund")
    DAY = "day", N_("Day")
    RELATIONSHIP = "relationship", N_("Relationship")
    MENTEE = "mentee", N_("Mentee")
    MONTH = "month", N_("Month")
    ASKING = "asking", N_("Request")


class Sides(Choice):
    """On which sides of its sheets a paper is printed."""

    ONE = "one", N_("One side")
    LONG = "long", N_("Both sides, turned like a book")
    SHORT = "short", N_("Both sides, turned like a notepad")


class About(Choice):
    """What a paper is about; papers are listed under it."""

    SESSION = "session", N_("A session")
    CLUB = "club", N_("The club")
    RELATIONSHIP = "relationship", N_("A relationship")
    PERSON = "person", N_("A person")
    SLIPS = "slips", N_("Pads and slips")
