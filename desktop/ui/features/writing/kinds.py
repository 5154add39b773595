"""What can be written on the page of letters and reports: its chips, a line about each, and what is done with it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.core.relationship_choices import WritingKind
from desktop.i18n import _
from desktop.services.certificate import CertificateRow
from desktop.services.writing import ReportRow

REPORTS, LETTERS, CERTIFICATES, ROUND, IMPACT = "reports", "letters", "certificates", "round", "impact"


def chips() -> list[tuple[str, str]]:
    """List what can be written, by its key."""
    return [
        (REPORTS, _("Progress reports")),
        (LETTERS, _("Thank-you letters")),
        (CERTIFICATES, _("Certificates")),
        (ROUND, _("Rating round")),
        (IMPACT, _("Impact report")),
    ]


def said(what: str) -> str:
    """Say in a line what is done here."""
    return {
        REPORTS: _("Type a sentence, Enter, and the next mentee is there"),
        LETTERS: _("The three most concrete thanks, and room for a sentence by hand"),
        CERTIFICATES: _("Who gets one by the rule; Space leaves somebody out"),
        ROUND: _("Mentees rate their own goals on slips; type in what they circled"),
        IMPACT: _("What changed, in your words; the figures come from the records"),
    }[what]


def action(what: str) -> str:
    """Name the primary action."""
    return {
        REPORTS: _("Print all"),
        LETTERS: _("Write and print"),
        CERTIFICATES: _("Print the certificates"),
        ROUND: _("Print the slips"),
        IMPACT: _("Print the report"),
    }[what]


class Shown(NamedTuple):
    """What the page shows of a period."""

    what: str
    rows: Sequence[Any]


class Typed(NamedTuple):
    """Whose words stand in the lines."""

    row: ReportRow | CertificateRow
    kind: WritingKind
    own_words: str
    start: date
    end: date
