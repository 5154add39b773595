"""The yearly tidy-up: exactly what is due is listed, nothing goes without a yes, and figures stay as they are."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.core.retention_choices import KeptKind
from desktop.model.check import Check
from desktop.model.destruction import Destruction
from desktop.model.health import HealthNote
from desktop.model.meeting import Meeting
from desktop.model.person import Person, Role
from desktop.services import club as clubs
from desktop.services import history, hold, hours, person, record, retention
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_check, a_held_session, a_mentee, a_volunteer, mentees
from tests.pairs import a_noted_meeting, who_meet

At = Callable[[date], None]


@pytest.fixture
def at(club: ClubFile, monkeypatch: pytest.MonkeyPatch) -> At:
    clock = Clock()
    monkeypatch.setattr(club, "clock", clock)
    return clock.go_to


def leave(club: ClubFile, who: int, on: date = TODAY) -> None:
    for role in record.all_of(club, Role, person=who):
        person.end_role(club, role.id, on, "moved")


def due(club: ClubFile) -> list[tuple[KeptKind, str]]:
    return [(one.kind, one.name) for one in retention.due(club)]


def test_who_has_left_is_listed_when_the_months_are_over_and_not_a_day_before(club: ClubFile, at: At) -> None:
    ada, _ben = mentees(club, "Ada", "Ben")
    record.add(club, HealthNote, {"person": ada, "short_label": "nuts"})
    leave(club, ada)
    at(date(2027, 2, 16))
    assert due(club) == []
    at(date(2027, 2, 17))
    assert due(club) == [(KeptKind.HEALTH, "Ada")]
    at(date(2028, 11, 16))
    assert due(club) == [(KeptKind.HEALTH, "Ada")]
    at(date(2028, 11, 17))
    assert due(club) == [(KeptKind.HEALTH, "Ada"), (KeptKind.PEOPLE, "Ada")]


def test_the_months_are_the_clubs_own(club: ClubFile, at: At) -> None:
    [ada] = mentees(club, "Ada")
    leave(club, ada)
    clubs.change(club, {"keep_people": 1})
    at(date(2026, 12, 17))
    assert due(club) == [(KeptKind.PEOPLE, "Ada")]
    clubs.change(club, {"keep_people": 0})
    at(date(2090, 1, 1))
    assert due(club) == []
    with pytest.raises(Refused, match="from 0 to 1200"):
        clubs.change(club, {"keep_people": 1201})


def test_whoever_came_back_is_not_listed(club: ClubFile, at: At) -> None:
    [ada] = mentees(club, "Ada")
    leave(club, ada)
    record.add(club, Role, {"person": ada, "kind": "volunteer", "since": TODAY})
    at(date(2030, 1, 1))
    assert due(club) == []


def test_who_asked_and_never_came(club: ClubFile, at: At) -> None:
    ada = a_mentee(club, "Ada")
    [role] = record.all_of(club, Role, person=ada)
    record.change(club, Role, role.id, {"status": "waiting"})
    at(date(2030, 1, 1))
    assert due(club) == [(KeptKind.ASKED, "Ada")]


def test_a_check_that_was_replaced_loses_its_number_and_keeps_its_days(club: ClubFile, at: At) -> None:
    tom = a_volunteer(club, "Tom", cleared=False)
    old = a_check(club, tom, kind="dbs_enhanced", reference="001", seen_on=date(2023, 1, 10))
    a_check(club, tom, kind="dbs_enhanced", reference="002", seen_on=date(2026, 1, 10))
    at(date(2026, 7, 9))
    assert due(club) == []
    at(date(2026, 7, 10))
    [one] = retention.due(club)
    assert (one.kind, one.key) == (KeptKind.CHECKS, old)
    retention.let_go(club, [one])
    found = record.get(club, Check, old)
    assert (found.reference, found.seen_on, found.decision.value) == ("", date(2023, 1, 10), "accepted")
    assert due(club) == []


def test_words_of_a_relationship_go_and_its_days_stay(club: ClubFile, at: At) -> None:
    pair = who_meet(club)
    meeting = a_noted_meeting(club, pair, TODAY, worked_on="loops", mistake="=")
    with club.step("relationship.end"):
        club.execute("UPDATE relationship SET ended_on = ? WHERE id = ?", (TODAY.isoformat(), pair))
    at(date(2027, 11, 17))
    [one] = [one for one in retention.due(club) if one.kind is KeptKind.WORDS]
    retention.let_go(club, [one])
    found = record.get(club, Meeting, meeting)
    assert (found.worked_on, found.mistake, found.date) == ("", "", TODAY)
    assert not [one for one in retention.due(club) if one.kind is KeptKind.WORDS]


def test_people_go_and_every_hour_stays(club: ClubFile, at: At) -> None:
    tom = a_volunteer(club, "Tom", "Hardy")
    a_held_session(club, TODAY, {}, {tom: {}})
    before = hours.sums(club, "month")
    leave(club, tom)
    at(date(2030, 1, 1))
    going = [one for one in retention.due(club) if one.kind is KeptKind.PEOPLE]
    retention.let_go(club, going)
    assert hours.sums(club, "month") == before
    assert "Hardy" not in {one.family_name for one in record.all_of(club, Person)}
    assert history.undo_words(club) is None
    [one] = retention.decisions(club)
    assert (one.gone, one.record, one.code) == (True, "", going[0].code)


def test_what_is_kept_on_comes_back_on_its_day_with_its_reason_on_the_list(club: ClubFile, at: At) -> None:
    [ada] = mentees(club, "Ada")
    leave(club, ada)
    at(date(2029, 1, 1))
    with pytest.raises(Refused, match="after today"):
        retention.keep(club, retention.due(club), {"kept_until": date(2029, 1, 1), "reason": "asked for"})
    with pytest.raises(Refused, match="why"):
        retention.keep(club, retention.due(club), {"kept_until": date(2030, 1, 1), "reason": " "})
    retention.keep(club, retention.due(club), {"kept_until": date(2030, 1, 1), "reason": "a reference is asked for"})
    assert due(club) == []
    [one] = record.all_of(club, Destruction)
    assert (one.gone, one.reason) == (False, "a reference is asked for")
    at(date(2030, 1, 1))
    assert due(club) == [(KeptKind.PEOPLE, "Ada")]
    retention.let_go(club, retention.due(club))
    assert [one.gone for one in retention.decisions(club)] == [True]


def test_nothing_goes_of_whoever_is_on_hold(club: ClubFile, at: At) -> None:
    ada, ben = mentees(club, "Ada", "Ben")
    for one in (ada, ben):
        leave(club, one)
    hold.put(club, ada, "a case is open")
    at(date(2030, 1, 1))
    listed = retention.due(club)
    assert [bool(retention.hindrance(club, one)) for one in listed] == [True, False]
    with pytest.raises(Refused, match=r"Ada: On hold"):
        retention.let_go(club, listed)
    assert len(retention.due(club)) == 2
