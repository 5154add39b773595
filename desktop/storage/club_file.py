"""The club file: made, opened, written in steps and closed; one is open for writing in a process at a time."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager, suppress
from hmac import compare_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core import clock as wall_clock
from desktop.core.errors import Trouble
from desktop.model.catalogue import NOUNS
from desktop.storage import journal, making, migrate, recognise, schema, strays, words
from desktop.storage.ballast import Ballast
from desktop.storage.engine import Engine, is_plain
from desktop.storage.holding import hold
from desktop.storage.identity import Identity
from desktop.storage.step import Step
from desktop.system.who import laptop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from types import TracebackType
    from typing import Self, TypeAlias

    Guard: TypeAlias = Callable[["ClubFile", frozenset[str], int], None]
    Params: TypeAlias = Sequence[Any] | Mapping[str, Any]

    from desktop.system.lock import Lock

__all__ = ["ClubFile"]


class ClubFile:
    """An open club file. The nouns read and write the club that was opened last.

    Args:
        path: where it is.
        db: the engine; each thread has its own connection.
        who: the name that stands in the history.
        read_only: nothing can be changed, since that was asked or the file cannot be written.
        clock: the wall clock.
        put_aside: side files of another club that lay beside this one when it was opened.

    `guards` are asked at the end of each step, before it is saved, whichever door it came through; one that raises
    takes the whole step back. They are given the club, the nouns changed and the first change in the journal.
    """

    def __init__(self, path: Path, db: Engine, held: Lock | None, who: str, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.db = db
        self.who = who
        self.laptop = laptop()
        self.clock = clock
        self.read_only = held is None
        self.writing = threading.RLock()
        self.open_step: Step | None = None
        self.guards: tuple[Guard, ...] = ()
        self.put_aside: list[Path] = []
        self._lock = held
        self._noted: set[tuple[str, str]] = set()
        self.identity = Identity(self) if held is not None else None
        self.ballast = Ballast(path) if held is not None else None
        self.db.bind(NOUNS, bind_refs=False, bind_backrefs=False)  # all of them are named: no need to follow links

    @classmethod
    def create(
        cls, path: Path, *, passphrase: str = "", who: str = "", clock: Callable[[], datetime] = wall_clock.now
    ) -> Self:
        """Make a new club file and open it.

        Raises:
            Refused: something is there already, or the folder is not.
            Trouble: the folder cannot be written.
        """
        path = Path(path).absolute()
        making.refuse_to_replace(path)
        held = hold(path)
        try:
            making.refuse_to_replace(path)
            making.make(path, passphrase)
            return cls(path, Engine(path, passphrase), held, who, clock)
        except BaseException:
            held.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        passphrase: str = "",
        who: str = "",
        clock: Callable[[], datetime] = wall_clock.now,
        writing: bool = True,
        over: bool = False,
    ) -> Self:
        """Open a club file; an older one is brought up to date first, after a backup.

        Where the file or its folder cannot be written it is opened for reading, and `read_only` says so. With `over`
        it is taken also where another laptop left its lock.

        Raises:
            Refused: there is no such file, it is no club, or a newer version made it. Its bytes are not touched.
            InUse: it is open elsewhere.
            Trouble: it is damaged, the passphrase is wrong, or the disk failed.
        """
        path = Path(path).absolute()
        recognise.refuse_unfit(path, passphrase)
        writable = _is_writable(path)
        held = hold(path, over=over) if writing and writable else None
        secret = "" if is_plain(path) else passphrase
        db = Engine(path, secret, mode="rw" if writable else "ro", query_only=held is None)
        try:
            aside = strays.put_aside(path, secret, clock()) if held is not None else []
            recognise.connect(db)
            if held is None:
                migrate.refuse_older(db)
            else:
                migrate.bring_up_to_date(path, db, clock)
            club = cls(path, db, held, who, clock)
            club.put_aside = aside
            if held is not None:
                journal.thin(club)
        except BaseException:
            db.close_all()
            if held is not None:
                held.release()
            raise
        return club

    @staticmethod
    def uid_in(path: Path, passphrase: str) -> str:
        """Give the uid of the club in a file without opening it as one; nothing if it is another version's.

        Raises:
            Refused: it is no club.
            Trouble: it is damaged, or has another passphrase.
        """
        db = Engine(path, passphrase, mode="ro", query_only=True)
        try:
            recognise.connect(db)
            found = db.connection().execute("SELECT uid FROM club").fetchone()
        except dbapi2.Error as error:
            words.explain(error)
        finally:
            db.close_all()
        return str(found[0]) if found else ""

    def close(self) -> None:
        """Close the connections of all threads, let the lock and the passphrase go; closing twice does nothing."""
        if self.identity is not None:
            with suppress(Trouble, OSError):  # where another file took its place, what was done here is kept
                self.identity.check()
                with suppress(dbapi2.Error, PeeweeException):  # the stick may be gone; then there is nothing to tidy
                    self.db.tidy()
        self.db.forget()
        if self.identity is not None:
            self.identity.close()
            self.identity = None
        if self.ballast is not None:
            self.ballast.remove()
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        self.read_only = True

    def hold_again(self) -> None:
        """Take the lock anew: the file came back, perhaps on a stick that was put in again.

        Raises:
            InUse: it is open elsewhere meanwhile.
        """
        if self._lock is not None:
            self._lock.release()
            self._lock = hold(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def has_passphrase(self) -> bool:
        """Whether the file can be opened with a passphrase only."""
        return bool(self.db.connect_params["passphrase"])

    def opens_with(self, passphrase: str) -> bool:
        """Say whether this is the passphrase that the club was opened with; never where it has none."""
        own = str(self.db.connect_params["passphrase"])
        return bool(own) and compare_digest(own.encode(), passphrase.encode())

    def today(self) -> date:
        """Say which day it is."""
        return self.clock().date()

    def step(self, verb: str, *, undoable: bool = True, always: bool = False) -> Step:
        """Begin a step of undo, for a `with` block: saved whole at its end, rolled back on any exception.

        Args:
            verb: what is done, such as `person.add`; it stands in the history.
            undoable: `False` for what cannot be taken back, such as a sheet that was printed.
            always: it stands in the history even if it changes no record.

        Raises:
            Refused: the club is open for reading only.
            Trouble: the disk is full or failed, or the file was replaced by another program; nothing is saved.
        """
        return Step(self, verb, undoable=undoable, always=always)

    def note(self, verb: str, noun: str = "", key: int | None = None, uid: str = "", *, once: bool = False) -> None:
        """Note in the history what changed no record: something sealed was read, or given out.

        Args:
            verb: what was done, such as `export.people`.
            noun: the table of the record it was about, if it was one.
            key: its key.
            uid: its uid.
            once: only if it was not noted so since the club was opened.
        """
        if self.read_only or (once and (verb, uid) in self._noted):
            return  # where it is read only nothing can be written, the history included
        with self.step(verb, undoable=False, always=True) as step:
            step.subject(noun, key, uid)
        if once:
            self._noted.add((verb, uid))

    def connection(self) -> Any:
        """Give this thread's connection of sqlcipher3."""
        return self.db.connection()

    def rows(self, sql: str, params: Params = ()) -> list[tuple[Any, ...]]:
        """Give all rows of a constant query."""
        try:
            found: list[tuple[Any, ...]] = self.connection().execute(sql, params).fetchall()
        except (dbapi2.Error, PeeweeException) as error:
            words.explain(error)
        return found

    def row(self, sql: str, params: Params = ()) -> tuple[Any, ...] | None:
        """Give the first row of a constant query, if there is one."""
        found = self.rows(sql, params)
        return found[0] if found else None

    def value(self, sql: str, params: Params = ()) -> Any:
        """Give the first value of the first row, or `None`."""
        found = self.rows(sql, params)
        return found[0][0] if found else None

    def execute(self, sql: str, params: Params = ()) -> int:
        """Run a constant statement; gives how many rows it wrote. A recorded noun is written in a step only."""
        try:
            return int(self.connection().execute(sql, params).rowcount)
        except (dbapi2.Error, PeeweeException) as error:
            words.explain(error)

    def execute_many(self, sql: str, rows: Iterable[Params]) -> int:
        """Run a constant statement for each of many rows; gives how many rows were written."""
        try:
            return int(self.connection().executemany(sql, rows).rowcount)
        except (dbapi2.Error, PeeweeException) as error:
            words.explain(error)

    @contextmanager
    def bulk_load(self) -> Iterator[None]:
        """Write without a journal, in one transaction: for the sample club, which nobody wants to undo.

        The triggers are made again, the search index is filled, and what was done before cannot be undone any more.
        """
        with self.writing, self.db.atomic("IMMEDIATE"):
            schema.drop_derived(self.db)
            yield
            schema.make_derived(self.db)
            for statement in migrate.EMPTY_JOURNAL:
                self.db.execute_sql(statement)

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Write what is no step and no part of the history: drafts of text that is being typed."""
        with self.writing, self.db.atomic("IMMEDIATE"):
            yield


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)  # SQLite's journal stands in the folder
