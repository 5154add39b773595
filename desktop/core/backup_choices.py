"""Why a backup was made."""

from desktop.core.choices import Choice
from desktop.i18n import N_


class Why(Choice):
    """What was about to happen, or what time it was."""

    OPENED = "opened", N_("On opening")
    MEANWHILE = "meanwhile", N_("While working")
    CLOSED = "closed", N_("On closing")
    ASKED = "asked", N_("By hand")
    IMPORT = "import", N_("Before an import")
    MERGE = "merge", N_("Before joining")
    ERASURE = "erasure", N_("Before an erasure")
    KEY = "key", N_("Before a new passphrase")
    UPDATE = "update", N_("Before the update")
    RESTORE = "restore", N_("Before restoring")
    UNKNOWN = "unknown", N_("Not known")


KEPT_APART = frozenset({Why.UPDATE, Why.RESTORE})
"""What one goes back to when an update or a restore was a mistake: kept for a year, whatever else there is."""
