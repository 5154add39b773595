"""The lines of a list of people, each read into clean values with its problems in words."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from desktop.core.choices import ConsentKind, RoleKind, RoleStatus
from desktop.core.errors import Refused
from desktop.core.rules import ages, names
from desktop.exchange import cell_words, columns, dates, guard
from desktop.exchange.columns import Layout, Taken
from desktop.exchange.grid import Cell, Row, Sheet, text_of
from desktop.exchange.meanings import CONTACTS, Meaning, Slot
from desktop.exchange.person_line import EMPTY, TOTAL, ContactLine, Line, Problem
from desktop.i18n import _
from desktop.model.check import Check
from desktop.model.fields import FieldSpec, specs
from desktop.model.person import Person
from desktop.model.values import printable
from desktop.model.values import read as read_value

_PERSON: Final = specs(Person)
_CHECK: Final = specs(Check)
_YEARS_AHEAD: Final = 10
_SEVERAL: Final = re.compile(r"[,;\n]| / ")
_MAIL_PARTS: Final = re.compile(r"[._\-+]")

_FIELDS: Final = {
    Meaning.KNOWN_AS: "known_as",
    Meaning.PHONE: "phone",
    Meaning.EMAIL: "email",
    Meaning.SCHOOL: "school",
    Meaning.SCHOOL_YEAR: "school_year",
    Meaning.PRONOUNS: "pronouns",
    Meaning.CODE: "code",
}
_CONSENTS: Final = {Meaning.PHOTO: ConsentKind.PHOTO_INTERNAL, Meaning.LEAVE_ALONE: ConsentKind.LEAVE_ALONE}


def read(
    sheet: Sheet,
    layout: Layout,
    *,
    today: date,
    guarded: bool = False,
    role_words: Mapping[str, RoleKind] | None = None,
) -> list[Line]:
    """Read all lines under the header.

    Args:
        sheet: the table.
        layout: what its columns are.
        today: nobody is born later.
        guarded: take away the apostrophes of our own CSV.
        role_words: what the club calls its roles, without case.
    """
    reader = _Reader(layout, today, guarded=guarded, role_words=role_words or {})
    return [reader.line(layout.header + 2 + place, row) for place, row in enumerate(sheet.rows[layout.header + 1 :])]


class _Reader:
    """Reads one list; the lines of a list share its columns."""

    def __init__(self, layout: Layout, today: date, *, guarded: bool, role_words: Mapping[str, RoleKind]) -> None:
        self._columns = [column for column in layout.columns if column.meaning]
        self._today = today
        self._guarded = guarded
        self._role_words = role_words

    def line(self, row_number: int, row: Row) -> Line:
        line = Line(row_number)
        if columns.is_empty(row):
            line.skipped = EMPTY
        elif columns.is_total(row):
            line.skipped = TOTAL
        else:
            self._fill(line, row)
        return line

    def _fill(self, line: Line, row: Row) -> None:
        cells: dict[tuple[Meaning, str], list[tuple[Taken, Cell]]] = {}
        for column in self._columns:
            cell = row[column.index] if column.index < len(row) else None
            if isinstance(cell, str) and self._guarded:
                cell = guard.undone(cell)
            if text_of(cell):
                assert column.meaning is not None
                cells.setdefault((column.meaning, column.slot), []).append((column, cell))
        self._name(line, cells)
        for (meaning, slot), found in cells.items():
            if meaning in CONTACTS:
                self._contact_cell(line, meaning, slot, *found[0])
            else:
                for column, cell in found:
                    self._cell(line, meaning, column, cell)
        self._address(line, cells)
        for contact in line.contacts:
            self._finish_contact(line, contact)
        line.contacts = [contact for contact in line.contacts if contact.fields]
        if line.since and line.until and line.until < line.since:
            line.problems.append(Problem(line.row, "", _("It ends before it begins."), refuses=True))

    def _name(self, line: Line, cells: Mapping[tuple[Meaning, str], list[tuple[Taken, Cell]]]) -> None:
        def said(meaning: Meaning) -> str:
            return " ".join(printable(text_of(cells[meaning, ""][0][1])).split()) if (meaning, "") in cells else ""

        given, family = said(Meaning.GIVEN_NAME), said(Meaning.FAMILY_NAME)
        whole = said(Meaning.FULL_NAME)
        if whole and not given and not family:
            given, family = split_name(whole, said(Meaning.EMAIL))
        elif "," in given and not family:
            given, family = names.split(given)
        if not given:
            message = _("The given name is missing.") if family else _("There is no name.")
            line.problems.append(Problem(line.row, "", message, refuses=True))
            return
        tidy = names.tidied(given, family)
        line.recased = tidy != (given, family)
        self._set(line, line.fields, "given_name", tidy[0], _PERSON, "")
        if tidy[1]:
            self._set(line, line.fields, "family_name", tidy[1], _PERSON, "")

    def _cell(self, line: Line, meaning: Meaning, column: Taken, cell: Cell) -> None:
        text = text_of(cell)
        if meaning in _FIELDS:
            if _FIELDS[meaning] not in line.fields and not cell_words.says_nothing(text):
                self._set(line, line.fields, _FIELDS[meaning], text, _PERSON, column.name)
                if meaning is Meaning.EMAIL:
                    self._doubt_email(line, column, text)
        elif meaning in {Meaning.SKILLS, Meaning.LANGUAGES}:
            known = line.fields.get(meaning.value, ())
            words = [word.strip() for word in _SEVERAL.split(text)]
            self._set(line, line.fields, meaning.value, [*known, *words], _PERSON, column.name)
        elif meaning is Meaning.NOTES:
            known = line.fields.get("notes", "")
            whole = "\n".join(part for part in (known, str(cell).strip()) if part)
            self._set(line, line.fields, "notes", whole, _PERSON, column.name)
        elif meaning is Meaning.HEALTH:
            if not cell_words.says_nothing(text) and cell_words.yes_or_no(text) is not False:
                line.health.append(text)
        elif meaning in _CONSENTS:
            self._consent(line, _CONSENTS[meaning], column, text)
        elif meaning is Meaning.ROLE:
            self._roles(line, column, text)
        elif meaning is Meaning.STATUS:
            self._status(line, column, text)
        else:
            self._day(line, meaning, column, cell)

    def _day(self, line: Line, meaning: Meaning, column: Taken, cell: Cell) -> None:
        text = text_of(cell)
        if meaning is Meaning.CHECK_NUMBER:
            done = cell_words.yes_or_no(text)  # some lists say only that there is a check
            if not cell_words.says_nothing(text) and done is not False:
                self._set(line, line.check, "reference", "" if done else text, _CHECK, column.name)
            return
        if meaning not in _DAYS or cell_words.says_nothing(text):
            return
        try:
            if meaning is Meaning.BORN_ON:
                born = dates.read_birth(cell, column.order, self._today.year)
                line.fields["born_on"] = ages.checked(born, self._today)
                return
            day = dates.read_day(cell, column.order, self._today.year + _YEARS_AHEAD)
        except ValueError:
            message = _("“{value}” is no day of the calendar.").format(value=text[:40])
            line.problems.append(Problem(line.row, column.name, message, refuses=True))
            return
        if meaning is Meaning.SINCE:
            line.since = line.since or day
        elif meaning is Meaning.UNTIL:
            line.until = line.until or day
        else:
            line.check["issued_on" if meaning is Meaning.CHECK_DONE else "renew_by"] = day

    def _consent(self, line: Line, kind: ConsentKind, column: Taken, text: str) -> None:
        if cell_words.says_nothing(text) and cell_words.yes_or_no(text) is None:
            return
        given = cell_words.yes_or_no(text)
        if given is None:
            message = _("“{value}” is neither yes nor no; nothing was taken.").format(value=text[:40])
            line.problems.append(Problem(line.row, column.name, message))
        else:
            line.consents.setdefault(kind, given)

    def _roles(self, line: Line, column: Taken, text: str) -> None:
        for word in _SEVERAL.split(text):
            role = self._role_words.get(word.strip().casefold()) or cell_words.role_said(word)
            if role is None:
                message = _("“{value}” is no role that is known.").format(value=word.strip()[:40])
                line.problems.append(Problem(line.row, column.name, message, refuses=True))
            elif role not in line.roles:
                line.roles = (*line.roles, role)

    def _status(self, line: Line, column: Taken, text: str) -> None:
        wanted = text.partition(",")[0].strip().casefold()
        for status in RoleStatus:
            words = {status.value, status.value.replace("_", " "), status.label.casefold(), _(status.label).casefold()}
            if wanted in words:
                line.status = status
                return
        message = _("“{value}” is no status that is known; it was not taken.").format(value=text[:40])
        line.problems.append(Problem(line.row, column.name, message))

    def _contact_cell(self, line: Line, meaning: Meaning, slot: str, column: Taken, cell: Cell) -> None:
        contact = next((one for one in line.contacts if one.slot == slot), None)
        if contact is None:
            contact = ContactLine(slot)
            line.contacts.append(contact)
        text = text_of(cell)
        if cell_words.says_nothing(text):
            return
        if meaning is Meaning.CONTACT_RELATIONSHIP:
            contact.relationship = text[:200]
        elif meaning is Meaning.CONTACT_NAME:
            family = line.fields.get("family_name", "")
            contact.fields["given_name"], contact.fields["family_name"] = names.tidied(*split_name(text, family=family))
        else:
            name = meaning.value.removeprefix("contact_")
            target = f"{name}_name" if name in {"given", "family"} else name
            self._set(line, contact.fields, target, text, _PERSON, column.name)
            if target == "email":
                self._doubt_email(line, column, text)

    def _finish_contact(self, line: Line, contact: ContactLine) -> None:
        """Give a contact of whom only a telephone or an e-mail is known a name to be asked for by."""
        contact.fields = {name: value for name, value in contact.fields.items() if value}
        if contact.fields and not contact.fields.get("given_name"):
            family = contact.fields.pop("family_name", "")
            if family:
                contact.fields["given_name"] = family
        for name in ("given_name", "family_name"):
            if name in contact.fields:
                self._set(line, contact.fields, name, contact.fields[name], _PERSON, "")
        if not contact.relationship and contact.slot.rstrip("0123456789") in {Slot.MOTHER, Slot.FATHER}:
            contact.relationship = _(Slot(contact.slot.rstrip("0123456789")).label)

    def _address(self, line: Line, cells: Mapping[tuple[Meaning, str], list[tuple[Taken, Cell]]]) -> None:
        def said(meaning: Meaning) -> str:
            return " ".join(text_of(cell) for _column, cell in cells.get((meaning, ""), []))

        whole = "\n".join(str(cell).strip() for _column, cell in cells.get((Meaning.ADDRESS, ""), []))
        town = " ".join(part for part in (said(Meaning.POSTCODE), said(Meaning.TOWN)) if part)
        address = "\n".join(part for part in (whole, said(Meaning.STREET), town) if part)
        if address:
            self._set(line, line.fields, "address", address, _PERSON, "")

    @staticmethod
    def _doubt_email(line: Line, column: Taken, text: str) -> None:
        if "@" not in text:
            message = _("“{value}” is no e-mail address; it was taken as it stands.").format(value=text[:40])
            line.problems.append(Problem(line.row, column.name, message))

    @staticmethod
    def _set(
        line: Line, values: dict[str, Any], name: str, value: Any, fields: Mapping[str, FieldSpec], column: str
    ) -> None:
        try:
            values[name] = read_value(name, fields[name], value)
        except Refused as refused:
            line.problems.append(Problem(line.row, column, refused.sentence, refuses=True))


_DAYS: Final = frozenset({Meaning.BORN_ON, Meaning.SINCE, Meaning.UNTIL, Meaning.CHECK_DONE, Meaning.CHECK_EXPIRES})


def split_name(whole: str, email: str = "", family: str = "") -> tuple[str, str]:
    """Split a whole name into given and family name.

    An e-mail address such as `arjun.garcíamárquez@…`, or the family name of the child, shows where it begins.
    """
    words = whole.split()
    if "," not in whole and len(words) > 2:
        parts = _MAIL_PARTS.split(email.partition("@")[0])
        hints = {_letters(family), _letters(parts[-1]) if len(parts) > 1 else ""} - {""}
        for start in range(1, len(words)):
            if _letters("".join(words[start:])) in hints:
                return " ".join(words[:start]), " ".join(words[start:])
    return names.split(whole)


def _letters(text: str) -> str:
    return names.plain(text).replace(" ", "")
