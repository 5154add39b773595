"""What the columns of a list were taken for the last time a list with the same headers came."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from desktop.core.choices import ListKind
from desktop.exchange import headers
from desktop.exchange.list_columns import MARK
from desktop.model.mapping import ListMapping
from desktop.services.club import ClubFile

_LONGEST: Final = 4000


def key_of(titles: Sequence[str]) -> str:
    """Give the headers of a list as they are kept: without case, accents and order."""
    words = {" ".join(headers.tokens(title)) for title in titles} - {""}
    return "|".join(sorted(words))[:_LONGEST]


def remembered(club: ClubFile, kind: ListKind, key: str) -> dict[str, str]:
    """Give what somebody said of a list with these headers, from header to meaning; nothing if nobody did."""
    del club
    found = ListMapping.get_or_none(ListMapping.headers == key, ListMapping.kind == kind) if key else None
    return dict(json.loads(found.columns)) if found is not None else {}


def still_there(mapping: Mapping[str, str], titles: Iterable[str], letters: Collection[str]) -> dict[str, str]:
    """Leave out what was said of columns that a list does not have this time: last term's dates, say."""
    words = {headers.tokens(title) for title in titles}
    return {
        key: value
        for key, value in mapping.items()
        if key.startswith(MARK) or headers.tokens(key) in words or key.strip().upper() in letters
    }


def by_header(mapping: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, str]:
    """Name columns by their header where a mapping names them by their letter; `titles` are headers by letter."""
    named: dict[str, str] = {}
    for key, value in mapping.items():
        letter = key.strip().upper()
        named[key if key.startswith(MARK) else titles.get(letter) or key] = value
    return named


def remember(club: ClubFile, kind: ListKind, key: str, mapping: Mapping[str, str]) -> None:
    """Keep what was said for the next list with these headers, inside an open step."""
    if not key or not mapping or remembered(club, kind, key) == mapping:
        return
    columns = json.dumps(dict(mapping), ensure_ascii=False)
    changed = ListMapping.update(columns=columns).where(ListMapping.headers == key, ListMapping.kind == kind).execute()
    if not changed:
        ListMapping.create(headers=key, kind=kind, columns=columns)
