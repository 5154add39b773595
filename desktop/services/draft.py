"""Text that is being typed and not saved yet: it survives a crash, and is no step and no part of the history."""

from typing import Final

from desktop.core.rules.joining_copies import ERASES
from desktop.model.draft import Draft
from desktop.services.club import ClubFile

LET_GO: Final = ERASES | {"join"}
"""The verbs in which somebody may be erased: every draft goes then, as any may be about them."""


def kept(place: str) -> str:
    """Give what was typed at a place and not saved, also after a crash."""
    found = Draft.get_or_none(Draft.place == place)
    return found.typed if found is not None else ""


def keep(club: ClubFile, place: str, text: str) -> None:
    """Keep what is being typed at a place; nothing typed is nothing kept."""
    with club.unrecorded():
        Draft.delete().where(Draft.place == place).execute()
        if text.strip():
            Draft.create(place=place, typed=text)


def forget(club: ClubFile, place: str) -> None:
    """Let go of what was typed at a place, inside the step that saves it."""
    club.execute("DELETE FROM draft WHERE place = ?", (place,))
