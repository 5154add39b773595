"""Somebody erased, as the program does it, without the backups around it."""

from desktop.model.person import Person
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.storage import erasing


def erase(club: ClubFile, key: int) -> str:
    """Erase somebody; gives the uid of who stands in their place."""
    with club.step("person.erase", undoable=False) as step:
        erasing.erase(club, key)
        step.about(record.get(club, Person, key))
    return record.get(club, Person, key).uid
