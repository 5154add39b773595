"""How long ago the last backup was made, and the last copy carried elsewhere, in words."""

from datetime import datetime, timedelta

from desktop.i18n import _, formats
from desktop.services.backup import Last


def ago(at: datetime, now: datetime) -> str:
    """Say how long ago something was; what the clock puts into the future was just now."""
    passed = max(now - at, timedelta())
    return _("just now") if passed < timedelta(minutes=1) else formats.ago(passed)


def of_backup(last: Last, now: datetime) -> str:
    """Say when the last good backup was made."""
    if last.at is None:
        return _("No backup yet")
    return _("Last good backup: {ago}, checked").format(ago=ago(last.at, now))


def of_elsewhere(last: Last, now: datetime) -> str:
    """Say when a copy was last carried to the second place."""
    if last.elsewhere is None:
        return _("No copy elsewhere yet")
    return _("Last copy elsewhere: {ago}").format(ago=ago(last.elsewhere, now))
