from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import people_match
from desktop.core.rules.people_match import Identity, Known, Match, Verdict


@pytest.mark.parametrize(
    ("text", "country", "key"),
    [
        ("07700 900123", "44", "447700900123"),
        ("+44 7700 900123", "44", "447700900123"),
        ("+44 (0)7700 900123", "44", "447700900123"),
        ("+44 07700 900123", "44", "447700900123"),
        ("0044 7700 900-123", "44", "447700900123"),
        ("07700 900123 ext 5", "44", "447700900123"),
        ("tel. 07700/900123", "44", "447700900123"),
        ("fax 07700 900123", "44", "447700900123"),
        ("+49 351 1234567", "44", "493511234567"),
        ("0351 1234567", "49", "493511234567"),
        ("(555) 010-9999", "1", "15550109999"),
        ("1 555 010 9999", "1", "15550109999"),
        ("06 1234 5678", "39", "390612345678"),
        ("+39 06 1234 5678", "39", "390612345678"),
        ("12345", "44", ""),
        ("none", "44", ""),
        ("", "44", ""),
    ],
)
def test_telephone_numbers_are_compared_as_digits(text: str, country: str, key: str) -> None:
    assert people_match.phone_key(text, country) == key


@pytest.mark.parametrize(
    ("text", "key"), [(" Ana@Example.ORG ", "ana@example.org"), ("none", ""), ("", ""), ("joão@x.org", "joão@x.org")]
)
def test_addresses_are_compared_without_case(text: str, key: str) -> None:
    assert people_match.email_key(text) == key


def who(key: int = 0, given: str = "Finlay", family: str = "Gallagher", **more: Any) -> Identity:
    return people_match.identity(key, given, family, **more)


FINLAY = who(1, born_on="2016-03-09", phones=["07700 948985"], emails=["f@example.org"])


@pytest.mark.parametrize(
    ("line", "verdict", "reason"),
    [
        (who(born_on="2016-03-09"), Verdict.SAME, "same name and date of birth"),
        (who(given=" finlay", born_on="2016-03-09"), Verdict.SAME, "same name and date of birth"),
        (who(family="GALLAGHER", phones=["+44 7700 948985"]), Verdict.SAME, "same name and telephone"),
        (who(emails=["F@example.org"]), Verdict.SAME, "same name and e-mail"),
        (who(born_on="2016", emails=["f@example.org"]), Verdict.SAME, "same name and e-mail"),
        (who(born_on="2016"), Verdict.DUPLICATE, "the name alone is the same"),
        (who(), Verdict.DUPLICATE, "the name alone is the same"),
        (who(emails=["g@example.org"]), Verdict.DUPLICATE, "the name alone is the same"),
        (
            who(born_on="2016-09-03", emails=["f@example.org"]),
            Verdict.DUPLICATE,
            "same name, another date of birth",
        ),
        (
            who(given="Fin", born_on="2016-03-09", emails=["f@example.org"]),
            Verdict.DUPLICATE,
            "one given name is the other cut short, same date of birth and same e-mail",
        ),
        (who(given="Fiona", born_on="2016-03-09", emails=["f@example.org"]), Verdict.NEW, ""),
    ],
)
def test_the_same_person(line: Identity, verdict: Verdict, reason: str) -> None:
    found = Known([FINLAY]).match(line)
    assert found == Match(verdict, None if verdict is Verdict.NEW else 1, reason)


def test_a_second_line_about_somebody_met_is_a_duplicate() -> None:
    found = Known([FINLAY]).match(who(born_on="2016-03-09"), met={1})
    assert found == Match(Verdict.DUPLICATE, 1, "somebody in an earlier line again: same name and date of birth")


def test_of_two_alike_the_one_not_yet_met_is_taken() -> None:
    known = Known([FINLAY, FINLAY._replace(key=2)])
    assert known.match(FINLAY).key == 1
    assert known.match(FINLAY, met={1}) == Match(Verdict.SAME, 2, "same name and date of birth")


def test_namesakes_with_their_own_birthdays_are_found_again() -> None:
    other = FINLAY._replace(key=2, born_on="2014-01-01")
    known = Known([FINLAY, other])
    assert known.match(other._replace(key=0)).key == 2
    assert known.match(FINLAY._replace(key=0)).key == 1


def test_nobody_is_matched_without_a_name() -> None:
    assert Known([who(1, "", "")]).match(who(0, "", "")).verdict is Verdict.NEW


def test_contacts_are_one_only_by_phone_or_address() -> None:
    mother = who(1, "Kai", phones=["07700 948985"])
    assert people_match.same_contact(mother, who(2, "kai", phones=["+447700948985"]))
    assert not people_match.same_contact(mother, who(2, "Kai"))
    assert not people_match.same_contact(mother, who(2, "Rhys", phones=["07700 948985"]))


@given(st.text(max_size=20), st.sampled_from(["", "1", "39", "44"]))
def test_any_text_has_a_key_of_digits(text: str, country: str) -> None:
    key = people_match.phone_key(text, country)
    assert not key or (key.isascii() and key.isdigit())
