"""What is done to the file of a club that is closed: another key; then it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.core.errors import Refused, Trouble
from desktop.services import club as clubs
from desktop.ui.shell import first_sheet
from desktop.ui.shell.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.club import ClubFile
    from desktop.system.settings import Settings
    from desktop.ui.kit.ask import Ask
    from desktop.ui.kit.bus import AtRest
    from desktop.ui.kit.jobs import Jobs
    from desktop.ui.shell.frame import Frame
    from desktop.ui.shell.welcome import Welcome

    Failed = Callable[[Refused | Trouble], None]


class Shell(Protocol):
    """What holds the window and the club in it, as far as it is needed here."""

    club: ClubFile | None
    workplace: Workplace | None
    jobs: Jobs
    ask: Ask
    settings: Settings
    frame: Frame
    who: str

    def close_club(self) -> None:
        """Close the club that is open."""

    def take(self, club: ClubFile) -> None:
        """Have this club open."""

    def put(self, workplace: Workplace) -> None:
        """Fill the window with an open club."""

    def welcome(self) -> Welcome:
        """Show the first run."""


def rest(shell: Shell, asked: AtRest) -> None:
    """Close the club, do what is asked off the window's thread, and show the club again where it was."""
    club, before = shell.club, shell.workplace
    if club is None or before is None:
        return
    desk, path = before.desk, club.path
    desk.navigator.forget_window()
    shell.close_club()
    shell.frame.clear()

    def work() -> tuple[ClubFile, str, str]:
        try:
            said, secret, fresh = asked.work(path), asked.after, asked.after
        except (Refused, Trouble) as error:
            said, secret, fresh = error.sentence, asked.before, ""
        return clubs.open_(path, passphrase=secret, who=shell.who), said, fresh

    def again(result: tuple[ClubFile, str, str]) -> None:
        opened, said, fresh = result
        shell.take(opened)
        shell.put(Workplace(opened, shell.jobs, shell.ask, shell.settings, desk))
        desk_now = shell.workplace.desk if shell.workplace is not None else desk
        desk_now.toast.say(said)
        first_sheet.offer(desk_now, fresh)

    shell.jobs.write(work, again, lambda error: shell.welcome().failed(error))
