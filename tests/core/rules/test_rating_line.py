from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import rating_line


def test_rows_and_values() -> None:
    line = rating_line.parse("3:6 4:7 #k7 5:−1 6:+2")
    assert line == ({3: 6, 4: 7, 5: -1, 6: 2}, "K7", ())


def test_what_cannot_be_read_is_named() -> None:
    assert rating_line.parse("3=6 4:7").problems == ("“3=6” is no row with a value, such as 3:6.",)
    assert rating_line.parse("3:6 3:7").problems == ("Row 3 has two values: 3:7.",)
    assert rating_line.parse("3:6 3:6").problems == ()


@given(st.text(max_size=40))
def test_it_never_raises(line: str) -> None:
    rating_line.parse(line)
