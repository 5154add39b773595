from desktop.core.table import Column, Table
from desktop.exchange import ods_parts
from desktop.exchange.ods_parts import Sheet


def test_far_columns_have_two_letters() -> None:
    table = Table("t", "T", [Column(f"c{number}", "C") for number in range(28)], [])
    assert "'T'.A1:'T'.AB9" in ods_parts.filtered(Sheet(0, "T", table), 8).replace("&apos;", "'")


def test_names_are_escaped() -> None:
    sheet = Sheet(0, 'A & "B"', Table("t", "T", [], [], badge="<x>"))
    assert "A &amp;" in ods_parts.sheet_head(sheet)
    assert "&lt;x&gt;" in ods_parts.styles([sheet])
    assert "&lt;i&gt;" in ods_parts.meta("<i>")


def test_a_sheet_with_a_badge_freezes_two_rows() -> None:
    rows = [Sheet(0, "T", Table("t", "T", [], [], badge=badge)).head for badge in ("", "TEAM")]
    assert rows == [0, 1]
