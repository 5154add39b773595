"""One step of undo: everything between its beginning and its end is saved together, or nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn
from uuid import uuid4

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import chain, words
from desktop.storage.identity import OtherWriterError, Seen

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from desktop.model.noun import Noun
    from desktop.storage.club_file import ClubFile
    from desktop.storage.identity import Identity

# constant SQL: building a query costs more than running it, and this is the hot path of the door
_BEGIN: Final = """UPDATE open_step SET step = (SELECT coalesce(max(id), 0) + 1 FROM step)
    RETURNING step, (SELECT coalesce(max(id), 0) + 1 FROM change), commits, head"""
_WHERE: Final = "SELECT step, (SELECT coalesce(max(id), 0) + 1 FROM change), commits, head FROM open_step"
_CHANGED: Final = "SELECT noun, count(*) FROM change WHERE id >= ? GROUP BY noun"
_END: Final = "UPDATE open_step SET step = NULL, commits = commits + 1"
_SEALED: Final = "UPDATE open_step SET step = NULL, commits = commits + 1, head = ?"
_DROP_REDO: Final = "UPDATE step SET state = 'dropped' WHERE state = 'undone'"
_WRITE: Final = f"""INSERT INTO step ({chain.ENTRY}, state, seal)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_WRITTEN: Final = "SELECT 1 FROM step WHERE action = ?"


class Step:
    """One user action, as `ClubFile.step` gives it; a step inside a step joins the outer one.

    Args:
        verb: its name, such as `person.add`.
        undoable: `False` for what cannot be taken back (a printed paper, an undo): it stands in the history only.
        of: the step that this undo or redo turned.
        always: it stands in the history even if no record is changed (something was read, or given out).
    """

    __slots__ = (
        *("_action", "_always", "_atomic", "_club", "_first", "_identity", "_noun", "_number", "_of", "_outer"),
        *("_seen", "_undoable"),
        "changes",
    )

    def __init__(
        self, club: ClubFile, verb: str, *, undoable: bool = True, of: int | None = None, always: bool = False
    ) -> None:
        self._club = club
        self._always = always
        self._undoable = undoable
        self._of = of
        self._noun = ""
        self._number = 0
        self._first = 0
        self._action = ""
        self._identity: Identity
        self._seen: Seen
        self.changes = Changes(verb)

    def about(self, noun: Noun) -> None:
        """Name the record that the step is about; the history shows it."""
        self.subject(noun._meta.table_name, noun.id, noun.uid)

    def subject(self, noun: str, key: int | None, uid: str) -> None:
        """Name the record that the step is about by its table, key and uid."""
        self._noun = noun
        self.changes = Changes(self.changes.verb, subject=key, uid=uid)

    @property
    def number(self) -> int:
        """The step's number in the journal; it stays free if nothing is changed."""
        return self._number

    def __enter__(self) -> Self:
        club = self._club
        club.writing.acquire()
        self._outer = club.open_step
        try:
            if self._outer is None:
                self._begin(club)
            else:
                self._join(club)
        except Exception as failure:  # noqa: BLE001 - said again in true words
            self._leave(club)
            self._explain(failure)
        except BaseException:
            self._leave(club)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._finish()
            else:
                self._atomic.__exit__(kind, error, trace)
        except Exception as failure:  # noqa: BLE001 - said again in true words
            self._explain(failure)
        finally:
            self._leave(self._club)
        if isinstance(error, Exception):
            self._explain(error)
        if self._outer is None:
            self._identity.check_after()

    def _begin(self, club: ClubFile) -> None:
        if club.read_only:
            raise Refused(_("This club is open for reading only; nothing can be changed."))
        assert club.identity is not None  # as every club that can be written has one
        self._identity = club.identity
        self._identity.check()
        if club.ballast is not None:
            club.ballast.set_aside()
        self._action = uuid4().hex
        self._atomic = club.db.atomic("IMMEDIATE")
        self._atomic.__enter__()
        club.open_step = self
        try:
            self._identity.expect(*self._open(_BEGIN))
        except OtherWriterError as other:
            self._atomic.__exit__(type(other), other, other.__traceback__)
            self._identity.settle()

    def _join(self, club: ClubFile) -> None:
        self._atomic = club.db.atomic()  # a savepoint: what is inside can fail alone
        self._atomic.__enter__()
        self._open(_WHERE)

    def _open(self, sql: str) -> Seen:
        try:
            self._number, self._first, commits, head = self._club.connection().execute(sql).fetchall()[0]
        except BaseException as failure:
            self._atomic.__exit__(type(failure), failure, failure.__traceback__)
            raise
        self._seen = Seen(commits, head)
        return self._seen

    def _finish(self) -> None:
        try:
            self._record()
        except BaseException as failure:
            self._atomic.__exit__(type(failure), failure, failure.__traceback__)
            raise
        self._atomic.__exit__(None, None, None)
        if self._outer is None:
            self._identity.seen = self._seen

    def _record(self) -> None:
        connection = self._club.connection()
        changed = dict(connection.execute(_CHANGED, (self._first,)).fetchall())
        said = self.changes
        if changed:
            self.changes = Changes(
                said.verb, frozenset(changed), said.subject, said.uid, self._number, sum(changed.values())
            )
        if self._outer is not None:
            return
        if not changed and not self._always:
            connection.execute(_END)
            self._seen = Seen(self._seen.commits + 1, self._seen.head)
            return
        for guard in self._club.guards:
            guard(self._club, self.changes.nouns, self._first)
        seal = self._write(connection)
        connection.execute(_SEALED, (seal,))
        self._seen = Seen(self._seen.commits + 1, seal)

    def _write(self, connection: Any) -> str:
        club, made = self._club, self.changes
        if self._undoable:
            connection.execute(_DROP_REDO)
        nouns = " ".join(sorted(made.nouns))
        state = "done" if self._undoable else "kept"
        at = club.clock().isoformat(" ", "seconds")
        row = (self._number, self._action, at, club.who, club.laptop, made.verb, self._noun, made.subject, made.uid)
        entry = (*row, nouns, self._first, made.count, self._of)
        (before,) = connection.execute(chain.LAST).fetchone()
        seal = chain.seal(before, entry, connection.execute(chain.CHANGES, (self._first,)))
        connection.execute(_WRITE, (*entry, state, seal))
        return seal

    def _leave(self, club: ClubFile) -> None:
        if self._outer is None:
            club.open_step = None
        club.writing.release()

    def _explain(self, failure: Exception) -> NoReturn:
        """Say what the machine did in plain words; anything that is not the machine's fault goes on as it is."""
        name = words.name_of(failure)
        if self._outer is None and name == "SQLITE_FULL" and self._club.ballast is not None:
            self._club.ballast.give_up()
        if self._outer is None and name.startswith("SQLITE_IOERR") and self._is_there():
            raise Trouble(
                _(
                    "The disk reported a fault while saving. What you did is in the club file, do not enter it again; "
                    "but save a copy on another disk now."
                )
            ) from failure
        fault = None if isinstance(failure, Refused | Trouble) else words.trouble(failure)
        if fault is None:
            raise failure
        raise fault from failure

    def _is_there(self) -> bool:
        """After a fault of the disk it is not certain what was saved: look, with a new connection."""
        self._identity.doubt()
        try:
            return bool(self._club.connection().execute(_WRITTEN, (self._action,)).fetchall())
        except (dbapi2.Error, PeeweeException):
            return False
