"""The recovery sheet of a passphrase that was just chosen: printed at once, while it is at hand."""

from desktop.services import recovery
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.print_panel import print_out


def offer(desk: Desk, secret: str) -> None:
    """Open the print page of its sheet; left without printing, the club asks for it until it is done.

    Args:
        desk: of the club that has the passphrase.
        secret: the passphrase; without one there is no sheet.
    """
    if secret:
        print_out(desk, lambda: recovery.wish(desk.club, secret))
