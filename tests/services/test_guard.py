from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import CheckKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.model.check import Check
from desktop.model.contact import ContactLink
from desktop.model.health import HealthNote
from desktop.model.relationship import CheckOverride, Relationship, RelationshipMember
from desktop.services import erasing, guard, history, merging, record
from desktop.services.club import ClubFile
from tests.factories import a_check, a_club, a_contact, a_mentee, a_volunteer

ACTIVE = RelationshipState.ACTIVE


def a_pair(club: ClubFile, mentor: int, mentee: int, state: RelationshipState = ACTIVE) -> int:
    with club.step("relationship.add") as step:
        pair = Relationship.create(kind=RelationshipKind.ONE_TO_ONE, state=state)
        RelationshipMember.create(relationship=pair.id, person=mentor, side=Side.MENTOR)
        RelationshipMember.create(relationship=pair.id, person=mentee, side=Side.MENTEE)
        step.about(pair)
    return int(pair.id)


def test_an_unchecked_volunteer_does_not_meet_a_minor(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben", cleared=False), a_mentee(club, "Ada", born_on="2015")
    with pytest.raises(Refused, match="Ben holds today"):
        a_pair(club, ben, ada)
    assert not Relationship.select().exists()
    waiting = a_pair(club, ben, ada, RelationshipState.AGREED)
    with pytest.raises(Refused, match="cannot meet"):
        record.change(club, Relationship, waiting, {"state": "active"})
    a_check(club, ben)
    record.change(club, Relationship, waiting, {"state": "active"})
    assert guard.unchecked(club, [waiting], club.today()) == {}


def test_an_adult_may_be_met_by_anybody(club: ClubFile) -> None:
    a_pair(club, a_volunteer(club, "Ben", cleared=False), a_mentee(club, "Ada", born_on="1990"))


def test_a_check_that_goes_is_entered_and_suspends(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben", cleared=False), a_mentee(club, "Ada", born_on="2015")
    check = a_check(club, ben)
    pair = a_pair(club, ben, ada)
    record.remove(club, Check, check)
    assert list(guard.unchecked(club, [pair], club.today())) == [pair]
    record.change(club, Relationship, pair, {"at_risk": True})
    record.change(club, Relationship, pair, {"state": "closing"})
    with pytest.raises(Refused):
        record.change(club, Relationship, pair, {"state": "active"})


def test_undo_and_merge_are_doors_too(club: ClubFile) -> None:
    ben, eve, ada = (
        a_volunteer(club, "Ben", cleared=False),
        a_volunteer(club, "Eve", cleared=False),
        a_mentee(club, "Ada", born_on="2015"),
    )
    check = a_check(club, ben, renew_by=club.today() + timedelta(days=3))
    pair = a_pair(club, ben, ada)
    record.change(club, Relationship, pair, {"state": "paused"})
    with club.step("check.change", undoable=False):
        Check.update(renew_by=club.today() - timedelta(days=1)).where(Check.id == check).execute()
    with pytest.raises(Refused, match="Ben"):
        history.undo(club)
    assert record.get(club, Relationship, pair).state is RelationshipState.PAUSED
    a_check(club, eve)
    other = a_pair(club, eve, ada)
    merging.merge(club, ben, eve)
    assert guard.unchecked(club, [other], club.today()) == {}
    assert record.get(club, Relationship, other).state is ACTIVE


def test_an_exception_has_two_names_and_an_end(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben", cleared=False), a_mentee(club, "Ada", born_on="2015")
    pair = a_pair(club, ben, ada, RelationshipState.AGREED)
    until = club.today() + timedelta(days=14)
    values = {"relationship": pair, "person": ben, "reason": "renewal sent", "decided_by": "Kim"}
    with pytest.raises(Refused, match="Second person"):
        record.add(club, CheckOverride, {**values, "from_day": club.today(), "until": until})
    record.add(club, CheckOverride, {**values, "second_person": "Lou", "from_day": club.today(), "until": until})
    record.change(club, Relationship, pair, {"state": "active"})
    assert guard.unchecked(club, [pair], until) == {}
    assert list(guard.unchecked(club, [pair], until + timedelta(days=1))) == [pair]


DAYS = st.dates(date(2023, 2, 27), date(2029, 3, 2)) | st.sampled_from([date(2024, 2, 29), date(2028, 2, 29)])
NUMBER = count()


@pytest.fixture(scope="module")
def dated_club(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubFile]:
    with a_club(tmp_path_factory.mktemp("dates")) as made:
        yield made


@settings(max_examples=60, deadline=None)
@given(seen=DAYS, renew=st.none() | DAYS, today=DAYS, kind=st.sampled_from([CheckKind.OTHER, CheckKind.NOT_REQUIRED]))
def test_no_date_lets_an_unchecked_volunteer_in(
    dated_club: ClubFile, seen: date, renew: date | None, today: date, kind: CheckKind
) -> None:
    """Whatever the dates, a pair is active only where the check holds today."""
    club = dated_club
    ben, ada = (
        a_volunteer(club, f"Ben{next(NUMBER)}", cleared=False),
        a_mentee(club, f"Ada{next(NUMBER)}", born_on="2020-02-29"),
    )
    with club.step("check.add"):
        Check.create(person=ben, kind=kind, decision="accepted", seen_on=seen, renew_by=renew)
    club.clock = lambda: datetime.combine(today, time(20))
    holds = kind is not CheckKind.NOT_REQUIRED and seen <= today and (renew is None or today <= renew)
    try:
        pair = a_pair(club, ben, ada)
    except Refused:
        assert not holds
    else:
        assert holds
        assert guard.unchecked(club, [pair], today) == {}


def test_nothing_new_is_written_about_somebody_erased(club: ClubFile) -> None:
    ada, bo = a_mentee(club), a_mentee(club, "Bo")
    a_contact(club, bo, "Rosa")
    erasing.erase(club, ada)
    for values in ({"person": ada, "contact": bo}, {"person": bo, "contact": ada}):
        with pytest.raises(Refused, match="was erased on"):
            record.add(club, ContactLink, values)
    with pytest.raises(Refused, match="was erased on"):
        record.add(club, HealthNote, {"person": ada, "short_label": "nuts"})
    record.add(club, HealthNote, {"person": bo, "short_label": "nuts"})
