"""Two copies of one club, on two laptops, as two doors on one evening have them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from desktop.model.catalogue import NOUNS
from desktop.services import club as clubs
from desktop.services import joining
from desktop.services.club import ClubFile
from desktop.storage import joining_copy
from tests import factories as make
from tests.evening import the_evening


class Door(NamedTuple):
    """A copy of the club that is not open, who sits at it and how the laptop is called."""

    path: Path
    who: str
    laptop: str
    clock: make.Clock

    @contextmanager
    def open(self, later: int = 0) -> Iterator[ClubFile]:
        """Open it; `later` minutes have gone by."""
        self.clock.now += timedelta(minutes=later)
        with clubs.open_(self.path, who=self.who, at=self.clock) as club:
            club.laptop = self.laptop
            yield club

    def join(self, other: "Door") -> joining.Outcome:
        """Join the other copy into this one."""
        with self.open(1) as club:
            return joining.join(club, other.path)

    def content(self) -> dict[str, dict[str, dict[str, object]]]:
        """Give every record by its uid, links as uids."""
        with self.open() as club:
            return joining_copy.read(club).copy.rows


def use(club: ClubFile) -> ClubFile:
    """Go back to a club after another one was open: the nouns read and write the one that was opened last."""
    club.db.bind(NOUNS, bind_refs=False, bind_backrefs=False)
    return club


def two_doors(folder: Path, club: ClubFile | None = None) -> tuple[Door, Door]:
    """The club of the evening (or another one, which is closed) on two laptops."""
    made = club or the_evening(folder)
    made.close()
    clock = make.Clock()
    clock.go_to(make.TODAY, 17)
    back = folder / "back"
    back.mkdir()
    shutil.copyfile(made.path, back / made.path.name)
    return Door(made.path, "Ann", "front", clock), Door(back / made.path.name, "Bob", "back", clock)
