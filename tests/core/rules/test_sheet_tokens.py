import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import Mark
from desktop.core.rules.sheet_tokens import Line, NameToken, RowToken, Said, When, parse

CAME, ABSENT, TOLD = Mark.CAME, Mark.ABSENT, Mark.TOLD_US


def clock(hour: int, minute: int) -> When:
    return When(hour * 60 + minute, on_the_clock=True)


@pytest.mark.parametrize(
    ("token", "first", "last", "mark", "said"),
    [
        ("4", 4, 4, CAME, Said()),
        ("3..7", 3, 7, CAME, Said()),
        ("3…7", 3, 7, CAME, Said()),
        ("-4", 4, 4, ABSENT, Said()),
        ("−4", 4, 4, ABSENT, Said()),
        ("–4", 4, 4, ABSENT, Said()),
        ("-9?", 9, 9, TOLD, Said()),
        ("-3..7", 3, 7, ABSENT, Said()),
        ("-3..7?", 3, 7, TOLD, Said()),
        ("6>15", 6, 6, CAME, Said(came=When(15, on_the_clock=False))),
        ("6>180", 6, 6, CAME, Said(came=When(180, on_the_clock=False))),
        ("6>16:20", 6, 6, CAME, Said(came=clock(16, 20))),
        ("7<16:40", 7, 7, CAME, Said(left=clock(16, 40))),
        ("7<40", 7, 7, CAME, Said(left=When(40, on_the_clock=False))),
        ("2>16:05<17:20", 2, 2, CAME, Said(came=clock(16, 5), left=clock(17, 20))),
        ("2<17:20>16:05", 2, 2, CAME, Said(came=clock(16, 5), left=clock(17, 20))),
        ("2=1.5", 2, 2, CAME, Said(total=90)),
        ("2=1,5", 2, 2, CAME, Said(total=90)),
        ("2=1:30", 2, 2, CAME, Said(total=90)),
        ("2/15", 2, 2, CAME, Said(break_minutes=15)),
        ("2^0.5", 2, 2, CAME, Said(preparation=30)),
        ("2!", 2, 2, CAME, Said(signed=True)),
        ("2!!", 2, 2, CAME, Said(signed=True)),
        ("7@C2", 7, 7, CAME, Said(collected_by="C2")),
        ("7@a", 7, 7, CAME, Said(collected_by="A")),
        ("2>16:05<17:20/10^0.25!", 2, 2, CAME, Said(clock(16, 5), clock(17, 20), None, 10, 15, signed=True)),
        ("3..5>10", 3, 5, CAME, Said(came=When(10, on_the_clock=False))),
        ("٤", 4, 4, CAME, Said()),
        ("4,", 4, 4, CAME, Said()),
    ],
)
def test_row_tokens(token: str, first: int, last: int, mark: Mark, said: Said) -> None:
    line = parse(token)
    assert not line.problems
    assert line.rows == (RowToken(token.rstrip(","), first, last, mark, said),)


@pytest.mark.parametrize(
    ("token", "name", "exact", "row", "said"),
    [
        ("+mar", "mar", False, None, Said()),
        ('+"Marta Lima"', "Marta Lima", True, None, Said()),
        ("+“Marta Lima”", "Marta Lima", True, None, Said()),
        ("+„Marta  Lima“", "Marta Lima", True, None, Said()),
        ("14+mar", "mar", False, 14, Said()),
        ('14+"Marta Lima"', "Marta Lima", True, 14, Said()),
        ("+O'Brien", "O'Brien", False, None, Said()),
        ("+Whyte-Jones", "Whyte-Jones", False, None, Said()),
        ("+mar>16:20", "mar", False, None, Said(came=clock(16, 20))),
        ('14+"Ana <3">10', "Ana <3", True, 14, Said(came=When(10, on_the_clock=False))),
        ("+محمد", "محمد", False, None, Said()),
    ],
)
def test_walk_in_tokens(token: str, name: str, exact: bool, row: int | None, said: Said) -> None:
    assert parse(token) == Line(names=(NameToken(token, name, exact, row, said),))


def test_tokens_stand_in_any_order_between_spaces() -> None:
    line = parse('  +"Marta Lima"  * -4\t! #k7 6>15, ')
    assert (line.star, line.coordinator_signed, line.sheet, line.problems) == (True, True, "K7", ())
    assert [row.text for row in line.rows] == ["-4", "6>15"]
    assert [name.name for name in line.names] == ["Marta Lima"]


def test_an_empty_line_says_nothing() -> None:
    assert parse("   ") == Line()


@pytest.mark.parametrize(
    ("token", "problem"),
    [
        ("x", "“x” cannot be read."),
        ("4x", "“4x” cannot be read."),
        ("-", "“-” cannot be read."),
        ("4..", "“4..” cannot be read."),
        ("-4,-9", "“-4,-9” cannot be read."),
        ("**", "“**” cannot be read."),
        ("2!x", "“2!x” cannot be read."),
        ("7..3", "“7..3”: the smaller number comes first."),
        ("9?", "“9?”: somebody who told us is written -9?."),
        ("-4>15", "“-4>15”: somebody absent has no times."),
        ("-4?!", "“-4?!”: somebody absent has no times."),
        ("6>", "“6>”: “” is no number of minutes and no time such as 16:20."),
        ("6>x", "“6>x”: “x” is no number of minutes and no time such as 16:20."),
        ("6>1.5", "“6>1.5”: “1.5” is no number of minutes and no time such as 16:20."),
        ("6>181", "“6>181”: more than 180 minutes after the start; write the time, such as 16:20."),
        ("6>1620", "“6>1620”: more than 180 minutes after the start; write the time, such as 16:20."),
        ("6>16:", "“6>16:”: “16:” is not a time of day."),
        ("6>25:00", "“6>25:00”: “25:00” is not a time of day."),
        ("6>16:75", "“6>16:75”: “16:75” is not a time of day."),
        ("2=x", "“2=x”: “x” is no length of time such as 1.5 or 1:30."),
        ("2=17", "“2=17”: more than 16 hours."),
        ("2^16:01", "“2^16:01”: more than 16 hours."),
        ("2/1.5", "“2/1.5”: “1.5” is no number of minutes and no time such as 16:20."),
        ("2>15>20", "“2>15>20” says two different things."),
        ("7@", "“7@”: a collector’s code follows the @, such as @C2."),
        ("7@C-2", "“7@C-2”: a collector’s code follows the @, such as @C2."),
        ("+", "“+”: a name follows the +."),
        ('+""', '“+""”: a name follows the +.'),
        ("14+", "“14+”: a name follows the +."),
        ('+"Mar', '“+"Mar”: the closing quotation mark is missing.'),
        ("#", "“#”: a sheet’s code follows the #, such as #K7."),
        ("#K-7", "“#K-7”: a sheet’s code follows the #, such as #K7."),
        ("#K7 #A2", "“#A2” contradicts “#K7”."),
        ("1234567890", "“1234567890” cannot be read."),
    ],
)
def test_problems_name_the_token(token: str, problem: str) -> None:
    assert parse(token).problems == (problem,)


def test_the_rest_of_a_line_is_read_beside_a_problem() -> None:
    line = parse("-4 nonsense 6>15")
    assert len(line.problems) == 1
    assert [row.first for row in line.rows] == [4, 6]


@given(st.text(st.sampled_from('0123456789*-?.,>< =/^!@#+"“”abé:'), max_size=40))
def test_any_text_is_taken_apart(text: str) -> None:
    line = parse(text)
    assert all(one.first <= one.last for one in line.rows)
    assert all(one.name for one in line.names)
    assert parse(text) == line


@given(st.text(max_size=40))
def test_nothing_typed_ends_in_an_error(text: str) -> None:
    parse(text)


@given(st.lists(st.sampled_from(["*", "!", "4", "-5", "-9?", "6>15", "7<16:40", "2=1.5", "+mar", "#K7"]), max_size=8))
def test_order_does_not_matter_but_for_rows(tokens: list[str]) -> None:
    there, back = parse(" ".join(tokens)), parse(" ".join(reversed(tokens)))
    assert (there.star, there.sheet, there.coordinator_signed) == (back.star, back.sheet, back.coordinator_signed)
    assert set(there.rows) == set(back.rows)
    assert set(there.names) == set(back.names)
