"""Many rows of one noun at once, by one compiled statement: defaults stand in it, only what varies is bound."""

from collections.abc import Sequence
from typing import Any, cast

from desktop.core.choices import Choice
from desktop.model.noun import Noun


def insert_sql(noun: type[Noun], names: Sequence[str]) -> str:
    """Compile an INSERT for `noun` that binds the fields `names` in this order; all others have their default.

    Raises:
        ValueError: a field without a default is not among the names.
    """
    meta = cast("Any", noun)._meta
    columns, values = [], []
    bound = {name: meta.fields[name].column_name for name in names}
    for name in names:
        columns.append(f'"{bound[name]}"')
        values.append("?")
    for field in meta.sorted_fields:
        if field.name in bound or field.name == "id":
            continue
        if field.default is None and not field.null:
            raise ValueError(field.name)
        columns.append(f'"{field.column_name}"')
        values.append(_literal(field))
    return f'INSERT INTO "{meta.table_name}" ({", ".join(columns)}) VALUES ({", ".join(values)})'


def _literal(field: Any) -> str:
    default = field.default
    if callable(default):
        raise ValueError(field.name)
    value = field.db_value(default)
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, (int, float)) and not isinstance(value, Choice):
        return repr(value)
    quoted = str(value).replace("'", "''")
    return f"'{quoted}'"
