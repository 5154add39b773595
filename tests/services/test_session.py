"""Sessions are added, moved, cancelled, closed and opened again."""

from datetime import date, timedelta

import pytest

from desktop.core.choices import Coming, Mark, SessionStatus
from desktop.core.errors import Refused
from desktop.model.hours import HoursEntry
from desktop.model.venue import Venue
from desktop.services import history, hours, record, register, session
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    Clock,
    a_club,
    a_fund,
    a_group,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    dump,
    made,
    row_of,
    the_session,
)


def test_times_and_venue_come_from_the_group(club: ClubFile) -> None:
    venue = made(record.add(club, Venue, {"name": "Hall"}).subject)
    change_group(club, venue=venue, starts=17 * 60, ends=18 * 60)
    one = the_session(club, a_session(club))
    assert (one.starts, one.ends, one.venue, one.status) == (17 * 60, 18 * 60, venue, SessionStatus.PLANNED)


def test_the_only_group_need_not_be_named(club: ClubFile) -> None:
    assert session.add(club, {"date": "2026-11-17"}).subject
    a_group(club)
    with pytest.raises(Refused) as refused:
        session.add(club, {"date": "2026-11-24"})
    assert refused.value.field == "group"


def test_a_session_may_pass_midnight(club: ClubFile) -> None:
    one = the_session(club, a_session(club, starts="22:00", ends="0:30"))
    assert (one.starts, one.ends) == (22 * 60, 24 * 60 + 30)
    with pytest.raises(Refused, match="overlaps"):
        a_session(club, TODAY + timedelta(days=1), starts="0:00", ends="1:00")


def test_sessions_of_a_group_or_at_a_venue_do_not_overlap(club: ClubFile) -> None:
    venue = made(record.add(club, Venue, {"name": "Hall"}).subject)
    other = a_group(club, venue=venue)
    change_group(club, venue=venue)
    a_session(club)
    before = dump(club)
    with pytest.raises(Refused, match="overlaps"):
        a_session(club, starts="19:00", ends="20:00")
    with pytest.raises(Refused, match="overlaps Riverside"):
        a_session(club, group=other, starts="17:30", ends="18:15")
    assert dump(club) == before
    a_session(club, starts="19:30", ends="20:00")


def test_a_cancelled_session_is_not_in_the_way(club: ClubFile) -> None:
    session.cancel(club, a_session(club))
    a_session(club)


@pytest.mark.parametrize("field", ["status", "roll_fixed", "closed_at"])
def test_a_session_is_closed_by_closing_it_only(club: ClubFile, field: str) -> None:
    key = a_session(club)
    with pytest.raises(Refused) as refused:
        session.change(club, key, {field: "closed"})
    assert refused.value.field == field
    with pytest.raises(Refused):
        session.add(club, {"date": TODAY + WEEK, field: "closed"})


def test_facts_change_but_the_day_moves(club: ClubFile) -> None:
    key = a_session(club)
    ben = a_volunteer(club)
    session.change(club, key, {"title": "Robots", "leader": ben})
    assert (the_session(club, key).title, the_session(club, key).leader) == ("Robots", ben)
    with pytest.raises(Refused, match="Move"):
        session.change(club, key, {"date": "2026-11-18"})


def test_moving_keeps_the_length_and_takes_the_register_along(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    before = dump(club)
    session.move(club, key, TODAY + timedelta(days=1), starts=17 * 60)
    one = the_session(club, key)
    assert (one.date, one.starts, one.ends) == (TODAY + timedelta(days=1), 17 * 60, 18 * 60 + 30)
    assert row_of(club, key, ada).date == TODAY + timedelta(days=1)
    assert history.undo_words(club) == "session moved to 18/11/2026"
    history.undo(club)
    assert dump(club) == before


def test_moving_onto_another_or_after_closing_is_refused(club: ClubFile) -> None:
    key, other = a_session(club), a_session(club, TODAY + WEEK)
    with pytest.raises(Refused, match="overlaps"):
        session.move(club, key, TODAY + WEEK)
    session.close(club, other, "leave")
    with pytest.raises(Refused, match="open"):
        session.move(club, other, TODAY + 2 * WEEK)


def test_closing_asks_what_the_unrecorded_were(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    ben = a_volunteer(club, "Ben")
    key = a_session(club)
    register.arrive(club, key, ada)
    before = dump(club)
    with pytest.raises(Refused, match="Ben and Bo"):
        session.close(club, key)
    assert dump(club) == before
    session.close(club, key, "absent")
    assert [row_of(club, key, bo).mark, row_of(club, key, ben, VOLUNTEER).mark] == [Mark.ABSENT, Mark.ABSENT]
    assert the_session(club, key).closed_at is not None


def test_left_unrecorded_is_a_gap_and_no_hours(club: ClubFile) -> None:
    ada = a_mentee(club)
    a_volunteer(club)
    key = a_session(club)
    session.close(club, key, "leave")
    assert row_of(club, key, ada).mark is Mark.NOT_RECORDED
    assert hours.entries(club) == []


def test_who_told_us_is_recorded(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    session.close(club, key)


def test_a_closed_session_is_not_closed_again_nor_cancelled(club: ClubFile) -> None:
    key = a_session(club)
    session.close(club, key)
    for verb in (session.close, session.cancel):
        with pytest.raises(Refused, match="closed"):
            verb(club, key)


def test_closing_is_one_step(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_session(club)
    register.arrive(club, key, ben, VOLUNTEER)
    before = dump(club)
    session.close(club, key)
    assert len(hours.entries(club)) == 1
    assert history.undo_words(club) == "session closed 17/11/2026"
    history.undo(club)
    assert dump(club) == before


def test_a_time_that_cannot_be_keeps_the_session_open(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", "Ode")
    key = a_session(club)
    register.leave(club, key, ben, VOLUNTEER, at=17 * 60)
    before = dump(club)
    with pytest.raises(Refused, match="Ben Ode: left at 17:00"):
        session.close(club, key)
    assert dump(club) == before


def test_reopening_takes_the_hours_back_and_closing_derives_them_again(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_held_session(club, TODAY, {}, {ben: {}})
    session.reopen(club, key)
    assert hours.entries(club) == []
    assert (the_session(club, key).status, the_session(club, key).closed_at) == (SessionStatus.OPEN, None)
    register.leave(club, key, ben, VOLUNTEER, at=19 * 60)
    session.close(club, key)
    assert [row.minutes for row in hours.entries(club)] == [60]


def test_reopening_gives_back_what_the_session_took_off_others(club: ClubFile) -> None:
    ben = a_volunteer(club)
    hours.add(club, {"person": ben, "date": TODAY, "starts": "17:00", "ends": "18:30", "category": "meeting"})
    key = a_held_session(club, TODAY, {}, {ben: {}})
    assert [(row.category, row.deducted) for row in hours.entries(club)] == [("meeting", 30), ("session", 0)]
    session.reopen(club, key)
    assert [(row.category, row.deducted) for row in hours.entries(club)] == [("meeting", 0)]


def test_a_session_whose_hours_are_claimed_stays_closed(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_held_session(club, TODAY, {}, {ben: {}})
    hours.claim(club, a_fund(club), TODAY, TODAY)
    with pytest.raises(Refused, match="Library Fund"):
        session.reopen(club, key)
    assert len(record.all_of(club, HoursEntry)) == 1


def test_an_open_session_is_not_reopened(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    register.arrive(club, key, ada)
    with pytest.raises(Refused, match="open already"):
        session.reopen(club, key)


def test_a_cancelled_session_can_be_planned_again(club: ClubFile) -> None:
    key = a_session(club)
    session.cancel(club, key, "snow")
    assert the_session(club, key).cancelled_because == "snow"
    session.reopen(club, key)
    assert (the_session(club, key).status, the_session(club, key).cancelled_because) == (SessionStatus.PLANNED, "")


def test_a_session_is_named_by_date_time_or_uid(club: ClubFile) -> None:
    key = a_session(club)
    assert session.the_one(club, "2026-11-17").id == key
    assert session.the_one(club, the_session(club, key).uid).id == key
    later = a_session(club, starts="20:00", ends="21:00")
    with pytest.raises(Refused, match="18:00 and 20:00"):
        session.the_one(club, "2026-11-17")
    for text in ("2026-11-17 20:00", "2026-11-17T20:00"):
        assert session.the_one(club, text).id == later
    session.cancel(club, later)
    assert session.the_one(club, "17.11.2026").id == key
    for text in ("2026-11-18", "soon", "2026-11-17 25:00"):
        with pytest.raises(Refused):
            session.the_one(club, text)


def test_the_current_session(club: ClubFile, clock: Clock) -> None:
    assert session.current(club) is None
    past, today, next_ = a_session(club, TODAY - WEEK), a_session(club), a_session(club, TODAY + WEEK)
    found = []
    for _ in range(3):
        one = session.current(club)
        assert one is not None
        found.append(one.id)
        session.cancel(club, one.id)
    assert found == [today, past, next_]
    assert session.current(club) is None


def test_the_list_counts(club: ClubFile) -> None:
    ada, bo, cy, dee = (a_mentee(club, name) for name in ("Ada", "Bo", "Cy", "Dee"))
    ben = a_volunteer(club)
    key = a_session(club)
    register.say(club, key, dee, MENTEE, Coming.NOT_COMING)
    assert [(row.expected, row.not_recorded) for row in session.rows(club)] == [(3, 0)]
    register.save(club, key, "1 -2 +mar", MENTEE)
    register.arrive(club, key, ben, VOLUNTEER)
    (row,) = session.rows(club, start=TODAY, end=TODAY)
    assert (row.expected, row.came, row.absent, row.told_us, row.not_recorded, row.adults) == (3, 2, 1, 1, 1, 1)
    assert {ada, bo, cy}
    assert session.rows(club, start=TODAY + WEEK) == []
    assert session.rows(club, group=a_group(club)) == []


def test_a_list_of_an_empty_club_is_empty(tmp_path_factory: pytest.TempPathFactory) -> None:
    with a_club(tmp_path_factory.mktemp("empty")) as empty:
        assert session.rows(empty, start=date.min, end=date.max) == []
