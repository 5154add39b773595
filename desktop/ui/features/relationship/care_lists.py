"""The lists of the care tab: check-ins that were made, pulses, and promises kept, in words."""

from collections.abc import Callable

from desktop.core.relationship_choices import CheckInState, CheckInWith, RelationshipState
from desktop.i18n import _, formats, ngettext
from desktop.model.check_in import CheckIn
from desktop.services.care import CareView
from desktop.services.pulse import PulseRow
from desktop.ui.kit.table_model import Col

_LEVELS = {CheckInState.SAFETY: "stop", CheckInState.NEEDS_HELP: "care", CheckInState.WOBBLING: "care"}


def made_columns(name: Callable[[int | None], str]) -> list[Col]:
    """Give the columns of check-ins; `name` says who a key is."""
    return [
        Col(_("Date"), lambda row: formats.day(row.date), lambda row: row.date, width=13),
        Col(_("With"), lambda row: name(row.person) or _(row.who.label), width=18, bold=True, tip=_with),
        Col(_("How it is"), _state, width=16, colour=_level),
        Col(_("Note"), _note),
    ]


def _with(row: CheckIn) -> str:
    return _(CheckInWith(row.who).label)


def _state(row: CheckIn) -> str:
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


def pulse_columns() -> list[Col]:
    """Give the columns of pulses; the sentence that was answered low is named."""
    return [
        Col(_("Date"), lambda row: formats.day(row.day), lambda row: row.day, width=13),
        Col(_("Name"), lambda row: row.name, width=14, bold=True),
        Col(_("Answers"), _answers, width=12),
        Col("", _low, colour=lambda _row: "care", tip=_low),
    ]


def _answers(row: PulseRow) -> str:
    return " ".join("–" if one is None else str(one) for one in row.answers)


def _low(row: PulseRow) -> str:
    return "  ·  ".join(row.low)


def kept_words(shown: CareView) -> str:
    """Say how many meetings were promised and how many took place."""
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
