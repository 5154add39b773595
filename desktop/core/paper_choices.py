"""Choices of papers: what each is about, and what it must be told."""

from typing import Final

from desktop.core.choices import Choice, PaperSize
from desktop.i18n import N_

SIZES: Final = {PaperSize.A4: (210.0, 297.0), PaperSize.LETTER: (215.9, 279.4)}
"""Width and height of a sheet of paper, in millimetres."""


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
    WEARERS = "wearers", N_("For whom")
    ANYBODY = "anybody", N_("Person")
    WHOSE = "whose", N_("Whose, or a blank one")
    PRESET = "preset", N_("Labels")
    CERTIFICATE = "certificate", N_("Certificate")


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


class PackPart(Choice):
    """A part of the session pack, in carrying order."""

    REGISTER = "register", N_("Mentee register")
    VOLUNTEERS = "volunteers", N_("Volunteer sheet")
    PAIRS = "pairs", N_("Prep sheets and meeting records")
    BADGES = "badges", N_("Name badges of newcomers")
    CONSENT = "consent", N_("Blank consent forms")
    INCIDENT = "incident", N_("Incident form")
    CARD = "card", N_("Contact and health card")


class Wearers(Choice):
    """Who gets a name badge; people can be named instead."""

    ROLL = "roll", N_("Everybody on the roll")
    NEWCOMERS = "newcomers", N_("Those who come for the first time")
    VOLUNTEERS = "volunteers", N_("All volunteers")


class BadgeRole(Choice):
    """The word on an adult's badge by which a child knows whom to ask."""

    LEAD = "lead", N_("LEAD")
    MENTOR = "mentor", N_("MENTOR")
    HELPER = "helper", N_("HELPER")
    VISITOR = "visitor", N_("VISITOR")


class Certificate(Choice):
    """What a certificate is for; its title."""

    THANKS = "thanks", N_("Certificate of thanks")
    ACHIEVEMENT = "achievement", N_("Certificate of achievement")
    ATTENDANCE = "attendance", N_("Certificate of attendance")
