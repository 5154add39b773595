"""What a concern note asks for. It is no noun: notes lie in the safe, where no query, list, export or index reaches."""

from collections.abc import Mapping
from typing import Any, Final

from desktop.core.safe_choices import EntryKind, HowKnown
from desktop.i18n import N_, NP_
from desktop.model.field_spec import FieldSpec, Kind, Shown
from desktop.model.fields import LONG_TEXT_LIMIT, SEALED, TEXT_LIMIT
from desktop.model.values import read


def _said(kind: Kind, label: str, help: str = "", **more: Any) -> FieldSpec:
    limit = {Kind.TEXT: TEXT_LIMIT, Kind.LONG_TEXT: LONG_TEXT_LIMIT}.get(kind)
    return FieldSpec(kind, label, help, limit=limit, privacy=SEALED, **more)


NOTE: Final[Mapping[str, FieldSpec]] = {
    "happened": _said(Kind.DAY, N_("It happened on"), required=True),
    "time": _said(Kind.CLOCK, NP_("time", "at")),
    "place": _said(Kind.TEXT, N_("Place")),
    "person": _said(
        Kind.LINK, N_("Person concerned"), N_("The note keeps the name, also when the person is erased from the club.")
    ),
    "name": _said(Kind.TEXT, N_("Their name, if they are not in the club")),
    "how": _said(Kind.CHOICE, N_("How I know"), required=True, choices=HowKnown),
    "told_by": _said(Kind.TEXT, NP_("who said it", "Told by")),
    "words": _said(Kind.LONG_TEXT, N_("What was said, word for word, and what I asked")),
    "seen": _said(
        Kind.LONG_TEXT,
        N_("What I saw and heard"),
        N_("Only what was seen and heard. No guess at a reason, no diagnosis."),
    ),
    "done": _said(Kind.LONG_TEXT, N_("What I did, and whom I told, at what time")),
    "keep_until": _said(
        Kind.DAY,
        N_("Kept until"),
        N_("Usually kept for 3 years; for a child until 3 years after the 18th birthday."),
    ),
}
ENTRY: Final[Mapping[str, FieldSpec]] = {
    "kind": _said(Kind.CHOICE, N_("What is added"), required=True, choices=EntryKind),
    "text": _said(Kind.LONG_TEXT, N_("Text"), required=True),
    "until": _said(Kind.DAY, N_("Kept until"), shown=Shown.MORE),
}


def read_as(fields: Mapping[str, FieldSpec], values: Mapping[str, Any]) -> dict[str, Any]:
    """Read what was typed into these fields; what was not typed is empty.

    Raises:
        Refused: something is missing, too long or not what its field takes.
    """
    typed = {name: said for name, said in fields.items() if said.kind is not Kind.LINK}
    return {name: read(name, said, values.get(name)) for name, said in typed.items()}
