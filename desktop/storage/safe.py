"""The safe in a club file: one sealed box that looks the same whatever is in it, and a key to it for each lead.

Neither table is part of the journal: no trigger, no step and no counter tells that something was written. Boxes of
other copies of the club lie beside the own one until a lead opens the safe.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.storage import sealing
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from desktop.storage.club_file import ClubFile

OWN: Final = 1
# an empty safe is noise to which there never was a key
EMPTY: Final = f"""INSERT INTO "safe" VALUES ({OWN}, randomblob({sealing.OVERHEAD + sealing.BUCKET}))"""
TABLES: Final = (
    """CREATE TABLE "safe" ("id" INTEGER NOT NULL PRIMARY KEY, "box" BLOB NOT NULL)""",
    """CREATE TABLE "safe_key" ("id" INTEGER NOT NULL PRIMARY KEY, "safe" INTEGER NOT NULL
    REFERENCES "safe" ("id") ON DELETE CASCADE, "uid" TEXT NOT NULL, "lead" TEXT NOT NULL, "door" TEXT NOT NULL,
    "wrapped" BLOB NOT NULL)""",
    EMPTY,
)
_BOX: Final = "SELECT box FROM safe WHERE id = ?"
_KEYS: Final = "SELECT uid, lead, door, wrapped FROM safe_key WHERE safe = ? ORDER BY id"
_BESIDE: Final = "SELECT id FROM safe WHERE id <> ? ORDER BY id"
_ADD_KEY: Final = "INSERT INTO safe_key (safe, uid, lead, door, wrapped) VALUES (?, ?, ?, ?, ?)"


class Reads(Protocol):
    """A club file that is open at least for reading."""

    def rows(self, sql: str, params: Sequence[Any] = (), /) -> list[tuple[Any, ...]]: ...
    def value(self, sql: str, params: Sequence[Any] = (), /) -> Any: ...


class Key(NamedTuple):
    """What a lead opens the safe with: the uid and name of the lead, the door, the data key wrapped for it."""

    uid: str
    lead: str
    door: str
    wrapped: bytes


class Box(NamedTuple):
    """A sealed box, and the keys to it; without any it is empty."""

    sealed: bytes
    keys: tuple[Key, ...]


def box(club: Reads, number: int = OWN) -> Box:
    """Give the club's own box, or one beside it."""
    return Box(club.value(_BOX, (number,)), tuple(Key(*row) for row in club.rows(_KEYS, (number,))))


def beside(club: Reads) -> dict[int, Box]:
    """Give the boxes of other copies by number, which no lead has joined with the own one yet."""
    return {number: box(club, number) for (number,) in club.rows(_BESIDE, (OWN,))}


def write(club: ClubFile, sealed: bytes, keys: Sequence[Key] | None = None, *, joined: Collection[int] = ()) -> None:
    """Put this into the place of the club's own box, whole or not at all.

    Args:
        club: the open club.
        sealed: the box.
        keys: those to it; as they are if not said.
        joined: the boxes beside it that are in it now.

    Raises:
        Refused: the club is open for reading only.
        Trouble: the disk is full or failed, or the file was replaced; the old box is in its place.
    """
    with writing(club):
        club.execute("UPDATE safe SET box = ? WHERE id = ?", (sealed, OWN))
        if keys is not None:
            club.execute("DELETE FROM safe_key WHERE safe = ?", (OWN,))
            club.execute_many(_ADD_KEY, [(OWN, *key) for key in keys])
        club.execute_many("DELETE FROM safe WHERE id = ?", [(number,) for number in joined])


def put_aside(club: ClubFile) -> None:
    """Put the own box with its keys beside the place for a new one; an empty one is not worth it."""
    if box(club).keys:
        with writing(club):
            number = club.value("INSERT INTO safe (box) SELECT box FROM safe WHERE id = ? RETURNING id", (OWN,))
            club.execute("UPDATE safe_key SET safe = ? WHERE safe = ?", (number, OWN))


def raw(club: Reads) -> str:
    """Give the own box with its keys and those beside it as one text, for another copy of the club."""
    return json.dumps([_written(one) for one in (box(club), *beside(club).values()) if one.keys])


def put_beside(club: ClubFile, text: str) -> int:
    """Put the boxes of another copy, as its `raw` gives them, beside the own one; gives how many were new.

    Doing it twice changes nothing. Where the club has no lead yet, its box is empty: the other takes its place. May
    be called inside a step; it is no part of it.
    """
    known = {box(club), *beside(club).values()}
    new = [one for one in map(_read, json.loads(text)) if one not in known]
    if new:
        with writing(club):
            for one in new:
                if not box(club).keys:
                    write(club, one.sealed, one.keys)
                    continue
                number = club.value("INSERT INTO safe (box) VALUES (?) RETURNING id", (one.sealed,))
                club.execute_many(_ADD_KEY, [(number, *key) for key in one.keys])
    return len(new)


def is_whole(club: ClubFile) -> bool:
    """Say whether the safe is well-formed as far as can be seen without a key: the box, its length, the keys."""
    if club.value("SELECT count(*) FROM safe WHERE id = ?", (OWN,)) != 1:
        return False
    boxes = [box(club), *beside(club).values()]
    keys = [key for one in boxes for key in one.keys]
    return (
        all(isinstance(one.sealed, bytes) and sealing.is_box(len(one.sealed)) for one in boxes)
        and all(one.keys for one in boxes[1:])
        and all(sealing.is_door(key.door) and sealing.is_wrapped(len(key.wrapped)) for key in keys)
    )


@contextmanager
def writing(club: ClubFile) -> Iterator[None]:
    """Write what belongs together, whole or not at all, and without a step."""
    if club.read_only:
        raise Refused(_("This club is open for reading only; nothing can be changed."))
    if club.identity is not None:
        club.identity.check()
    with plainly(), club.unrecorded():
        yield


def _written(one: Box) -> dict[str, object]:
    keys = [[key.uid, key.lead, key.door, b64encode(key.wrapped).decode()] for key in one.keys]
    return {"box": b64encode(one.sealed).decode(), "keys": keys}


def _read(values: dict[str, Any]) -> Box:
    keys = tuple(Key(uid, lead, door, b64decode(wrapped)) for uid, lead, door, wrapped in values["keys"])
    return Box(b64decode(values["box"]), keys)
