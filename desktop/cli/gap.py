"""What is missing, in one list."""

from argparse import Namespace

from desktop.cli.answer import Answer, columns
from desktop.i18n import _
from desktop.services import gap
from desktop.services.club import ClubFile


def show(club: ClubFile, _asked: Namespace) -> Answer:
    """List every gap; `kind` is check, contact, walk_in, age, consent, check_soon, sheet or hours."""
    rows = gap.rows(club)
    figures = [{"kind": row.kind.value, "name": row.name, "missing": row.detail, "mends": row.mends} for row in rows]
    shown = [(_(row.kind.label), row.name, row.detail) for row in rows]
    return Answer(figures, columns([_("Kind"), _("Name"), _("Missing")], shown))
