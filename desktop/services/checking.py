"""Looking through a club for damage, for what hangs on nothing, for broken rules and bad backups, in words."""

from contextlib import suppress
from typing import Any, cast

from desktop.i18n import _, formats
from desktop.services import backup_list, history
from desktop.services.club import ClubFile
from desktop.services.history_words import NOUN_WORDS
from desktop.storage import checking, checking_rules
from desktop.storage.checking_rules import Broken

MOST_OF_A_KIND = 20
"""How many records that break the same rule are named one by one."""


def check(club: ClubFile) -> list[str]:
    """Look through the whole club; gives a sentence for each thing that is wrong, none if all is well.

    A sentence names the record and where it is found. Where the file itself is damaged nothing else is said.
    """

    def said(table: str, key: int | None) -> str:
        return _noun(table) if key is None else _record(club, table, key)

    found = checking.check(club, said)
    if any(detail != "ok" for (detail,) in club.rows("PRAGMA quick_check(1)")):
        return found
    return [*found, *_rules(club), *_backups(club)]


def _rules(club: ClubFile) -> list[str]:
    said: list[str] = []
    named: dict[tuple[str, str, str], int] = {}
    for one in checking_rules.broken(club):
        kind = (one.table, one.rule, one.field)
        named[kind] = named.get(kind, 0) + 1
        if named[kind] <= MOST_OF_A_KIND:
            said.append(_sentence(_record(club, one.table, one.key), one))
    for (table, rule, field), count in named.items():
        if count > MOST_OF_A_KIND:
            more = _("{noun}, {count} more").format(noun=_noun(table), count=formats.number(count - MOST_OF_A_KIND))
            said.append(_sentence(more, Broken(table, 0, rule, field)))
    return said


def _sentence(record: str, one: Broken) -> str:
    rule = _(one.rule).format(field=_(one.field) if one.field else "")
    return _("{record}: {rule}.").format(record=record, rule=rule)


def _backups(club: ClubFile) -> list[str]:
    return [
        _("The backup of {when} is damaged.").format(when=formats.moment(row.at))
        for row in backup_list.rows(club)
        if row.verified and not row.good
    ]


def _noun(table: str) -> str:
    return _(NOUN_WORDS.get(table, table.replace("_", " ")))


def _record(club: ClubFile, table: str, key: int) -> str:
    """Name a record by its kind, by whom or what it is about, and by its day; its values are read as they stand."""
    noun = history.BY_TABLE[table]
    fields = cast("Any", noun)._meta.fields
    wanted = [name for name in ("uid", "name", "date", "person") if name in fields]
    columns = ", ".join(f'"{fields[name].column_name}"' for name in wanted)
    found = club.row(f'SELECT {columns} FROM "{table}" WHERE id = ?', (key,))
    values = dict(zip(wanted, found or (), strict=False))
    about = _about(club, table, str(values.get("uid", ""))) or str(values.get("name") or "")
    if not about and values.get("person"):
        uid = club.value("SELECT uid FROM person WHERE id = ?", (values["person"],))
        about = _about(club, "person", str(uid))
    day = str(values.get("date") or "") if table != "session" else ""
    said = f"{_noun(table)} “{about}”" if about else f"{_noun(table)} {key}"
    return f"{said}, {day}" if day else said


def _about(club: ClubFile, table: str, uid: str) -> str:
    with suppress(ValueError, TypeError):  # a record that breaks a rule may not even be read
        return history.subject(club, table, uid)
    return ""
