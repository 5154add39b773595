"""What a column was taken for, and what becomes of a line, in words."""

from desktop.services.importing import ColumnTaken, Decision, Outcome, Planned
from desktop.ui.features.importing.columns import column_columns, row_columns


def test_a_column_that_is_not_taken_says_so() -> None:
    taken = column_columns()[2]
    assert taken.text(ColumnTaken("A", "Stunden", "", "", "", False, ())) == "not taken"
    assert taken.text(ColumnTaken("B", "DOB", "born_on", "Date of birth", "", True, ())) == "Date of birth ?"


def test_a_decision_stands_beside_what_becomes_of_a_line() -> None:
    columns = row_columns({7: Decision.CREATE})
    assert columns[2].text(Planned(7, "Ada", Outcome.DUPLICATE)) == "Somebody already here? → Create another person"
    assert columns[3].text(Planned(7, "Ada", Outcome.DUPLICATE, "same name")) == "same name"
