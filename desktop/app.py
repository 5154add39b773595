"""The composition root: the only place that builds the parts of the program and joins them to a face."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop import i18n
from desktop.i18n import _
from desktop.system import crash, hardening, language, paths, who
from desktop.system.settings import Settings

TROUBLE: Final = 3
INTERRUPTED: Final = 130


def run(arguments: Sequence[str]) -> int:
    """Open the window, or do what a command says; gives the exit code.

    Without arguments, or with a club file alone, it is the window.
    """
    hardening.harden()
    settings = _settings()
    name = settings.who or who.system_user()
    if _is_for_window(arguments):
        return _window(settings, name, Path(arguments[0]) if arguments else None)
    return _command(name, arguments)


def _keep_log() -> None:
    from desktop.system import logs  # late: what rotates files brings sockets and queues with it

    with suppress(OSError):  # a home that cannot be written is no reason not to start
        logs.start()


def _settings() -> Settings:
    try:
        return Settings.load()
    except OSError:
        return Settings()


def _is_for_window(arguments: Sequence[str]) -> bool:
    if not arguments:
        return True
    first = Path(arguments[0])
    return len(arguments) == 1 and (first.suffix == paths.CLUB_ENDING or first.is_file())


def _window(settings: Settings, name: str, club: Path | None) -> int:
    from desktop.system import passing
    from desktop.ui.shell import start

    passing.sweep()
    return start.run(settings, name, club, _keep_log)


def _command(name: str, arguments: Sequence[str]) -> int:
    from desktop.cli import parser

    _keep_log()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a letter that the terminal does not know is no reason to stop
    i18n.use(parser.spoken(arguments) or language.of_system())
    try:
        return parser.run(arguments, name)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as bug:  # noqa: BLE001 - nobody is shown a traceback
        sys.stderr.write(f"{_said(bug)}\n")
        return TROUBLE


def _said(bug: Exception) -> str:
    """Write the crash report, and say in one sentence where it is."""
    try:
        place = crash.report(type(bug), bug.__traceback__, error=bug)
    except OSError:
        return _("The program made a mistake ({kind}); what you did was not saved.").format(kind=type(bug).__name__)
    return _("The program made a mistake; what you did was not saved. The report is in {path}.").format(path=place)
