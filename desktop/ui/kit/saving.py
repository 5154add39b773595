"""Saving a file: where is asked, the ending is seen to, and a toast says what was saved."""

from collections.abc import Callable
from pathlib import Path

from desktop.i18n import _
from desktop.ui.kit.desk import Desk


def save_as(
    desk: Desk,
    title: str,
    name: str,
    ending: str,
    write: Callable[[Path], object],
    then: Callable[[], None] | None = None,
) -> None:
    """Ask where, and write there on the writing thread.

    Args:
        desk: of the page that asks.
        title: of the question.
        name: proposed, without its ending.
        ending: such as `.csv`; it is added where the person left it out.
        write: writes the file whole or not at all.
        then: called when it was written.
    """
    target = desk.ask.save_file(title, f"{name}{ending}", f"{ending[1:].upper()} (*{ending})")
    if target is None:
        return
    place = target if target.suffix.lower() == ending else target.with_name(target.name + ending)

    def saved(_written: object) -> None:
        desk.toast.say(_("Saved as {file}").format(file=place.name))
        if then is not None:
            then()

    desk.jobs.write(lambda: write(place), saved, desk.tell)
