from typing import Any

import pytest

from desktop.core.rules import same_person
from desktop.core.rules.identity import Identity, identity
from desktop.core.rules.same_person import Certainty, Crowd, Likeness, Reason

DAY, SWAPPED, SLIP = "2015-03-09", "2015-09-03", "2015-03-08"
PHONE, MAIL = "07700 900123", "fin@example.org"


def who(key: int = 1, given: str = "Finlay", family: str = "Gallagher", born_on: str = "", **more: Any) -> Identity:
    return identity(key, given, family, born_on, **more)


def compared(one: Identity, other: Identity) -> tuple[str, list[str]] | None:
    found = same_person.compare(one, other)
    assert found == _turned(same_person.compare(other, one))
    return None if found is None else (found.certainty.value, [reason.value for reason in found.reasons])


def _turned(found: Likeness | None) -> Likeness | None:
    return found and found._replace(one=found.other, other=found.one)


@pytest.mark.parametrize(
    ("one", "other", "certainty", "reasons"),
    [
        ({"born_on": DAY}, {"born_on": DAY}, "very_likely", "same_name born"),
        ({"born_on": DAY}, {"born_on": SWAPPED}, "likely", "same_name born_swapped"),
        ({"born_on": DAY}, {"born_on": SLIP}, "possible", "same_name born_slip"),
        (
            {"born_on": DAY, "phones": [PHONE]},
            {"born_on": SLIP, "phones": [PHONE]},
            "likely",
            "same_name born_slip phone",
        ),
        ({"born_on": DAY, "emails": [MAIL]}, {"emails": [MAIL]}, "very_likely", "same_name email"),
        ({"born_on": DAY}, {}, "possible", "same_name alone"),
        ({"born_on": DAY}, {"born_on": DAY, "given": "Finley"}, "likely", "spelling born"),
        ({"phones": [PHONE]}, {"phones": [PHONE], "family": "Galagher"}, "likely", "spelling phone"),
        ({"born_on": DAY}, {"family": "Galagher"}, "possible", "spelling alone"),  # somebody who walked in
        ({"born_on": DAY}, {"born_on": DAY, "given": "Fin"}, "possible", "short_name born"),
        (
            {"born_on": DAY, "emails": [MAIL]},
            {"born_on": DAY, "emails": [MAIL], "family": "Okafor"},
            "likely",
            "given_name born email",
        ),
        ({"emails": [MAIL]}, {"emails": [MAIL], "family": "Okafor"}, "possible", "given_name email"),
    ],
)
def test_who_is_likely_the_same(one: Any, other: Any, certainty: str, reasons: str) -> None:
    assert compared(who(1, **one), who(2, **other)) == (certainty, reasons.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"born_on": DAY}, {"born_on": DAY, "given": "Rhona"}),  # twins
        ({"born_on": DAY, "phones": [PHONE]}, {"born_on": DAY, "phones": [PHONE], "given": "Rhona"}),
        ({"born_on": DAY, "phones": [PHONE]}, {"born_on": "1984-03-09", "phones": [PHONE]}),  # father and son
        ({"born_on": DAY, "grown_up": False}, {"phones": [PHONE], "grown_up": True}),
        ({"born_on": DAY}, {"born_on": "2014-11-27"}),
        ({"born_on": DAY, "phones": [PHONE]}, {"born_on": "2013-01-20", "phones": [PHONE], "given": "Rhona"}),
        ({"phones": [PHONE]}, {"phones": ["07700 900999"]}),  # two of one name, each with a telephone of their own
        ({"born_on": DAY}, {"born_on": DAY, "family": "Okafor"}),
        ({"born_on": DAY}, {"phones": [PHONE], "family": "Galagher"}),
    ],
)
def test_who_is_somebody_else(one: Any, other: Any) -> None:
    assert compared(who(1, **one), who(2, **other)) is None


def test_a_name_that_many_bear_says_nothing_by_itself() -> None:
    bare, one = who(1), who(2, born_on=DAY)
    assert same_person.compare(bare, one) is not None
    assert same_person.compare(bare, one, namesakes=lambda _one: same_person.RARE + 1) is None


def test_the_most_certain_pairs_come_first() -> None:
    crowd = Crowd(
        [
            who(1, "Bo", "Ek", born_on="2014-01-01"),
            who(2, "Bo", "Ek", born_on="2014-01-02"),
            who(3, born_on=DAY),
            who(4, "Gallagher", "Finlay", born_on=DAY),
            who(5, "Mei", "Stewart", born_on=DAY),
        ]
    )
    assert [(one.one, one.other, one.certainty) for one in crowd.pairs()] == [
        (3, 4, Certainty.VERY_LIKELY),
        (1, 2, Certainty.POSSIBLE),
    ]
    assert crowd.pairs()[0].words == "same names in another order and same date of birth"


def test_one_person_is_sought_in_a_crowd() -> None:
    crowd = Crowd([who(1, born_on=DAY), who(2, "Mei", "Stewart", phones=[PHONE])])
    assert [one.other for one in crowd.like(who(9, "Finlya", born_on=DAY))] == [1]
    assert [one.other for one in crowd.like(who(9, "Mei", "Stuart", phones=[PHONE]))] == [2]
    assert [one.other for one in crowd.like(who(9, "Mei", "Steward"))] == [2]  # nothing but a name is known
    assert crowd.like(who(1, born_on=DAY)) == []


def test_somebody_bare_is_found_by_somebody_known() -> None:
    crowd = Crowd([who(1, "Martha", "Lima")])
    assert [one.reasons for one in crowd.like(who(9, "Marta", "Lima", born_on=DAY))] == [
        (Reason.SPELLING, Reason.ALONE)
    ]


def test_what_a_crowd_has_in_common_tells_nobody_apart() -> None:
    many = [who(key, f"N{chr(97 + key % 26)}{key}", f"F{key}", phones=[PHONE]) for key in range(1, 5000)]
    assert Crowd(many).pairs() == []
