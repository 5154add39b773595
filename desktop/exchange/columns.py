"""What each column of a list is: by its header, by what stands in it, or as the person said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from desktop.core.errors import Refused
from desktop.exchange import cell_words, dates, headers
from desktop.exchange.dates import Order
from desktop.exchange.grid import Cell, Row, Sheet, is_blank, letter, text_of
from desktop.exchange.headers import Said
from desktop.exchange.meanings import CONTACTS, DATES, NAMES, Meaning, Slot
from desktop.i18n import _, formats

_LOOKED_AT: Final = 40  # rows in which the header is sought
_SAMPLES: Final = 3
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_PHONE: Final = re.compile(r"\+?[\d\s()/.\-]{7,25}")
_NO_HEADER: Final = re.compile(r"[@\d]")
_NUMBER: Final = re.compile(r"[\d.,:\s]+")


@dataclass(frozen=True, slots=True)
class Taken:
    """One column: what it was taken for, if anything.

    Args:
        index: its place, from 0.
        title: its header as written.
        meaning: what it holds; `None` if it is not taken.
        slot: which contact it is about.
        order: how its dates are written, where that was seen or said.
        asks: its dates read both ways; somebody must say the order.
        samples: the first values.
    """

    index: int
    title: str
    meaning: Meaning | None
    slot: str = ""
    order: Order | None = None
    asks: bool = False
    samples: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The header, or the letter of the column where it has none."""
        return self.title or letter(self.index)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a list stands in its sheet and what its columns are; `header` is a row index, -1 if there is none."""

    header: int
    columns: tuple[Taken, ...]

    @property
    def taken(self) -> frozenset[Meaning]:
        """What the list holds."""
        return frozenset(column.meaning for column in self.columns if column.meaning)

    @property
    def has_names(self) -> bool:
        """Whether any column holds names."""
        return bool(self.taken & NAMES)

    @property
    def asking(self) -> tuple[str, ...]:
        """The columns whose dates read both ways, by name."""
        return tuple(column.name for column in self.columns if column.asks)


def choose(sheets: Sequence[Sheet], name: str = "") -> Sheet:
    """Choose the sheet of that name, or the one that looks most like a list of people.

    Raises:
        Refused: there is no sheet of that name.
    """
    if not name:
        return max(sheets, key=lambda sheet: (_best_header(sheet.rows)[1], len(sheet.rows)))
    found = next((sheet for sheet in sheets if sheet.name.casefold() == name.strip().casefold()), None)
    if found is None:
        names = formats.list_of([f"“{sheet.name}”" for sheet in sheets if sheet.name]) or _("none")
        raise Refused(_("There is no sheet “{name}”; there are: {names}.").format(name=name, names=names))
    return found


def understand(sheet: Sheet, *, mapping: Mapping[str, str] | None = None, order: Order | None = None) -> Layout:
    """Say where the header stands and what each column is.

    Args:
        sheet: the table.
        mapping: what somebody said: a header or a letter, to a value of `Meaning`, or to "" to leave it out.
        order: how all dates are written, if somebody said it.

    Raises:
        Refused: the mapping names something unknown.
    """
    header, score = _best_header(sheet.rows)
    if not score and not _may_be_header(sheet.rows, mapping or {}):
        header = -1
    body = sheet.rows[header + 1 :]
    titles = [text_of(cell) for cell in sheet.rows[header]] if header >= 0 else []
    width = max((len(row) for row in body), default=len(titles))
    columns = [_column(index, titles, body) for index in range(max(width, len(titles)))]
    columns = _said_by_person(columns, mapping or {})
    columns = _names_in_company(columns, body)
    return Layout(header, tuple(_with_order(column, body, order) for column in columns))


def _may_be_header(rows: Sequence[Row], mapping: Mapping[str, str]) -> bool:
    """Say whether the first row, which does not name names, is a header: somebody says so, or it knows any word."""
    texts = [text_of(cell) for cell in rows[0] if text_of(cell)] if rows else []
    if {headers.tokens(text) for text in texts} & {headers.tokens(key) for key in mapping} - {()}:
        return True
    return any(map(headers.said_by, texts)) and not any(_NO_HEADER.search(text) for text in texts)


def _best_header(rows: Sequence[Row]) -> tuple[int, int]:
    """Give the row among the first that says most, and how many columns it names; one is enough if it is the name's."""
    best, most = 0, 0
    for index, row in enumerate(rows[:_LOOKED_AT]):
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        said = {found for text in texts if (found := headers.said_by(text))}
        score = len(said)
        if score == 1 and (next(iter(said)).meaning not in NAMES or any(_NO_HEADER.search(text) for text in texts)):
            score = 0
        if score > most:
            best, most = index, score
    return best, most


def _column(index: int, titles: Sequence[str], body: Sequence[Row]) -> Taken:
    title = " ".join(titles[index].split()) if index < len(titles) else ""
    cells = _cells(index, body)
    said = _by_content(headers.said_by(title), title, cells)
    samples = tuple(dict.fromkeys(text_of(cell) for cell in cells[:20]))[:_SAMPLES]
    return Taken(index, title, said.meaning if said else None, said.slot if said else "", samples=samples)


def _cells(index: int, body: Sequence[Row]) -> list[Cell]:
    return [row[index] for row in body if index < len(row) and text_of(row[index])]


def _by_content(said: Said | None, title: str, cells: Sequence[Cell]) -> Said | None:
    """Let what stands in a column speak where its header says nothing, or says no more than "contact"."""
    if said and said.meaning is not Meaning.CONTACT_NAME:
        return said
    texts = [text_of(cell) for cell in cells]
    if said and said.meaning is Meaning.CONTACT_NAME:
        if _mostly(texts, _EMAIL):
            return Said(Meaning.CONTACT_EMAIL, said.slot)
        return Said(Meaning.CONTACT_PHONE, said.slot) if _mostly(texts, _PHONE) else said
    if said or not texts:
        return said
    if _mostly(texts, _EMAIL):
        return Said(Meaning.EMAIL)
    if title:
        return None
    if all(dates.looks_like_day(cell) for cell in cells):
        return Said(Meaning.BORN_ON) if _are_births(cells) else None
    if _mostly(texts, _PHONE) and not any(isinstance(cell, date) for cell in cells):
        return Said(Meaning.PHONE)
    if all(any(char.isalpha() for char in text) and 1 < len(text.split()) < 5 for text in texts):
        return Said(Meaning.FULL_NAME)
    return None


def _mostly(texts: Sequence[str], form: re.Pattern[str]) -> bool:
    return bool(texts) and sum(1 for text in texts if form.fullmatch(text)) * 10 >= len(texts) * 8


def _are_births(cells: Sequence[Cell]) -> bool:
    """Say whether most dates lie at least three years back, as birth dates do."""
    this_year = date.today().year  # the laptop's own calendar is near enough
    years = [int(found[0]) for cell in cells if (found := re.search(r"\d{4}", text_of(cell)))]
    return bool(years) and sorted(years)[len(years) // 2] <= this_year - 3


def _said_by_person(columns: list[Taken], mapping: Mapping[str, str]) -> list[Taken]:
    known = {value.value: value for value in Meaning}
    for key, value in mapping.items():
        places = [place for place, column in enumerate(columns) if headers.tokens(column.title) == headers.tokens(key)]
        places = places or [place for place in range(len(columns)) if letter(place) == key.strip().upper()]
        if not places:
            raise Refused(_("There is no column “{name}”.").format(name=key))
        wanted = value.strip().casefold().replace(" ", "_")
        if wanted and wanted not in known:
            raise Refused(
                _("A column cannot be “{value}”. Known are: {known}.").format(
                    value=value, known=formats.list_of(list(known))
                )
            )
        meaning = known.get(wanted)
        for place in places:
            slot = columns[place].slot or Slot.PARENT if meaning in CONTACTS else ""
            columns[place] = replace(columns[place], meaning=meaning, slot=str(slot))
    return columns


def _names_in_company(columns: list[Taken], body: Sequence[Row]) -> list[Taken]:
    """Read "Name" beside "Vorname" as the family name, and beside "Surname" as the given one."""
    there = {column.meaning for column in columns}
    if Meaning.FULL_NAME not in there or not there & {Meaning.GIVEN_NAME, Meaning.FAMILY_NAME}:
        return columns
    if {Meaning.GIVEN_NAME, Meaning.FAMILY_NAME} <= there:
        becomes = None  # the whole name stands there once more
    else:
        becomes = Meaning.FAMILY_NAME if Meaning.GIVEN_NAME in there else Meaning.GIVEN_NAME
    if becomes is Meaning.GIVEN_NAME and _hold_whole_names(columns, body):
        return _become(columns, Meaning.FAMILY_NAME, None)
    return _become(columns, Meaning.FULL_NAME, becomes)


def _become(columns: Sequence[Taken], old: Meaning, new: Meaning | None) -> list[Taken]:
    return [replace(column, meaning=new) if column.meaning is old else column for column in columns]


def _hold_whole_names(columns: Sequence[Taken], body: Sequence[Row]) -> bool:
    whole = next(column.index for column in columns if column.meaning is Meaning.FULL_NAME)
    family = next(column.index for column in columns if column.meaning is Meaning.FAMILY_NAME)
    pairs = [
        (text_of(row[whole]), text_of(row[family])) for row in body if max(whole, family) < len(row) and row[family]
    ]
    return bool(pairs) and all(last.casefold() in name.casefold() for name, last in pairs)


def _with_order(column: Taken, body: Sequence[Row], said: Order | None) -> Taken:
    if column.meaning not in DATES:
        return column
    if said:
        return replace(column, order=said)
    order, asks = dates.order_of(_cells(column.index, body))
    return replace(column, order=order, asks=asks)


def is_total(row: Row) -> bool:
    """Say whether a row is a line of totals: its first word says so, and beside it stand figures only."""
    texts = (text for cell in row if (text := text_of(cell)))
    return cell_words.says_total(next(texts, "")) and all(_NUMBER.fullmatch(text) for text in texts)


def is_empty(row: Row) -> bool:
    """Say whether a row is an empty line."""
    return is_blank(row)
