"""What is typed about a meeting besides its own fields: forms, ready marks, advice, thanks, next steps."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm, Side
from desktop.core.rules import record_line
from desktop.core.rules.hours import LONGEST
from desktop.core.rules.record_boxes import Record, Step
from desktop.i18n import N_, _
from desktop.model.field_spec import FieldSpec, Kind
from desktop.model.fields import spec
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice, NextStep
from desktop.model.values import read
from desktop.services.meeting_writing import Forms

_LIMIT: Final = spec(NextStep.wording).limit
_LENGTHS: Final = {
    MentoringForm.PAIRING: N_("Pairing (min)"),
    MentoringForm.BETWEEN: N_("Between meetings (min)"),
    MentoringForm.REVIEW: N_("Review (min)"),
    MentoringForm.TALK: N_("Talk (min)"),
}
"""0 is typed for a form that took place and whose minutes nobody counted."""
FIELDS: Final[Mapping[str, FieldSpec]] = {
    **{form.value: FieldSpec(Kind.WHOLE, _LENGTHS[form]) for form in MentoringForm},
    "ratings": FieldSpec(Kind.TEXT, N_("Goals now, such as 1:6 2:7")),
    "ready_mentee": FieldSpec(Kind.YES_NO, N_("The mentee was ready")),
    "ready_mentor": FieldSpec(Kind.YES_NO, N_("The mentor was ready")),
    "advice": FieldSpec(Kind.TEXT, N_("Advice to try"), limit=spec(Advice.wording).limit),
    "thanks": FieldSpec(Kind.TEXT, N_("Thanks for"), limit=spec(Gratitude.wording).limit),
    "mentee_does": FieldSpec(Kind.TEXT, N_("Next step of the mentee"), limit=_LIMIT),
    "mentor_does": FieldSpec(Kind.TEXT, N_("Next step of the mentor"), limit=_LIMIT),
    "both_do": FieldSpec(Kind.TEXT, N_("Next step of both"), limit=_LIMIT),
    "next": FieldSpec(Kind.DAY, N_("Next meeting on")),
}
_STEPS: Final[Mapping[str, frozenset[Side]]] = {
    "mentee_does": frozenset({Side.MENTEE}),
    "mentor_does": frozenset({Side.MENTOR}),
    "both_do": frozenset(Side),
}


class Said(NamedTuple):
    """What was typed, sorted: fields of the meeting, its forms (nothing if none were named), and the rest."""

    values: dict[str, Any]
    forms: Forms | None
    also: Record


def sort(typed: Mapping[str, Any], goals: Mapping[int, range] = MappingProxyType({})) -> Said:
    """Sort what was typed about a meeting.

    Args:
        typed: fields of the meeting and those of `FIELDS`.
        goals: the goals that can be rated by number, with the values of their scales.

    Raises:
        Refused: a value is wrong; names the field.
    """
    own = {name: value for name, value in typed.items() if name not in FIELDS}
    said = {name: read(name, FIELDS[name], value) for name, value in typed.items() if name in FIELDS}
    forms = {form: _minutes(form, said[form]) for form in MentoringForm if said.get(form) is not None}
    ready = {side for side in Side if said.get(f"ready_{side.value}")}
    steps = tuple(Step(whose, said[name]) for name, whose in _STEPS.items() if said.get(name))
    also = Record(
        ready=frozenset(ready),
        advice=said.get("advice") or "",
        thanks=said.get("thanks") or "",
        for_letter=bool(said.get("thanks")),
        ratings=_ratings(said.get("ratings") or "", goals),
        next_day=said.get("next"),
        steps=steps,
    )
    return Said(own, forms if any(form in typed for form in MentoringForm) else None, also)


def _ratings(text: str, goals: Mapping[int, range]) -> dict[int, int]:
    try:
        return record_line.read_ratings(text, goals)
    except Refused as refused:
        raise Refused(refused.sentence, field="ratings", problems=refused.problems) from None


def _minutes(form: MentoringForm, length: int) -> int | None:
    if not 0 <= length <= LONGEST:
        raise Refused(_("A form takes from 1 minute to 16 hours."), field=form.value)
    return length or None
