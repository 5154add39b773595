"""What several tables share: whoever is held back is a code, in each of them."""

from desktop.services import exporting_columns, exporting_fields
from desktop.services.club import ClubFile
from desktop.services.exporting_fields import Pick
from desktop.services.exporting_tables import TABLES
from tests.factories import a_check, a_mentee


def test_a_pick_of_nothing_is_everything() -> None:
    assert Pick(keys=(), words=True, held=False, shared_only=False, small_hidden=False) == exporting_fields.EVERYTHING


def test_whoever_is_never_named_is_a_code_wherever_a_line_says_whose_it_is(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lovelace", privacy_hold=True)
    a_check(club, ada)
    for name in ("people", "checks"):
        rows = list(TABLES[name](club, Pick(keys=("code", "name", "given_name", "family_name"), held=True)).rows)
        assert all(code and (shown, given, family) == (code, code, "") for code, shown, given, family in rows), name


def test_whose_a_line_is_stands_in_each_table_about_people() -> None:
    keys = [column[0] for column in exporting_fields.WHO]
    for name in ("attendance", "checks"):
        assert set(keys) <= {column.key for column in exporting_columns.columns_of(name)}
