from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipKind, RelationshipState
from desktop.core.rules import relationship as rules
from desktop.model.hours import HoursEntry
from desktop.model.relationship import Relationship, RelationshipMember, RelationshipStep
from desktop.model.search import Wish
from desktop.services import check_override, history, record, relationship
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_check, a_club, a_mentee, a_volunteer, dump, made
from tests.pairs import BEGUN, a_group_of_two, a_meeting, a_relationship, an_agreement

State = RelationshipState
NUMBER = count()


def of(key: int) -> Relationship:
    found = Relationship.by_key(key)
    assert found is not None
    return found


def test_a_proposal_has_a_code_members_and_the_first_line_of_its_log(club: ClubFile) -> None:
    ben, ada, mei = a_volunteer(club, "Ben"), a_mentee(club, "Ada"), a_mentee(club, "Mei")
    first = made(relationship.propose(club, [ben], [ada], reason="both love maps").subject)
    second = made(relationship.propose(club, [ben], [mei], on=BEGUN).subject)
    assert [of(key).code for key in (first, second)] == ["R01", "R02"]
    assert (of(first).state, of(first).proposed_on) == (State.PROPOSED, TODAY)
    assert of(second).proposed_on == BEGUN
    [line] = record.all_of(club, RelationshipStep, relationship=first)
    assert (line.state, line.since, line.reason, line.who) == (State.PROPOSED, TODAY, "both love maps", "Ann")
    assert history.undo_words(club) == "proposed: Mei with Ben"


@pytest.mark.parametrize(
    ("kind", "mentors", "mentees"),
    [
        (RelationshipKind.ONE_TO_ONE, 1, 2),
        (RelationshipKind.SMALL_GROUP, 1, 1),
        (RelationshipKind.TWO_MENTORS, 1, 1),
        (RelationshipKind.PEER, 2, 1),
    ],
)
def test_members_make_the_kind(club: ClubFile, kind: RelationshipKind, mentors: int, mentees: int) -> None:
    helpers = [a_volunteer(club, name) for name in ("Ben", "Eve")]
    children = [a_mentee(club, name) for name in ("Ada", "Mei")]
    with pytest.raises(Refused) as refused:
        relationship.propose(club, helpers[:mentors], children[:mentees], kind)
    assert refused.value.field == "kind"
    assert not Relationship.select().exists()


def test_nobody_is_on_both_sides(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    with pytest.raises(Refused, match="twice"):
        relationship.propose(club, [ben], [ben])


def test_a_pair_that_is_under_way_is_refused_in_words(club: ClubFile) -> None:
    ben, ada, mei = a_volunteer(club, "Ben"), a_mentee(club, "Ada"), a_mentee(club, "Mei")
    pair = a_group_of_two(club, ben, [ada, mei])
    with pytest.raises(Refused, match="Ben and Ada have a relationship already: R01, Proposed") as refused:
        relationship.propose(club, [ben], [ada])
    assert refused.value.field == "mentees"
    relationship.take(club, pair, Act.WITHDRAW, reason="no time")
    relationship.propose(club, [ben], [ada])
    with pytest.raises(Refused, match="R02"):
        relationship.take(club, pair, Act.REOPEN)


@pytest.mark.parametrize("turned", [False, True])
def test_who_is_not_to_be_matched_is_not_unless_said_so(club: ClubFile, turned: bool) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
    one, other = (ada, ben) if turned else (ben, ada)
    record.add(club, Wish, {"person": one, "other": other, "kind": "not_with", "reason": "neighbours"})
    with pytest.raises(Refused, match="not to be matched") as refused:
        relationship.propose(club, [ben], [ada])
    assert "neighbours" not in refused.value.sentence
    relationship.propose(club, [ben], [ada], despite_wish=True)


def test_the_whole_way_keeps_its_days(club: ClubFile) -> None:
    key = made(relationship.propose(club, [a_volunteer(club)], [a_mentee(club)], on=BEGUN).subject)
    an_agreement(club, key)
    week = timedelta(days=7)
    relationship.take(club, key, Act.AGREE, BEGUN)
    relationship.take(club, key, Act.START, BEGUN + week)
    relationship.take(club, key, Act.PAUSE, BEGUN + week, "holidays")
    relationship.take(club, key, Act.RESUME, BEGUN + 2 * week)
    relationship.take(club, key, Act.BEGIN_CLOSING)
    changes = relationship.take(club, key, Act.COMPLETE)
    one = of(key)
    assert changes.verb == "relationship.complete"
    assert (one.state, one.agreed_on, one.started_on, one.ended_on) == (State.COMPLETED, BEGUN, BEGUN + week, TODAY)
    relationship.take(club, key, Act.REOPEN)
    assert (of(key).state, of(key).started_on, of(key).ended_on) == (State.ACTIVE, BEGUN + week, None)
    assert len(relationship.log_of(key)) == 8


def test_who_declines_can_be_proposed_anew(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), State.AGREED)
    relationship.take(club, key, Act.DECLINE, reason="moved")
    relationship.take(club, key, Act.REOPEN)
    one = of(key)
    assert (one.state, one.proposed_on, one.agreed_on, one.ended_on) == (State.PROPOSED, TODAY, None, None)


def test_agreed_means_signed(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), State.AGREED)
    with pytest.raises(Refused, match="no agreement yet"):
        relationship.take(club, key, Act.START)
    agreement = an_agreement(club, key, signed_on=None)
    with pytest.raises(Refused, match="not signed yet"):
        relationship.take(club, key, Act.START)
    assert agreement
    an_agreement(club, key)
    relationship.take(club, key, Act.START)
    assert of(key).state is State.ACTIVE


def test_steps_are_dated_in_order_and_not_ahead(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), State.PROPOSED)
    with pytest.raises(Refused, match="cannot be before it"):
        relationship.take(club, key, Act.AGREE, BEGUN - timedelta(days=1))
    with pytest.raises(Refused, match="not before"):
        relationship.take(club, key, Act.AGREE, TODAY + timedelta(days=1))
    with pytest.raises(Refused, match="does not take this step: Start"):
        relationship.take(club, key, Act.START)
    assert len(relationship.log_of(key)) == 1


def test_an_unchecked_volunteer_is_refused_early_and_in_the_same_words(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False)
    key = a_relationship(club, ben, a_mentee(club, "Ada"), State.AGREED)
    an_agreement(club, key)
    with pytest.raises(Refused, match="No check of Ben holds today") as refused:
        relationship.take(club, key, Act.START)
    assert refused.value.field == "state"
    a_check(club, ben, seen_on=TODAY)
    with pytest.raises(Refused, match="No check of Ben held on"):
        relationship.take(club, key, Act.START, BEGUN)
    relationship.take(club, key, Act.START)


def test_at_risk_is_a_flag_with_its_why(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada"))
    with pytest.raises(Refused, match="why"):
        relationship.flag(club, key, " ")
    relationship.flag(club, key, "no answer for weeks")
    assert (of(key).at_risk, of(key).why_at_risk, of(key).state) == (True, "no answer for weeks", State.ACTIVE)
    assert history.undo_words(club) == "at risk: Ada with Ben"
    relationship.unflag(club, key)
    assert (of(key).at_risk, of(key).why_at_risk) == (False, "")
    relationship.flag(club, key, "again")
    relationship.take(club, key, Act.END_EARLY, reason="lost contact")
    assert not of(key).at_risk
    with pytest.raises(Refused, match="over"):
        relationship.flag(club, key, "late")


def test_facts_are_changed_and_what_follows_from_the_log_is_not(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club))
    relationship.change(club, key, {"planned_end": "2027-03-01", "check_in_rule": "monthly"})
    assert of(key).planned_end == date(2027, 3, 1)
    with pytest.raises(Refused, match="take the step"):
        relationship.change(club, key, {"state": "completed"})
    with pytest.raises(Refused, match="before the first"):
        relationship.change(club, key, {"planned_end": "2026-01-01"})


def test_made_in_error_goes_whole_and_comes_back_whole(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club))
    before = dump(club)
    relationship.made_in_error(club, key)
    assert not Relationship.select().exists()
    assert not RelationshipMember.select().exists()
    assert not RelationshipStep.select().exists()
    assert history.undo_words(club) == "relationship made in error, taken out"
    history.undo(club)
    assert dump(club) == before


def test_what_took_place_was_no_error(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_relationship(club, ben, a_mentee(club))
    meeting = a_meeting(club, key)
    with pytest.raises(Refused, match="They have met"):
        relationship.made_in_error(club, key)
    with club.step("meeting.change"):
        club.execute("UPDATE meeting SET outcome = 'planned' WHERE id = ?", (meeting,))
        HoursEntry.create(person=ben, date=TODAY, month="2026-11", minutes=60, meeting=meeting)
    with pytest.raises(Refused, match="Hours hang on it"):
        relationship.made_in_error(club, key)


def test_an_exception_keeps_a_relationship_from_being_an_error(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club, cleared=False), a_mentee(club), State.AGREED)
    check_override.let_on(club, key, reason="renewal sent", second_person="Lou", until=TODAY)
    with pytest.raises(Refused, match="exception"):
        relationship.made_in_error(club, key)


@pytest.fixture(scope="module")
def one_club(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubFile]:
    with a_club(tmp_path_factory.mktemp("laws")) as opened:
        yield opened


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from(Act), st.integers(-3, 21), st.booleans()), max_size=12))
def test_whatever_is_done_the_log_is_the_truth(one_club: ClubFile, steps: list[tuple[Act, int, bool]]) -> None:
    """State is the log's last line, days are in order, nothing is active that was not agreed, undo is whole."""
    club = one_club
    key = made(
        relationship.propose(club, [a_volunteer(club)], [a_mentee(club, f"Ada{next(NUMBER)}")], on=BEGUN).subject
    )
    an_agreement(club, key)
    for act, days, said in steps:
        before = dump(club)
        try:
            relationship.take(club, key, act, BEGUN + timedelta(days=days), "why" if said else "")
        except Refused:
            assert dump(club) == before
            continue
        after = dump(club)
        history.undo(club)
        assert dump(club) == before
        history.redo(club)
        assert dump(club) == after
    log, one = relationship.log_of(key), of(key)
    assert one.state is log[-1].state
    assert [line.since for line in log] == sorted(line.since for line in log)
    assert (one.proposed_on, one.agreed_on, one.started_on, one.ended_on) == rules.days(log)
    for number, line in enumerate(log):
        if line.state is State.ACTIVE:
            assert State.AGREED in {earlier.state for earlier in log[:number]}
    assert (one.ended_on is not None) == (one.state in rules.ENDS)
