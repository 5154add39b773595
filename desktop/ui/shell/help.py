"""What the window says about its keys and about itself."""

from desktop import __version__
from desktop.i18n import _
from desktop.ui.kit import keys


def keyboard() -> str:
    """Say which keys do what, a line each."""
    lines = (
        ("Ctrl+K", _("find anything")),
        ("Ctrl+Enter", _("the page’s main action")),
        ("Ctrl+Z · Ctrl+Shift+Z", _("undo and redo")),
        ("Ctrl+P", _("papers")),
        ("F9", _("the swap bell; there, Space starts and pauses it")),
        ("Ctrl+L", _("lock a club that has a passphrase")),
        ("Alt+1 … Alt+6", _("the pages of the sidebar")),
        ("Alt+←  Alt+→", _("back and forward")),
        ("Enter", _("open what is chosen in a list; save the sheet line")),
        ("Esc", _("leave a panel")),
        ("F5", _("read everything again")),
    )
    sheet = (
        ("*", _("everybody expected came")),
        ("-4   -9?", _("row 4 absent; row 9 told us")),
        ("6>15   7<16:40", _("row 6 came 15 minutes late; row 7 left at 16:40")),
        ("2=1.5", _("volunteer in row 2: an hour and a half in all")),
        ("+mar", _("walk-in, found by “mar”")),
        ("7@C2", _("row 7 was collected by C2")),
    )
    pressed = [f"{keys.named(key)}:  {words}" for key, words in lines]
    typed = [f"{token}:  {words}" for token, words in sheet]
    return "\n".join([*pressed, "", _("The sheet line:"), *typed])


def about() -> str:
    """Say what this program is, and what it cannot protect."""
    return "\n".join(
        (
            _("Alongside {version}").format(version=__version__),
            _("For the coordinators of volunteer mentoring groups. Everything stays in one file on this computer."),
            "",
            _(
                "What no program can protect: a laptop that is stolen while the club is open, or that somebody else "
                "administers; what the system writes of its memory when it hibernates, so encrypt the whole disk; "
                "papers in the printer’s queue; files that were exported; a stick that says it has written and has "
                "not; a lost passphrase without its recovery sheet."
            ),
            "",
            _("MIT licence. Fonts: Noto Sans, DejaVu Sans, Droid Sans Fallback, Nanum Gothic. Icons: Lucide."),
        )
    )
