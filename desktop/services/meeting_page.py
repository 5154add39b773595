"""Everything that the meetings of one relationship's page show."""

from typing import NamedTuple

from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules.pairing import Balance
from desktop.i18n import _, formats
from desktop.services import advice, gratitude, meeting_list, next_step, prep
from desktop.services.advice import AdviceRow
from desktop.services.club import ClubFile
from desktop.services.gratitude import ThanksRow
from desktop.services.meeting_list import MeetingRow
from desktop.services.next_step import StepRow
from desktop.services.pair import Pair, pair_of
from desktop.services.prep import Prepared


class Meetings(NamedTuple):
    """The meetings of a relationship and what comes of them, newest first; `coming` is the next one that is planned."""

    pair: Pair
    rows: list[MeetingRow]
    coming: Prepared | None
    drove: Balance
    advice: list[AdviceRow]
    steps: list[StepRow]
    thanks: list[ThanksRow]
    worries: list[int]


def meetings(club: ClubFile, key: int) -> Meetings:
    """Gather them.

    Raises:
        Refused: the relationship is not there (any more).
    """
    pair = pair_of(club, key)
    rows = meeting_list.rows(club, key)
    coming = meeting_list.next_of(club, key)
    return Meetings(
        pair,
        rows,
        prep.of_meeting(club, coming.key) if coming is not None else None,
        meeting_list.who_drove(club, key),
        advice.rows(key),
        next_step.rows(key),
        gratitude.rows(key),
        [row.key for row in rows if row.worry],
    )


def forms_words(row: MeetingRow) -> str:
    """Say how they worked: “pairing 30 min, talk”."""
    return _(", ").join(_form(form, length) for form, length in row.forms.items())


def _form(form: MentoringForm, length: int | None) -> str:
    label = _(form.label)
    return label if length is None else f"{label} {formats.hours(length)}"
