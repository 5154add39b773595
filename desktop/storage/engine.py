"""The engine under a club file: SQLite with SQLCipher, opened so that nothing is lost and nothing made by accident."""

from __future__ import annotations

import hashlib
import logging
import threading
from pathlib import Path
from typing import Any, Final

from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

APPLICATION_ID: Final = 0x416C6F6E  # "Alon", at byte 68 of a club file without a passphrase
FORMAT: Final = 1  # the number of the last migration; stands in user_version
PLAIN_HEADER: Final = b"SQLite format 3\x00"
BUSY_MILLISECONDS: Final = 3000

# A TRUNCATE journal survives every simulated power cut and refuses when the file is replaced underneath; a WAL
# loses rows when only the one file is copied. Without mmap a fault of the disk is an error and not a crash.
_PRAGMAS: Final = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_MILLISECONDS}",
    "PRAGMA locking_mode=NORMAL",
    "PRAGMA synchronous=EXTRA",
)
_JOURNAL: Final = "PRAGMA journal_mode=TRUNCATE"
HEADER_LENGTH: Final = 100
ROUNDS: Final = 256_000  # SQLCipher 4 makes its key of the passphrase by PBKDF2-HMAC-SHA512, in so many rounds
SALT: Final = 16  # bytes at the beginning of an encrypted file
KEY: Final = 32

logging.getLogger("peewee").setLevel(logging.WARNING)  # its debug lines hold people's data


class NoCipherError(dbapi2.DatabaseError):  # type: ignore[misc]  # sqlcipher3 is untyped
    """The SQLite in use cannot encrypt; going on could write people's data in clear."""

    sqlite_errorname = "NO_CIPHER"


class ForeignFileError(dbapi2.DatabaseError):  # type: ignore[misc]
    """It can be read, but another program made it."""


class NewerFileError(dbapi2.DatabaseError):  # type: ignore[misc]
    """A newer version of this program made it.

    Args:
        version: the file's format.
    """

    def __init__(self, version: int) -> None:
        super().__init__(f"format {version}")
        self.version = version


class MovedFileError(dbapi2.OperationalError):  # type: ignore[misc]
    """Another file is at the place of the one that is open."""

    sqlite_errorname = "SQLITE_READONLY_DBMOVED"


class Engine(SqlCipherDatabase):  # type: ignore[misc]
    """One club file through Peewee; each thread has a connection of its own, and all of them are closed together.

    Args:
        path: an existing file; it is never created here.
        passphrase: empty for a file in clear.
        mode: `rw`, or `ro` where the file or its folder cannot be written.
        query_only: SQL that writes is refused.
        fresh: the file is empty, its application id is not there yet.

    `place` is the device and inode that every connection must have, once the club is open for writing.
    """

    def __init__(
        self, path: Path, passphrase: str = "", *, mode: str = "rw", query_only: bool = False, fresh: bool = False
    ) -> None:
        self._mode = mode
        self._query_only = query_only
        self._fresh = fresh
        self._opened: list[Any] = []
        self._opening = threading.Lock()
        self._derived: dict[tuple[str, bytes], bytes] = {}
        self._generation = 0
        self._forgotten = False
        self._mine = threading.local()
        self.place: tuple[int, int] | None = None
        super().__init__(str(path), passphrase=passphrase)
        self._uri = f"{path.absolute().as_uri()}?mode={mode}"

    def _connect(self) -> Any:
        if self._forgotten:  # by itself Peewee opens it anew for whoever still asks
            raise dbapi2.ProgrammingError("the club is closed")
        connection = dbapi2.connect(
            self._uri,
            uri=True,
            isolation_level=None,
            check_same_thread=False,  # so that closing the club closes the reading thread's connection too
            cached_statements=512,
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        with self._opening:
            self._opened.append(connection)
        self._mine.generation = self._generation
        return connection

    def connection(self) -> Any:
        """Give this thread's connection, opened anew where `reopen` said so."""
        self._renew()
        return super().connection()

    def cursor(self, named_cursor: Any = None) -> Any:
        """Give a cursor of this thread's connection, as `connection` does."""
        self._renew()
        return super().cursor(named_cursor)

    def reopen(self) -> None:
        """Let each thread open its connection anew the next time it asks for it: no handle outlives a fault."""
        self._generation += 1

    def _renew(self) -> None:
        if getattr(self._mine, "generation", self._generation) != self._generation and not self.in_transaction():
            self.close()
            self._mine.generation = self._generation

    def _prepare(self, connection: Any) -> None:
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise NoCipherError("no cipher")
        connection.execute("PRAGMA cipher_log_level=NONE")  # else a wrong passphrase writes to stderr
        if self.connect_params["passphrase"]:
            connection.execute(f"PRAGMA key={_text(self._key())}")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not self._fresh:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != APPLICATION_ID:
                raise ForeignFileError("not ours")
            if version > FORMAT:
                raise NewerFileError(version)
        if self._mode == "rw":
            connection.execute(_JOURNAL)
        if self._query_only:
            connection.execute("PRAGMA query_only=ON")
        self._add_conn_hooks(connection)
        self._refuse_another()

    def _refuse_another(self) -> None:
        """Refuse to join a connection to a file that took the place of the one that is open."""
        if self.place is not None:
            found = Path(self.database).stat()
            if (found.st_dev, found.st_ino) != self.place:
                raise MovedFileError("moved")

    def _key(self) -> str:
        """Give the passphrase, or what SQLCipher would make of it: the other threads need not wait for that again."""
        passphrase: str = self.connect_params["passphrase"]
        salt = header(Path(self.database))[:SALT]
        if len(salt) < SALT:
            return passphrase  # the file is not written yet
        with self._opening:
            made = self._derived.get((passphrase, salt))
            if made is None:
                made = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, KEY)
                self._derived = {(passphrase, salt): made}
        return f"x'{made.hex()}{salt.hex()}'"

    def rekey(self, passphrase: str) -> None:
        """Encrypt the whole file anew, in one transaction; no other connection may be open."""
        self.connection().execute(f"PRAGMA rekey={_text(passphrase)}")
        self.close_all()
        self.connect_params["passphrase"] = passphrase

    def pour(self, part: Path, passphrase: str) -> None:
        """Write everything into an empty file under another passphrase, or in clear if that is empty."""
        connection = self.connection()
        connection.execute("ATTACH ? AS part KEY ?", (f"{part.absolute().as_uri()}?mode=rw", passphrase))
        try:
            connection.execute("SELECT sqlcipher_export('part')").fetchall()
            for name in ("application_id", "user_version"):
                value = connection.execute(f"PRAGMA main.{name}").fetchone()[0]
                connection.execute(f"PRAGMA part.{name}={value}")
        finally:
            connection.execute("DETACH part")

    def tidy(self) -> None:
        """Take the emptied journal beside the file away, so that a club at rest is one file."""
        self.connection().execute("PRAGMA journal_mode=DELETE").fetchall()

    def forget(self) -> None:
        """Close the connections of all threads, and keep neither the passphrase nor the key made of it."""
        self.close_all()
        self._forgotten = True
        self.connect_params["passphrase"] = ""
        self._derived = {}

    def close_all(self) -> None:
        """Close the connections of all threads."""
        with self._opening:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
        self.dispose()


def _text(value: str) -> str:
    """Write a text for a pragma, which takes no parameters."""
    return "'{}'".format(value.replace("'", "''"))


def header(path: Path) -> bytes:
    """Give the first hundred bytes of a file, read without SQLite."""
    with path.open("rb") as file:
        return file.read(HEADER_LENGTH)


def is_plain(path: Path) -> bool:
    """Say whether the file begins as SQLite in clear; a club with a passphrase begins with random bytes."""
    return header(path).startswith(PLAIN_HEADER)


def plain_identity(path: Path) -> tuple[int, int]:
    """Give (application id, format) of a SQLite file in clear, read from its header without touching it."""
    first = header(path)
    return int.from_bytes(first[68:72]), int.from_bytes(first[60:64])


def quoted(name: str) -> str:
    """Quote the name of a table or column for SQL (`group` and `check` are words of SQL)."""
    return '"{}"'.format(name.replace('"', '""'))
