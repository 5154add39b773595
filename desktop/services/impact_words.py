"""The words of an impact report, kept for its period: why, what changed, a failure, and whom to thank."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.fields import specs
from desktop.model.group import Group
from desktop.model.impact import Impact
from desktop.model.values import read_all
from desktop.services import record
from desktop.services.club import ClubFile

FIELDS: Final = tuple(name for name in specs(Impact) if name not in {"starts_on", "ends_on", "group"})


def of(start: date, end: date, group: int | None = None) -> Impact:
    """Give what was written for the report of a period; one that nobody wrote yet is empty, and its sentence the last.

    The sentence of purpose seldom changes: that of the latest report is proposed for the next.
    """
    found: Impact | None = Impact.get_or_none(starts_on=start, ends_on=end, group=group)
    if found is not None:
        return found
    last: Impact | None = Impact.select().where(Impact.purpose != "").order_by(Impact.ends_on.desc()).first()
    return Impact(starts_on=start, ends_on=end, group=group, purpose=last.purpose if last is not None else "")


def write(club: ClubFile, start: date, end: date, group: int | None, values: Mapping[str, Any]) -> Changes:
    """Keep the words of a report; what is not named stays as it is.

    Raises:
        Refused: the last day is before the first, or a text is too long.
    """
    read = {name: value for name, value in read_all(Impact, values).items() if name in FIELDS}
    if end < start:
        raise Refused(_("The last day is before the first."), field="ends_on")
    if group is not None:
        record.get(club, Group, group)
    with club.step("impact.write") as step:
        row = of(start, end, group)
        for name, value in read.items():
            setattr(row, name, value)
        row.save()
        step.about(row)
    return step.changes
