"""Copies of a file that sync programs and file managers leave beside it, known by their names."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Sign(StrEnum):
    """Who leaves copies of such a name; `LAPTOP` is this program, which saves what lost its name."""

    LAPTOP = "laptop"
    CONFLICTED = "conflicted"
    SYNCTHING = "syncthing"
    RESILIO = "resilio"
    GOOGLE = "google"
    COPY = "copy"
    NUMBER = "number"
    HOST = "host"


class Found(NamedTuple):
    """A file beside another one, and by what it was known; `sure` if nobody would give a name like that by hand."""

    path: Path
    sign: Sign
    sure: bool


# what follows the stem of the name; the first that fits
_REST: Final = (
    (Sign.CONFLICTED, True, re.compile(r" \([^()]*(?:conflict|conflit|conflito|konflikt)[^()]*\)", re.IGNORECASE)),
    (Sign.LAPTOP, True, re.compile(r" \([^()]+, \d{4}-\d\d-\d\d \d{4}\)(?: \d+)?")),
    (Sign.SYNCTHING, True, re.compile(r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?")),
    (Sign.RESILIO, True, re.compile(r"\.Conflict", re.IGNORECASE)),
    (Sign.GOOGLE, True, re.compile(r" ?\[Conflict\]|_conf\(\d+\)", re.IGNORECASE)),
    (Sign.COPY, False, re.compile(r" ?[-–] ?(?:Copy|Kopie|Copie|copia|Cópia)(?: ?\(\d+\))?", re.IGNORECASE)),
    (Sign.NUMBER, False, re.compile(r" ?\(\d+\)| \d+")),
    (Sign.HOST, False, re.compile(r"-[\w.-]+")),
)


def beside(path: Path) -> list[Found]:
    """Give the files beside one that are named as copies of it, by their names."""
    stem, ending = path.stem, path.suffix
    try:
        names = sorted(one for one in path.parent.iterdir() if one.suffix == ending and one.stem.startswith(stem))
    except OSError:
        return []
    found = (_known(one, one.stem.removeprefix(stem)) for one in names if one.name != path.name)
    return [one for one in found if one is not None]


def is_one(path: Path) -> bool:
    """Say whether a file is surely named as a copy that is no club of its own."""
    return any(sure and pattern.search(path.stem) for _sign, sure, pattern in _REST)


def _known(path: Path, rest: str) -> Found | None:
    return next((Found(path, sign, sure) for sign, sure, pattern in _REST if pattern.fullmatch(rest)), None)
