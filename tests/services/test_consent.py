"""What was allowed holds until it is withdrawn, runs out or is refused, and then nowhere."""

from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest

from desktop.core.choices import ConsentKind
from desktop.model.consent import Consent
from desktop.model.session import Session
from desktop.services import collecting, consent, evening_papers, exporting_tables, gap, record
from desktop.services.club import ClubFile
from desktop.services.exporting_fields import Pick
from desktop.services.gap import GapKind
from tests.factories import BEGIN, TODAY, a_mentee, a_session

QUOTE = ConsentKind.QUOTE


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ({"given": True}, True),
        ({"given": False}, False),
        ({"given": True, "withdrawn_on": TODAY}, False),
        ({"given": True, "expires_on": TODAY}, True),
        ({"given": True, "expires_on": TODAY - timedelta(days=1)}, False),
    ],
    ids=str,
)
def test_a_consent_holds_while_it_is_neither_withdrawn_nor_run_out(
    club: ClubFile, said: dict[str, object], holds: bool
) -> None:
    ada = a_mentee(club, "Ada")
    record.add(club, Consent, {"person": ada, "kind": QUOTE, "given_on": BEGIN, **said})
    assert consent.holds(club, ada, QUOTE, TODAY) is holds
    assert not consent.holds(club, ada, ConsentKind.PHOTO_PUBLIC, TODAY)


def test_whoever_refused_or_withdrew_later_is_held_to_that_until_they_allow_it_anew(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")

    def said(**values: object) -> bool:
        record.add(club, Consent, {"person": ada, "kind": QUOTE, "given_on": BEGIN, **values})
        return consent.holds(club, ada, QUOTE, TODAY)

    assert [said(given=True), said(given=False), said(given=True)] == [True, False, True]
    assert [said(given=True, withdrawn_on=TODAY), said(given=True)] == [False, True]


def test_those_whose_consent_holds(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada"), a_mentee(club, "Ben")
    record.add(club, Consent, {"person": ben, "kind": QUOTE, "given": True})
    assert consent.holding(club, [ada, ben], QUOTE, TODAY) == {ben}
    assert consent.holding(club, [], QUOTE, TODAY) == set()


DOORS: Mapping[ConsentKind, Callable[[ClubFile, int, int], bool]] = {
    ConsentKind.LEAVE_ALONE: lambda club, who, _one: who in collecting.may_leave_alone(club, [who], TODAY),
    ConsentKind.PHOTO_INTERNAL: lambda club, who, one: bool(
        next(row.photo for row in evening_papers.card(club, record.get(club, Session, one)).people)
    ),
    ConsentKind.SHARE_HOST: lambda club, who, _one: (
        "Ada" in str(list(exporting_tables.people(club, Pick(keys=("name",), shared_only=True), person=who).rows))
    ),
    ConsentKind.TAKE_PART: lambda club, who, _one: (
        not any(row.kind is GapKind.CONSENT and row.key == who for row in gap.rows(club))
    ),
}
NEVER_USED = {"given": False}, {"given": True, "withdrawn_on": TODAY}, {"given": True, "expires_on": BEGIN}


@pytest.mark.parametrize("kind", DOORS, ids=str)
def test_what_is_not_allowed_any_more_is_used_nowhere_from_that_moment(club: ClubFile, kind: ConsentKind) -> None:
    ada = a_mentee(club, "Ada")
    one = a_session(club)
    asks = DOORS[kind]
    for said in NEVER_USED:
        record.add(club, Consent, {"person": ada, "kind": kind, "given_on": BEGIN, "given": True})
        assert asks(club, ada, one)
        record.add(club, Consent, {"person": ada, "kind": kind, "given_on": BEGIN, **said})
        latest = record.all_of(club, Consent)
        if "expires_on" in said:
            record.remove(club, Consent, latest[-2].id)
        assert not asks(club, ada, one), said
        for old in record.all_of(club, Consent):
            record.remove(club, Consent, old.id)
