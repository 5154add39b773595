"""A new version is proposed from who it is for today, and takes over what the last one said."""

from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition, PromiseKind, RelationshipKind, Side
from desktop.model.person import Person
from desktop.services import agreement, agreement_clauses, agreement_promises, agreement_version, clause, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of
from tests.factories import TODAY, WEEK, Clock, a_mentee, a_volunteer, mentees
from tests.pairs import a_draft, a_signed, proposed, sign_all, the_agreement


def test_the_first_is_proposed_from_the_members(club: ClubFile) -> None:
    found = agreement_version.proposed(club, proposed(club, planned_end=date(2027, 5, 1)))
    assert found["edition"] is AgreementEdition.CHILD
    assert found["swap_minutes"] == 5
    assert (found["review_on"], found["ends_on"]) == (TODAY + 6 * WEEK, date(2027, 5, 1))


def test_grown_ups_and_groups_have_their_own(club: ClubFile) -> None:
    adults = proposed(club, (a_volunteer(club, "Eve"),), (a_mentee(club, "Zoë", born_on="1990"),))
    found = agreement_version.proposed(club, adults)
    assert (found["edition"], found["swap_minutes"]) == (AgreementEdition.ADULT, 10)
    small = proposed(club, (a_volunteer(club, "Kim"),), tuple(mentees(club, "Bo", "Cy")), RelationshipKind.SMALL_GROUP)
    assert agreement_version.proposed(club, small)["edition"] is AgreementEdition.GROUP


def test_the_review_is_never_proposed_after_the_end(club: ClubFile) -> None:
    pair = proposed(club)
    key = a_draft(club, pair, ends_on=TODAY + WEEK)
    assert the_agreement(club, key).review_on == TODAY + WEEK
    agreement.remove(club, key)
    with pytest.raises(Refused, match="after the end"):
        agreement_version.new_version(club, pair, {"ends_on": TODAY, "review_on": TODAY + WEEK})
    assert agreement.versions(club, pair) == []


def test_the_next_takes_terms_promises_and_own_clauses_but_no_ratings(club: ClubFile, clock: Clock) -> None:
    pair = proposed(club)
    first = a_draft(club, pair, place="Library", cadence="fortnightly", swap_minutes="7", ends_on=TODAY + WEEK)
    agreement_clauses.change(club, first, 12, {"wording": "Cake is fine."})
    sign_all(club, first)
    rows = agreement_promises.ledger(club, first)
    agreement_promises.review(club, first, {rows[0].key: 4})
    clause.change(club, AgreementEdition.TEEN, 3, {"wording": "You win."})
    clock.go_to(TODAY + 2 * WEEK)
    ada = next(one for one in pair_of(club, pair).people if one.side is Side.MENTEE)
    record.change(club, Person, ada.person, {"born_on": "2012-01-01"})

    second = a_draft(club, pair)
    one = the_agreement(club, second)
    assert (one.version, one.place, one.cadence.value, one.swap_minutes) == (2, "Library", "fortnightly", 7)
    assert (one.edition, one.signed_on, one.reviewed_on, one.ends_on) == (AgreementEdition.TEEN, None, None, None)
    assert one.review_on == TODAY + 8 * WEEK
    again = agreement_promises.ledger(club, second)
    assert [row.wording for row in again] == [row.wording for row in rows]
    assert {row.kept for row in again} == {None}
    own = [said for said in agreement_clauses.what_changed(club, second) if said.words == "in own words"]
    assert 12 in {said.number for said in own}


def test_a_draft_is_changed_not_followed(club: ClubFile) -> None:
    pair = proposed(club)
    key = a_draft(club, pair)
    agreement_promises.add(club, key, Side.MENTEE, PromiseKind.GETS, "A good word")
    with pytest.raises(Refused, match="Version 1 is still a draft"):
        agreement_version.new_version(club, pair)


def test_an_end_that_has_passed_is_not_taken_over(club: ClubFile, clock: Clock) -> None:
    pair = proposed(club)
    a_signed(club, pair, ends_on=TODAY + WEEK)
    clock.go_to(TODAY + WEEK + timedelta(1))
    assert agreement_version.proposed(club, pair)["ends_on"] is None
