"""A table with everything a column can hold, and texts that a spreadsheet would run."""

from datetime import date

from desktop.core.table import Column, Format, Table

PAYLOADS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",  # noqa: RUF001 - a full-width sign
    '=HYPERLINK("http://example.org","click")',
    "=cmd|' /C calc'!A0",
    "http://example.org",
    "mailto:a@example.org",
    "internal:Sheet1!A1",
    "{=1+1}",
    "'=1+1",
)
COLUMNS = (
    Column("name", "Name"),
    Column("born", "Born", Format.DAY),
    Column("arrived", "In", Format.CLOCK),
    Column("minutes", "Hours", Format.MINUTES),
    Column("count", "=Count", Format.WHOLE),
    Column("share", "Share", Format.PERCENT),
    Column("signed", "Signed", Format.YES_NO),
)
ROWS = (
    ("Zoë 王", date(2014, 5, 17), 1105, 90, 3, 0.5, True),
    ("+44 7700 900123", "2014-05-17", 1530, 50, -3, None, False),
    ("", None, None, None, None, None, None),
)


def a_table() -> Table:
    return Table("all", "All of it", COLUMNS, iter(ROWS), totals=("", None, None, 140, 0, None, None))


def payloads() -> Table:
    """Every payload in a column of each format."""
    columns = [Column(form.value, form.value, form) for form in Format]
    return Table("payloads", "=1+1", columns, [[text] * len(columns) for text in PAYLOADS])
