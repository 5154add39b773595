from datetime import timedelta

import pytest

from desktop.core.relationship_choices import Act, CheckInWith, RelationshipState
from desktop.model.check import Check
from desktop.model.check_in import CheckIn
from desktop.services import record, relationship, relationship_list
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, a_check, a_mentee, a_volunteer
from tests.pairs import BEGUN, a_meeting, a_relationship, an_agreement

State = RelationshipState
DAY = timedelta(days=1)


def said(club: ClubFile) -> list[tuple[str, str]]:
    [row] = relationship_list.rows(club)
    return [(sign.level, sign.words) for sign in row.signs]


def test_where_all_goes_its_way_nothing_is_said(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), on=TODAY - 10 * DAY)
    a_meeting(club, key, TODAY - DAY)
    assert said(club) == []


def test_a_check_that_goes_suspends_at_once_and_is_first(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False)
    check = a_check(club, ben)
    key = a_relationship(club, ben, a_mentee(club), on=BEGUN)
    relationship.flag(club, key, "quiet")
    record.remove(club, Check, check)
    assert said(club)[:2] == [("stop", "suspended, no check of Ben holds"), ("care", "at risk")]
    assert relationship_list.rows(club)[0].suspended
    relationship.take(club, key, Act.PAUSE, reason="check")
    assert ("care", "no check of Ben holds") in said(club)
    assert not relationship_list.rows(club)[0].suspended


def test_before_the_start_a_missing_check_and_signature_are_said(club: ClubFile) -> None:
    a_relationship(club, a_volunteer(club, "Ben", cleared=False), a_mentee(club), State.AGREED)
    assert said(club) == [("care", "no check of Ben holds"), ("note", "agreement not signed")]


def test_reviews_are_due_until_they_are_held(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), on=TODAY - 10 * DAY)
    an_agreement(club, key, review_on=TODAY)
    assert said(club) == [("care", "review due since 17 Nov 2026")]
    with club.step("agreement.change"):
        club.execute("UPDATE agreement SET reviewed_on = ?", (TODAY.isoformat(),))
    assert said(club) == []


def test_no_meeting_for_long_and_a_check_in_left_out(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), on=BEGIN)
    relationship.change(club, key, {"planned_end": TODAY - DAY})
    assert said(club) == [
        ("care", "no meeting for 77 days"),
        ("care", "check-in due since 15 Sept 2026"),
        ("care", "planned to end on 16 Nov 2026"),
    ]
    a_meeting(club, key, TODAY - DAY)
    for who in CheckInWith:
        record.add(club, CheckIn, {"relationship": key, "who": who, "date": TODAY, "reached": True})
    assert said(club) == [("care", "planned to end on 16 Nov 2026")]


def test_a_worry_is_said_without_a_detail(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), on=TODAY - 10 * DAY)
    a_meeting(club, key, TODAY - DAY, worry=True)
    assert said(club) == [("stop", "somebody wants to tell you something")]


@pytest.mark.parametrize("state", [State.COMPLETED, State.ENDED_EARLY, State.DECLINED, State.WITHDRAWN])
def test_what_is_over_needs_no_look(club: ClubFile, state: RelationshipState) -> None:
    a_relationship(club, a_volunteer(club), a_mentee(club), state, on=BEGIN)
    assert said(club) == []
