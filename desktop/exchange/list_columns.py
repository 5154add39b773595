"""The columns of a register or a ledger: what each was taken for, by its header or as somebody said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.core.choices import Choice
from desktop.core.errors import Refused
from desktop.exchange import guard, headers
from desktop.exchange.grid import Row, Sheet, letter, text_of
from desktop.i18n import _, formats

MARK: Final = "mark:"
"""Begins a key of a mapping that says what a sign in a cell means, and not what a column is."""
_SAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: its place from 0, its header as written, what it was taken for, and its first values."""

    index: int
    title: str
    meaning: Choice | None = None
    asks: bool = False
    samples: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The header, or the letter of the column where it has none."""
        return self.title or letter(self.index)


def of(titles: Row, body: Sequence[Row]) -> list[ListColumn]:
    """Give the columns under a header, not taken for anything yet."""
    width = max(len(titles), max((len(row) for row in body), default=0))
    return [
        ListColumn(
            index,
            " ".join(text_of(titles[index]).split()) if index < len(titles) else "",
            samples=_samples(index, body),
        )
        for index in range(width)
    ]


def _samples(index: int, body: Sequence[Row]) -> tuple[str, ...]:
    found = (text_of(row[index]) for row in body[:40] if index < len(row))
    return tuple(dict.fromkeys(text for text in found if text))[:_SAMPLES]


def said(columns: list[ListColumn], mapping: Mapping[str, str], known: type[Choice]) -> list[ListColumn]:
    """Let columns be what somebody said: a header or a letter, to a value of `known`, or to "" to leave it out.

    Raises:
        Refused: there is no such column, or it cannot be that.
    """
    for key, value in mapping.items():
        if key.startswith(MARK):
            continue
        tokens = headers.tokens(key)
        places = [place for place, column in enumerate(columns) if tokens and headers.tokens(column.title) == tokens]
        places = places or [place for place in range(len(columns)) if letter(place) == key.strip().upper()]
        if not places:
            raise Refused(_("There is no column “{name}”.").format(name=key))
        wanted = value.strip().casefold().replace(" ", "_")
        if wanted and wanted not in set(known):
            names = formats.list_of([one.value for one in known])
            raise Refused(
                _("A column cannot be “{value}”. Known are: {known}.").format(value=value, known=names), field="mapping"
            )
        for place in places:
            columns[place] = replace(columns[place], meaning=known(wanted) if wanted else None)
    return columns


def signs(mapping: Mapping[str, str], known: Sequence[str]) -> dict[str, str]:
    """Give what signs in cells mean, as somebody said: from the sign without case to a word.

    Raises:
        Refused: a sign cannot mean that.
    """
    found = {key[len(MARK) :].strip().casefold(): value.strip().casefold() for key, value in mapping.items()
             if key.startswith(MARK)}  # fmt: skip
    wrong = next((value for value in found.values() if value not in known), None)
    if wrong is not None:
        names = formats.list_of(list(known))
        raise Refused(_("A sign cannot mean “{value}”. Known are: {known}.").format(value=wrong, known=names))
    return found


def cells(row: Row, columns: Sequence[ListColumn], *, guarded: bool) -> dict[Choice, str]:
    """Give the text under each meaning of a row, the first that is not blank; our own apostrophes are taken away."""
    found: dict[Choice, str] = {}
    for column in columns:
        text = text_of(row[column.index]) if column.index < len(row) else ""
        if column.meaning is not None and text:
            found.setdefault(column.meaning, guard.undone(text) if guarded else text)
    return found


def name_of(found: Mapping[Choice, str], whole: Choice, given: Choice, family: Choice) -> str:
    """Give the name in a row, written in one column or in two."""
    parts = " ".join(part for part in (found.get(given, ""), found.get(family, "")) if part)
    return " ".join((found.get(whole, "") or parts).split())


def first_titles(sheet: Sheet, header: int) -> str:
    """Give what is written above the header, as one text."""
    rows = sheet.rows[: max(header, 0)]
    return " ".join(text for row in rows for cell in row if (text := text_of(cell)))
