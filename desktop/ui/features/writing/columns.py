"""The lists of letters and reports: their columns, and what is said of a row."""

from typing import Any, NamedTuple

from desktop.core.rules import goal as rules
from desktop.i18n import _, formats
from desktop.services.certificate import CertificateRow
from desktop.services.rating_round import Round, SlipGoal
from desktop.services.writing import LetterRow, ReportRow
from desktop.ui.kit.table_model import Col


class SlipRow(NamedTuple):
    """A row of a slip: its number, whose goal, and what is known of its start."""

    person: int
    number: str
    name: str
    goal: str
    start: str


def of_reports() -> list[Col]:
    """Give the columns of progress reports."""
    return [
        Col(_("Mentee"), lambda row: row.name, width=22, bold=True),
        Col(_("Facts"), lambda row: row.facts, width=38, colour=lambda _row: "soft", tip=lambda row: row.facts),
        Col(_("Sentence"), lambda row: row.sentence, tip=lambda row: row.sentence),
        Col(_("Own words"), lambda row: "✓" if row.own_words else "", width=9),
    ]


def of_letters() -> list[Col]:
    """Give the columns of letters of thanks."""
    return [
        Col(_("To whom"), lambda row: row.name, width=22, bold=True),
        Col(_("Thanks"), _thanks, tip=_thanks),
        Col(_("Number"), lambda row: row.number, width=12, colour=lambda _row: "soft"),
        Col(_("Signed on"), lambda row: formats.day(row.signed_on) if row.signed_on else "", width=13),
    ]


def _thanks(row: LetterRow) -> str:
    return "  ·  ".join(one.wording for one in row.thanks)


def of_slips() -> list[Col]:
    """Give the columns of then-and-now slips."""
    return [
        Col(_("Row"), lambda row: row.number, width=8, trailing=True),
        Col(_("Mentee"), lambda row: row.name, width=22, bold=True),
        Col(_("Goal"), lambda row: row.goal),
        Col(_("Then"), lambda row: row.start, width=14, colour=lambda _row: "soft"),
    ]


def slip_rows(planned: Round) -> list[SlipRow]:
    """List the rows of the slips as they would be printed now."""
    return [
        SlipRow(slip.person, _number(one), slip.name, one.goal.wording, _start(one))
        for slip in planned.slips
        for one in slip.goals
    ]


def _number(one: SlipGoal) -> str:
    return f"{one.then_row}, {one.row}" if one.then_row else str(one.row)


def _start(one: SlipGoal) -> str:
    if one.start is None:
        return _("to be circled") if one.then_row else ""
    return rules.said(one.goal.scale, one.start.start)


def key_of(row: Any) -> Any:
    """Say by what a row is known again."""
    return (row.person, getattr(row, "number", "")) if isinstance(row, SlipRow) else row.person


def is_written(row: Any) -> bool:
    """Say whether somebody has written the sentence of a row."""
    return bool(getattr(row, "sentence", ""))


def said_of(row: ReportRow | CertificateRow | LetterRow) -> str:
    """Say what the chosen paper will hold besides a sentence by hand or typed."""
    if isinstance(row, ReportRow | CertificateRow):
        return f"{row.name}: {row.facts}"
    more = row.waiting - (0 if row.writing else len(row.thanks))
    words = _("{name}: {thanks}").format(name=row.name, thanks=_thanks(row))
    return _("{words} ({more} more wait for another letter)").format(words=words, more=more) if more else words
