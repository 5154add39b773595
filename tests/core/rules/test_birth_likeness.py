import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import birth_likeness
from desktop.core.rules.birth_likeness import Born


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("2015-03-09", "2015-03-09", Born.SAME),
        ("2015-03-09", "2015-09-03", Born.SWAPPED),
        ("2015-03-09", "2015-03-08", Born.SLIP),
        ("2015-03-12", "2015-03-21", Born.SLIP),
        ("2015-03-09", "2015-03-10", Born.SLIP),  # counted one day on
        ("2009-03-09", "2010-03-09", Born.SLIP),
        ("2015-03-09", "2015-05-09", Born.SLIP),
        ("2015-03-09", "2015-04-08", Born.OTHER),
        ("2015-03-09", "1984-03-09", Born.OTHER),
        ("2015-03-09", "2015-03-27", Born.OTHER),
        ("2015", "2015", Born.OPEN),
        ("2015", "2015-03-09", Born.OPEN),
        ("2015-03", "2015-03-09", Born.OPEN),
        ("", "2015-03-09", Born.OPEN),
        ("", "", Born.OPEN),
        ("2014", "2015-03-09", Born.OTHER),
        ("2015-04", "2015-03", Born.OTHER),
    ],
)
def test_birth_dates(one: str, other: str, how: Born) -> None:
    assert birth_likeness.compare(one, other) is how
    assert birth_likeness.compare(other, one) is how


@given(st.dates(), st.dates())
def test_the_order_does_not_matter(one: object, other: object) -> None:
    assert birth_likeness.compare(str(one), str(other)) is birth_likeness.compare(str(other), str(one))
