"""The form of a meeting: its own fields, the forms with their minutes, and what comes of it."""

from datetime import date
from typing import Any, Final

from desktop.core.relationship_choices import MeetingOutcome
from desktop.model.fields import specs
from desktop.model.meeting import Meeting, Prep
from desktop.services import meeting_said, meeting_writing, prep, record
from desktop.services.club import ClubFile
from desktop.services.prep import PrepSide
from desktop.ui.kit.form import Form

NOTE: Final = (
    *("date", "outcome", "starts", "ends", "worked_on"),
    *("pairing", "talk", "review", "between", "swaps_mentee", "swaps_mentor", "ratings"),
    *("advice", "mentee_does", "mentor_does", "both_do", "next", "thanks"),
    *("heard_want", "heard", "mistake", "mistake_may_print", "worry", "ready_mentee", "ready_mentor"),
    *("medium", "place"),
)
BESIDE: Final = frozenset({"ends", "talk", "between", "swaps_mentor"})


def planning(day: date) -> Form:
    """Make the form that plans a meeting; place and how they meet are as agreed."""
    return Form(specs(Meeting), {"date": day}, only=("date", "starts", "ends"), beside=frozenset({"ends"}))


def preparing(half: PrepSide) -> Form:
    """Make the form for what one side wrote on its prep sheet."""
    return Form(specs(Prep), {name: getattr(half, name) for name in prep.TYPED}, only=prep.TYPED)


def noting(club: ClubFile, key: int | None, day: date) -> Form:
    """Make the form that notes what became of a meeting, a known one or one of a day."""
    fields = {**specs(Meeting), **meeting_said.FIELDS}
    if key is None:
        return Form(fields, {"date": day, "outcome": MeetingOutcome.MET}, only=NOTE, beside=BESIDE)
    one = record.get(club, Meeting, key)
    values: dict[str, Any] = {name: getattr(one, name) for name in specs(Meeting)}
    values |= {form.value: length or 0 for form, length in meeting_writing.forms_of(one).items()}
    return Form(fields, values, only=NOTE, beside=BESIDE)
