"""Who has grown out stands first; whose school year cannot be read stays."""

from desktop.services.schooling import AgeOut, MoveUp
from desktop.ui.features.person.school_year import lines

ADA, BEN = MoveUp(1, "Ada", "Year 5", "Year 6"), MoveUp(2, "Ben", "5/6", "")
OUT = AgeOut(1, 7, "Ada", "Tuesday", 14)
RHYS = AgeOut(3, 8, "Rhys", "Tuesday", 15)


def test_those_who_have_grown_out_come_first_and_once() -> None:
    found = lines([BEN, ADA], [OUT, RHYS])
    assert [(line.name, line.new, line.out) for line in found] == [
        ("Ada", "Year 6", OUT),
        ("Rhys", "", RHYS),
        ("Ben", "", None),
    ]
