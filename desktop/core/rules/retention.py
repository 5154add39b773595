"""When something kept is to be let go: counted in calendar months from the day its purpose ended.

A new club begins with these months (`model.club`): health three (handbooks of youth clubs destroy medical data within
three), checks six (guidance on criminal-record information: no longer than needed, commonly up to six months), people
two years, so that a school year can still be reported; the others are ours.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from desktop.core.errors import Refused
from desktop.core.retention_choices import KeptKind
from desktop.core.rules.planning import months_after
from desktop.i18n import _

LONGEST: Final = 1200  # months; who wants to keep something for ever says 0


def refuse_odd(values: Mapping[str, Any]) -> None:
    """Refuse a number of months that is none, in settings that may be given by name (`keep_health`).

    Raises:
        Refused: it is below 0 or more than a hundred years; names the field.
    """
    for kind in KeptKind:
        name = f"keep_{kind.value}"
        if not 0 <= values.get(name, 0) <= LONGEST:
            raise Refused(_("Give months from 0 to {most}.").format(most=LONGEST), field=name)


def due_on(since: date, months: int) -> date | None:
    """Give the day from which something may go; nothing where it is kept until somebody says otherwise (0 months)."""
    return months_after(since, months) if months else None


def code_of(uid: str) -> str:
    """Give the code by which a list of what was destroyed names a record: the beginning of its uid, and no name."""
    return f"#{uid[:4]}"
