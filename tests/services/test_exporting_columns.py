"""The columns of exports: each with a key, a title and a class of its own, and names never OPEN in full."""

import pytest

from desktop.core.choices import Privacy
from desktop.services import exporting_columns
from desktop.services.exporting_tables import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_keys_and_titles_are_told_apart(table: str) -> None:
    columns = exporting_columns.columns_of(table)
    for parts in ([one.key for one in columns], [one.title for one in columns]):
        assert len(set(parts)) == len(parts)


@pytest.mark.parametrize("table", TABLES)
def test_nothing_that_names_or_reaches_somebody_is_open(table: str) -> None:
    classes = {one.key: one.privacy for one in exporting_columns.columns_of(table)}
    for key in ("given_name", "family_name", "known_as", "note", "notes"):
        assert classes.get(key, Privacy.TEAM) is Privacy.TEAM
    for key in ("born_on", "phone", "email", "address", "contact_phone", "contact_given"):
        assert classes.get(key, Privacy.SEALED) is Privacy.SEALED
