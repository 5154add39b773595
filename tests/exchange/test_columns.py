import pytest

from desktop.core.errors import Refused
from desktop.exchange import columns
from desktop.exchange.columns import Layout
from desktop.exchange.dates import Order
from desktop.exchange.grid import Row, Sheet


def understood(*rows: Row, mapping: dict[str, str] | None = None, order: Order | None = None) -> Layout:
    return columns.understand(Sheet("", rows), mapping=mapping, order=order)


def meanings(layout: Layout) -> list[str]:
    return [column.meaning.value if column.meaning else "" for column in layout.columns]


def test_titles_above_and_an_empty_line() -> None:
    layout = understood(
        ["Riverside Code Club – volunteers"], [], ["Name", "E-mail", "Hours"], ["Mei", "m@example.org", 3]
    )
    assert layout.header == 2
    assert meanings(layout) == ["full_name", "email", ""]
    assert layout.columns[2].samples == ("3",)


def test_name_beside_vorname_is_the_family_name() -> None:
    assert meanings(understood(["Name", "Vorname"], ["Groß", "Anke"])) == ["family_name", "given_name"]


def test_name_beside_surname_is_the_given_name_unless_it_is_whole() -> None:
    assert meanings(understood(["Name", "Surname"], ["Anke", "Groß"])) == ["given_name", "family_name"]
    assert meanings(understood(["Name", "Surname"], ["Anke Groß", "Groß"])) == ["full_name", ""]


def test_what_a_contact_column_holds_is_seen_by_its_content() -> None:
    assert meanings(understood(["Name", "Contact"], ["Mei", "m@example.org"]))[1] == "contact_email"
    assert meanings(understood(["Name", "Contact"], ["Mei", "07700 900123"]))[1] == "contact_phone"
    assert meanings(understood(["Name", "Contact"], ["Mei", "Rosa Lund"]))[1] == "contact_name"


def test_e_mail_addresses_under_an_unknown_header() -> None:
    assert meanings(understood(["Name", "Write to"], ["Mei", "m@example.org"]))[1] == "email"


def test_no_header_at_all() -> None:
    layout = understood(
        ["Mei Stewart", "m@example.org", "07700 900123", "17/05/2014"], ["Noor Fraser", None, None, None]
    )
    assert layout.header == -1
    assert meanings(layout) == ["full_name", "email", "phone", "born_on"]


def test_one_column_is_a_list() -> None:
    layout = understood(["Name"], ["Mei Stewart"])
    assert (layout.header, meanings(layout)) == (0, ["full_name"])


def test_no_names() -> None:
    assert not understood(["School", "Hours"], ["Elm", 3]).has_names
    assert understood(["Name"], ["Mei Stewart"]).has_names


def test_dates_that_read_both_ways_are_asked_unless_said() -> None:
    rows: list[Row] = [["Name", "DOB", "Started"], ["Mei", "01/02/2014", "14/09/2026"]]
    assert understood(*rows).asking == ("DOB",)
    assert understood(*rows, order=Order.DMY).asking == ()


def test_what_somebody_said_holds() -> None:
    layout = understood(
        ["Kid", "Name", "x"], ["Mei", "n", "o"], mapping={"Kid": "full_name", "B": "", "C": "contact_phone"}
    )
    assert meanings(layout) == ["full_name", "", "contact_phone"]
    assert layout.columns[2].slot == "parent"


@pytest.mark.parametrize(("mapping", "words"), [({"Kidd": "full_name"}, "Kidd"), ({"Kid": "hat"}, "hat")])
def test_a_mapping_of_something_unknown(mapping: dict[str, str], words: str) -> None:
    with pytest.raises(Refused, match=words):
        understood(["Kid"], ["Mei"], mapping=mapping)


def test_a_sheet_is_chosen_by_what_it_holds_or_by_name() -> None:
    sheets = [Sheet("Notes", [["keys are with the janitor"]]), Sheet("List", [["Name", "DOB"], ["Mei", 2014]])]
    assert columns.choose(sheets).name == "List"
    assert columns.choose(sheets, "notes").name == "Notes"
    with pytest.raises(Refused, match="“Notes” and “List”"):
        columns.choose(sheets, "Lists")


@pytest.mark.parametrize(
    ("row", "yes"),
    [
        (["Total", None, "44"], True),
        (["Summe", "1,5"], True),
        (["Total", "Fraser"], False),
        ([None], False),
        (["Mei"], False),
    ],
)
def test_lines_of_totals(row: Row, yes: bool) -> None:
    assert columns.is_total(row) is yes


def test_empty_lines() -> None:
    assert columns.is_empty([None, " "])
