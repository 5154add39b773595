import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.table import Column, Table
from desktop.exchange import csv_out
from desktop.exchange.guard import undone
from tests.exchange.tables import PAYLOADS, a_table, payloads


def written(table: Table) -> list[list[str]]:
    out = io.BytesIO()
    csv_out.write(table, out)
    return list(csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))


def test_each_value_by_its_format() -> None:
    assert written(a_table()) == [
        ["Name", "Born", "In", "Hours", "'=Count", "Share", "Signed"],
        ["Zoë 王", "2014-05-17", "18:25", "1.5", "3", "0.5", "yes"],
        ["+44 7700 900123", "2014-05-17", "01:30", "0.8333", "-3", "", "no"],
        ["", "", "", "", "", "", ""],
        ["", "", "", "2.3333", "0", "", ""],
    ]


def test_it_begins_with_the_mark_of_utf_8() -> None:
    out = io.BytesIO()
    csv_out.write(a_table(), out)
    assert out.getvalue().startswith(b"\xef\xbb\xbfName")


@given(st.integers(0, 60_000))
def test_minutes_can_be_worked_out_again(minutes: int) -> None:
    (_header, (hours,)) = written(Table("h", "H", [a_table().columns[3]], [[minutes]]))
    assert round(float(hours) * 60) == minutes


def test_no_cell_can_run() -> None:
    rows = written(payloads())
    for cell in [cell for row in rows for cell in row]:
        assert cell[0] not in "=+-@\t\r＝"  # noqa: RUF001 - a full-width sign
    assert [[undone(cell) for cell in row] for row in rows[1:]] == [[text] * len(rows[0]) for text in PAYLOADS]


@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), max_size=8))
def test_texts_come_back(rows: list[list[str]]) -> None:
    columns = [Column(name, name) for name in "abc"]
    found = written(Table("t", "T", columns, rows))[1:]
    assert [[undone(cell) for cell in row] for row in found] == rows


def test_a_long_table_is_read_piece_by_piece() -> None:
    rows = ((str(number),) for number in range(5_001))
    assert len(written(Table("t", "T", [Column("a", "A")], rows))) == 5_002
