"""What the care tab lists: check-ins and pulses in order of their days, and promises kept, in words."""

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from desktop.core.relationship_choices import CheckInState, RelationshipState
from desktop.i18n import _, formats, ngettext
from desktop.model.check_in import CheckIn
from desktop.services.care import CareView
from desktop.services.pulse import PulseRow
from desktop.ui.kit.table_model import Col

_LEVELS = {CheckInState.SAFETY: "stop", CheckInState.NEEDS_HELP: "care", CheckInState.WOBBLING: "care"}


class Line(NamedTuple):
    """A check-in or a pulse; `level` is the colour of how it was."""

    key: tuple[str, int]
    day: date
    name: str
    how: str
    note: str
    level: str


def columns() -> list[Col]:
    """Give the columns of the list."""
    return [
        Col(_("Date"), lambda row: formats.day(row.day), lambda row: row.day, width=14),
        Col(_("With"), lambda row: row.name, width=24, bold=True),
        Col(_("How it is"), lambda row: row.how, width=20, colour=lambda row: row.level),
        Col(_("Note"), lambda row: row.note, tip=lambda row: row.note),
    ]


def lines(shown: CareView, name: Callable[[int | None], str | None]) -> Sequence[Line]:
    """List check-ins and pulses, the newest first; `name` says who a key is."""
    made = [
        Line(("check_in", one.id), one.date, name(one.person) or _(one.who.label), _how(one), _note(one), _level(one))
        for one in shown.made
    ]
    pulses = [
        Line(("pulse", one.key), one.day, one.name, answers(one.answers), _low(one), "care" if one.low else "ok")
        for one in shown.pulses
    ]
    return sorted([*made, *pulses], key=attrgetter("day"), reverse=True)


def _how(row: CheckIn) -> str:
    return _(row.state.label) if row.reached else _("no answer")


def _level(row: CheckIn) -> str:
    return _LEVELS.get(row.state, "ok") if row.reached else "soft"


def _note(row: CheckIn) -> str:
    follows = ""
    if row.follow_up:
        follows = _("follows: {what}").format(what=row.follow_up)
        if row.followed_up_on is not None:
            follows = _("{what} (done)").format(what=follows)
    return "  ·  ".join(one for one in (row.note, follows) if one)


def answers(given: Sequence[int | None]) -> str:
    """Write the six answers of a pulse."""
    said = " ".join("–" if one is None else str(one) for one in given)
    return _("Pulse {answers}").format(answers=said)


def _low(row: PulseRow) -> str:
    return _("low: {sentences}").format(sentences=formats.list_of([f"“{one}”" for one in row.low])) if row.low else ""


def kept_words(shown: CareView) -> str:
    """Say how many meetings were promised and how many took place, and what asks for a calm look."""
    signs = [f"{words[:1].upper()}{words[1:]}." for words in shown.signs]
    return " ".join([_promised(shown), *signs])


def _promised(shown: CareView) -> str:
    if shown.state is RelationshipState.PAUSED:
        return _("Paused: nothing is due while the pause lasts.")
    if shown.cadence is None or shown.promised is None:
        return _("No agreement is signed: nothing is promised yet.")
    promised = ngettext("{count} meeting promised", "{count} meetings promised", shown.promised.promised)
    kept = ngettext("{count} took place", "{count} took place", shown.promised.kept)
    words = _("{cadence}: {promised}, {kept}.").format(
        cadence=_(shown.cadence.label),
        promised=promised.format(count=shown.promised.promised),
        kept=kept.format(count=shown.promised.kept),
    )
    return words[:1].upper() + words[1:]
