from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import same_person
from desktop.core.rules.identity import Identity, identity
from desktop.core.rules.sought import Sought

DAY, PHONE = "2015-03-09", "07700 900123"
FINLAY = identity(0, "Finlay", "Gallagher", DAY, phones=[PHONE], emails=["f@example.org"])
MARTHA = identity(0, "Martha", "Lima")


@pytest.mark.parametrize(
    ("person", "may_be"),
    [
        (("Finlay", "Gallagher", "", None, "", ""), True),
        (("Finlay", "Galagher", "", DAY, "", ""), True),
        (("Gallagher, Finlay", "", "", "2014", "", ""), True),
        (("Fin", "Gallagher", "", DAY, "", ""), True),
        (("F.", "Okafor", "Finlay", DAY, "", ""), True),
        (("Ada", "Berg", "", "2014-01-01", "+44 7700 900123", ""), True),
        (("Ada", "Berg", "", "2014-01-01", "", "F@example.org"), True),
        (("Ada", "Berg", "", DAY, "", ""), False),
        (("Finlay", "Berg", "", "2014-01-01", "", ""), False),
        (("Marta", "Lima", "", "2014-01-01", "", ""), True),  # of Martha nothing but a name is known
    ],
)
def test_who_is_worth_comparing(person: tuple[str, str, str, str | None, str, str], may_be: bool) -> None:
    assert Sought([FINLAY, MARTHA], "44").has(*person) is may_be


words = st.sampled_from(["Ada", "Adda", "Ana", "Anna", "Berg", "Bergh", "Bo"])
known = st.tuples(
    words,
    words,
    st.sampled_from(["", "Bo", "Ada"]),
    st.sampled_from([None, "2015", DAY, "2015-09-03", "2015-03-08"]),
    st.sampled_from(["", PHONE, "07700 900999"]),
    st.sampled_from(["", "a@example.org"]),
)


def _identity(person: Sequence[str]) -> Identity:
    first, last, called, born_on, phone, email = person
    return identity(0, first, last, born_on, phones=[phone], emails=[email], known_as=called)


@given(known, known)
def test_nobody_who_is_likely_the_same_is_left_out(line: Sequence[str], person: tuple[str, ...]) -> None:
    """All but those whose name alone tells: an equal name is sought anyway."""
    likeness = same_person.compare(_identity(line), _identity(person))
    if likeness is not None and likeness.certainty is not same_person.Certainty.POSSIBLE:
        assert Sought([_identity(line)], "44").has(*person)
