import pytest

from desktop.core.errors import Refused
from desktop.core.rules import printing


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("  ", (1, 2, 3, 4, 5)),
        ("2-3", (2, 3)),
        ("2 – 3", (2, 3)),
        ("5,1", (1, 5)),
        ("1-3; 2-4", (1, 2, 3, 4)),
        ("٢، ٣", (2, 3)),
    ],
)
def test_pages(text: str, wanted: tuple[int, ...]) -> None:
    assert printing.pages(text, 5) == wanted


@pytest.mark.parametrize("text", ["6", "0", "3-2", "1-99", "2-", "x", "1,,2", "-1", "1.5"])
def test_pages_that_are_not_there(text: str) -> None:
    with pytest.raises(Refused) as refused:
        printing.pages(text, 5)
    assert refused.value.field == "pages"


def test_copies() -> None:
    assert printing.copies(" 12 ") == 12
    for text in ("0", "100", "-1", "two", ""):
        with pytest.raises(Refused) as refused:
            printing.copies(text)
        assert refused.value.field == "copies"


def test_on_both_sides_every_part_begins_on_a_sheet_of_its_own() -> None:
    parts, everything = (1, 2, 1, 3), range(1, 8)
    assert printing.faces(parts, everything, both_sides=False) == (1, 2, 3, 4, 5, 6, 7)
    assert printing.faces(parts, everything, both_sides=True) == (1, 0, 2, 3, 4, 0, 5, 6, 7)
    assert printing.faces(parts, (2, 7), both_sides=True) == (2, 0, 7)


def test_sheets_of_paper() -> None:
    assert printing.sheets(5, both_sides=False, copies=2) == 10
    assert printing.sheets(5, both_sides=True, copies=2) == 6


def test_parts_with_a_page_among_those_wanted() -> None:
    assert printing.parts_of((1, 2, 1), (3, 4)) == (1, 2)
    assert printing.parts_of((1, 2, 1), ()) == ()
