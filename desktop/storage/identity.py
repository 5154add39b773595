"""Whether the club file at its path is still the one that is open; where it is not, what was done here is kept."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.errors import Moved, Trouble
from desktop.i18n import _
from desktop.storage import words
from desktop.storage.engine import Engine
from desktop.storage.side_file import keep_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.storage.club_file import ClubFile

_SEEN: Final = "SELECT commits, head FROM open_step"
_KNOWS: Final = "SELECT 1 FROM step WHERE seal = ?"


class Seen(NamedTuple):
    """What a file was like when it was last looked at: how many steps were ever saved in it, and its last seal."""

    commits: int
    head: str


class OtherWriterError(Exception):
    """Another program wrote the open file since it was last seen."""


class Identity:
    """The file that a club has open for writing: where it lies on the disk, and what was last seen in it.

    A handle of its own stays on the file: where another file is put into its place, the open one has no name any
    more, and this is the only way to it.
    """

    def __init__(self, club: ClubFile) -> None:
        self._club = club
        self._handle = os.open(club.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        found = os.fstat(self._handle)
        self._place = found.st_dev, found.st_ino
        club.db.place = self._place
        self.seen = Seen(*club.rows(_SEEN)[0])
        self._kept: tuple[Seen, Path] | None = None
        self._doubtful = False

    def close(self) -> None:
        """Let the file go."""
        os.close(self._handle)

    def check(self, *, done: bool = False) -> None:
        """Compare the file at the path with the one that is open, outside of any transaction.

        Args:
            done: nothing is waiting to be saved: a step was saved just now, or nobody does anything.

        Raises:
            Moved: there is no file, or another one; nothing was written to either. A file that holds everything that
                was done here is taken in the place of the open one; else the open one is saved under another name.
            Trouble: the disk cannot be read.
        """
        here = self._here()
        if here is None and self._is_deleted():
            kept = self._keep()
            said = _(
                "The club file was deleted while it was open. What was saved before is in “{file}” now. Put that in "
                "the old place and go on, or close the club and open it."
            )
            raise Moved(said.format(file=kept.name), kept=str(kept))
        if here is None:
            raise Moved(
                _(
                    "The club file is not at its place any more. What was saved before is in it; nothing else is saved "
                    "until it is back. Put the stick back, or bring the file back to its place, and do it again."
                )
            )
        if here != self._place:
            self._settle(here, done=done)
        elif self._doubtful:
            with words.plainly():
                there = Seen(*self._club.rows(_SEEN)[0])
            self._doubtful = False
            if there != self.seen:
                self._settle(here, done=done)

    def check_after(self) -> None:
        """Compare them after a step was saved; a file that is gone holds the step, and the next one says so."""
        if self._here() is not None:
            self.check(done=True)

    def expect(self, commits: int, head: str) -> None:
        """Compare what stands in the open file, inside a transaction, with what was last seen.

        Raises:
            OtherWriterError: another program wrote it since.
        """
        if (commits, head) != self.seen:
            raise OtherWriterError

    def doubt(self) -> None:
        """Note that the disk failed: the file is opened anew and read before it is written again."""
        self._doubtful = True
        self._club.db.reopen()
        with suppress(Trouble, dbapi2.Error, PeeweeException):
            there = Seen(*self._club.rows(_SEEN)[0])
            if there.commits in {self.seen.commits, self.seen.commits + 1}:  # not applied, or applied after all
                self.seen = there

    def read(self) -> Seen:
        """Give what stands in the open file now, within a transaction what that wrote."""
        return Seen(*self._club.rows(_SEEN)[0])

    @contextmanager
    def taking_in(self) -> Iterator[Callable[[], None]]:
        """Let a transaction write history that is not its own; what is given says that it is written.

        Raises:
            Moved: as `check`, or another program wrote the file since it was last seen.
        """
        self.check()
        before = self.seen

        def taken() -> None:
            self.seen = self.read()

        try:
            yield taken
        except OtherWriterError:
            self.settle()
            raise
        except BaseException:
            self.seen = before
            raise

    def settle(self) -> None:
        """Say what became of a file that another program wrote; the transaction is rolled back already."""
        self._settle(self._place, done=False)

    def _here(self) -> tuple[int, int] | None:
        try:
            found = self._club.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _is_deleted(self) -> bool:
        """Say whether the open file has no name any more anywhere: what is in it would go with the program."""
        try:
            return os.fstat(self._handle).st_nlink == 0
        except OSError:
            return False

    def _settle(self, here: tuple[int, int], *, done: bool) -> None:
        there = self._look()
        if there is not None and there[0] == self.seen:
            self._adopt(here, there[0])
            return
        if there is not None and there[1]:
            self._adopt(here, there[0])
            said = (
                _("The club file was changed elsewhere meanwhile. Everything that was done here is in it; look again.")
                if done
                else _(
                    "The club file was changed elsewhere meanwhile. Everything that was done here is in it; what you "
                    "just did was not saved. Look whether it is still needed, and do it again."
                )
            )
            raise Moved(said, taken=True)
        if here == self._place:
            raise Moved(
                _(
                    "Another program wrote over the club file while it was open. What you just did was not saved, and "
                    "what was done here before may be missing. Close the club and look at its newest backup."
                )
            )
        kept = self._keep()
        said = (
            _(
                "Another file took the place of the club while it was open, and what was done here is not in it. It is "
                "saved in “{file}”, what you just did included. Close the club, and open the file that is right."
            )
            if done
            else _(
                "Another file took the place of the club while it was open, and what was done here is not in it. It is "
                "saved in “{file}”, without what you just did. Close the club, and open the file that is right."
            )
        )
        raise Moved(said.format(file=kept.name), kept=str(kept))

    def _look(self) -> tuple[Seen, bool] | None:
        """Say what was last seen in the file at the path, and whether it knows our last step; nothing if unreadable."""
        db = Engine(self._club.path, self._club.db.connect_params["passphrase"], mode="ro", query_only=True)
        try:
            connection = db.connection()
            there = Seen(*connection.execute(_SEEN).fetchone())
            knows = not self.seen.head or bool(connection.execute(_KNOWS, (self.seen.head,)).fetchone())
        except (dbapi2.Error, PeeweeException, OSError, TypeError):
            return None
        finally:
            db.close_all()
        return there, knows and there.commits >= self.seen.commits

    def _adopt(self, here: tuple[int, int], there: Seen) -> None:
        """Go on with the file that is at the path now."""
        if here != self._place:
            handle = os.open(self._club.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            with suppress(OSError):  # the stick that it was on may be gone
                os.close(self._handle)
            self._handle, self._place = handle, here
            self._club.hold_again()
        self._club.db.place = here
        self._club.db.reopen()
        self.seen = there

    def _keep(self) -> Path:
        """Save the open file under another name, once for each state of it."""
        if self._kept is None or self._kept[0] != self.seen or not self._kept[1].exists():
            self._kept = self.seen, keep_beside(self._club, self._handle)
        return self._kept[1]
