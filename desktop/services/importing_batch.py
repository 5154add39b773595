"""New and changed records that are gathered first and then written together: a list of people at once."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final, cast

from desktop.model.catalogue import NOUNS
from desktop.model.noun import Noun, new_uid
from desktop.services.club import ClubFile
from desktop.storage.bulk import insert_sql

_Values = dict[str, Any]


class Batch:
    """Records to insert, with the keys they will have, and fields to update.

    Nothing is written before `write`, which must happen in the step in which the batch was begun: the keys are those
    that are free then.
    """

    def __init__(self, club: ClubFile) -> None:
        self._club = club
        self._next: dict[type[Noun], int] = {}
        self._new: dict[type[Noun], dict[int, _Values]] = defaultdict(dict)
        self._changed: dict[type[Noun], dict[int, _Values]] = defaultdict(lambda: defaultdict(dict))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not any(self._new.values()) and not any(self._changed.values())

    def add(self, noun: type[Noun], values: Mapping[str, Any]) -> int:
        """Add a record; gives the key it will have."""
        if noun not in self._next:
            self._next[noun] = 1 + (self._club.value(f'SELECT max(id) FROM "{_table(noun)}"') or 0)
        key = self._next[noun]
        self._next[noun] += 1
        self._new[noun][key] = dict(values)
        return key

    def change(self, noun: type[Noun], key: int, values: Mapping[str, Any]) -> None:
        """Change fields of a record, whether it is written already or only added here."""
        if key in self._new[noun]:
            self._new[noun][key].update(values)
        else:
            self._changed[noun][key].update(values)

    def write(self) -> None:
        """Write everything, each noun after those it links to."""
        for noun in NOUNS:
            self._insert(noun, self._new.get(noun, {}))
            for key, values in self._changed.get(noun, {}).items():
                fields = _fields(noun)
                assigned = ", ".join(f'"{fields[name].column_name}" = ?' for name in values)
                bound = [fields[name].db_value(value) for name, value in values.items()]
                self._club.execute(f'UPDATE "{_table(noun)}" SET {assigned} WHERE id = ?', [*map(_plain, bound), key])

    def _insert(self, noun: type[Noun], records: Mapping[int, _Values]) -> None:
        if not records:
            return
        fields, defaults = _fields(noun), cast("Any", noun)._meta.defaults
        names = list(dict.fromkeys(name for values in records.values() for name in values))
        absent = {name: defaults.get(fields[name]) for name in names}
        readers = [(name, fields[name].db_value, absent[name]) for name in names]
        rows = (
            [key, new_uid(), *(_plain(to_db(values.get(name, default))) for name, to_db, default in readers)]
            for key, values in records.items()
        )
        self._club.execute_many(insert_sql(noun, ["id", "uid", *names]), rows)


def _fields(noun: type[Noun]) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", cast("Any", noun)._meta.fields)


def _table(noun: type[Noun]) -> str:
    return str(cast("Any", noun)._meta.table_name)


_PLAIN: Final = (str, int, float, type(None))


def _plain(value: Any) -> Any:
    """Give a value as the engine binds it: a date as ISO text."""
    return value if isinstance(value, _PLAIN) else value.isoformat()
