"""Terms change in drafts only, days keep their order, and how a version stands follows from its days."""

from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm, RelationshipState, Side
from desktop.core.rules.agreement import State
from desktop.model.relationship import Relationship
from desktop.services import agreement, agreement_version, history, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of
from tests.factories import TODAY, WEEK, Clock, a_mentee, a_volunteer
from tests.pairs import a_draft, a_signed, proposed, sign_all, the_agreement


def test_it_is_between_both_sides_the_mentees_first(club: ClubFile) -> None:
    pair = proposed(club, (a_volunteer(club, "Ben"),), (a_mentee(club, "Ada", known_as="Adi"),))
    found = pair_of(club, pair).people
    assert [(one.name, one.side) for one in found] == [("Adi", Side.MENTEE), ("Ben", Side.MENTOR)]
    assert agreement.with_minors(club, pair)


def test_terms_of_a_draft_are_changed_and_taken_back(club: ClubFile) -> None:
    pair = proposed(club)
    key = a_draft(club, pair)
    values = {"cadence": "fortnightly", "minutes": "1:30", "place": "Library", "forms": "pairing, talk"}
    agreement.change_terms(club, key, values)
    one = the_agreement(club, key)
    assert (one.cadence.value, one.minutes, one.place) == ("fortnightly", 90, "Library")
    terms = agreement.terms_of(one, minors=True)
    assert terms.forms == (MentoringForm.PAIRING, MentoringForm.TALK)
    assert terms.mode == "in person"
    agreement.change_terms(club, key, {"swap_minutes": ""})
    one = the_agreement(club, key)
    assert [agreement.terms_of(one, minors=minors).swap_minutes for minors in (True, False)] == [5, 10]
    history.undo(club)
    assert history.undo_words(club) == "terms of the agreement, Ada Berg with Ben Otieno"
    history.undo(club)
    assert the_agreement(club, key).minutes == 60


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"review_on": TODAY - timedelta(1)}, "review_on"),
        ({"ends_on": TODAY + WEEK}, "review_on"),
        ({"ends_on": TODAY - timedelta(1)}, "ends_on"),
        ({"review_on": ""}, "review_on"),
        ({"minutes": "0"}, "minutes"),
        ({"version": 3}, "version"),
        ({"signed_on": TODAY}, "signed_on"),
        ({"cadence": "daily"}, "cadence"),
    ],
)
def test_terms_that_cannot_be_are_refused_at_their_field(club: ClubFile, values: dict[str, object], field: str) -> None:
    key = a_draft(club, proposed(club))
    before = vars(the_agreement(club, key))["__data__"]
    with pytest.raises(Refused) as refused:
        agreement.change_terms(club, key, values)
    assert refused.value.field == field
    assert vars(the_agreement(club, key))["__data__"] == before


def test_a_draft_that_lay_for_long_still_takes_a_place(club: ClubFile, clock: Clock) -> None:
    key = a_draft(club, proposed(club))
    clock.go_to(TODAY + 20 * WEEK)
    agreement.change_terms(club, key, {"place": "Hall"})
    with pytest.raises(Refused, match="before"):
        agreement.change_terms(club, key, {"ends_on": TODAY + 30 * WEEK})


def test_what_is_signed_is_changed_by_a_new_version_alone(club: ClubFile) -> None:
    pair = proposed(club)
    key = a_signed(club, pair)
    with pytest.raises(Refused, match="Version 1 is signed: make a new version"):
        agreement.change_terms(club, key, {"place": "Hall"})
    with pytest.raises(Refused, match="Version 1 is signed: make a new version"):
        agreement.remove(club, key)
    agreement.give_copies(club, key)
    assert the_agreement(club, key).copies_given
    with pytest.raises(Refused, match="not signed yet"):
        agreement.give_copies(club, a_draft(club, pair))


def test_how_versions_stand(club: ClubFile, clock: Clock) -> None:
    pair = proposed(club)
    assert agreement.latest(club, pair) is None
    first = a_signed(club, pair)
    assert [stand.state for stand in agreement.versions(club, pair)] == [State.SIGNED]
    clock.go_to(TODAY + 6 * WEEK)
    assert [stand.state for stand in agreement.versions(club, pair)] == [State.REVIEW_DUE]
    second = a_draft(club, pair)
    assert [stand.state for stand in agreement.versions(club, pair)] == [State.DRAFT, State.REVIEW_DUE]
    holding = agreement.in_force(club, pair)
    assert holding is not None
    assert holding.id == first
    sign_all(club, second)
    assert [stand.state for stand in agreement.versions(club, pair)] == [State.SIGNED, State.ENDED]
    record.change(club, Relationship, pair, {"state": RelationshipState.COMPLETED})
    assert {stand.state for stand in agreement.versions(club, pair)} == {State.ENDED}
    assert agreement.in_force(club, pair) is None
    with pytest.raises(Refused, match="has ended"):
        agreement_version.new_version(club, pair)


def test_a_draft_is_thrown_away_and_comes_back(club: ClubFile) -> None:
    pair = proposed(club)
    agreement.remove(club, a_draft(club, pair))
    assert history.undo_words(club) == "draft of an agreement thrown away"
    assert agreement.versions(club, pair) == []
    history.undo(club)
    assert len(agreement.versions(club, pair)) == 1


def test_the_newest_version_says_how_two_meet(club: ClubFile) -> None:
    pair = proposed(club)
    assert agreement.terms(pair) is None
    a_signed(club, pair)
    agreement_version.new_version(club, pair, {"minutes": 30})
    newest = agreement.terms(pair)
    assert newest is not None
    assert (newest.version, newest.minutes) == (2, 30)
