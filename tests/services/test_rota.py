"""The rota: who is planned, who said that they stay away, and how many adults more are needed."""

from datetime import date, timedelta

from desktop.core.choices import Coming
from desktop.services import register, rota, session
from desktop.services.club import ClubFile
from tests.factories import (
    BEGIN,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    the_group,
)

END = date(2026, 12, 18)


def test_who_is_planned_from_today_on(club: ClubFile) -> None:
    change_group(club, setup_minutes=15)
    a_mentee(club)
    ben, cat = a_volunteer(club, "Ben", "Carter", task="lead"), a_volunteer(club, "Cat")
    a_held_session(club, TODAY - WEEK, {}, {ben: {}})
    first, second = a_session(club), a_session(club, TODAY + WEEK)
    third = a_session(club, TODAY + 2 * WEEK)
    register.say(club, second, cat, VOLUNTEER, Coming.NOT_COMING)
    session.cancel(club, third, "The library is closed")
    data = rota.rota(club, the_group(club), BEGIN, END)
    assert (data.starts, data.ends, first) == (TODAY, END, first)
    assert [(one.day, [who.name for who in one.people], one.missing) for one in data.sessions] == [
        (TODAY, ["Ben Carter", "Cat"], 0),
        (TODAY + WEEK, ["Ben Carter"], 1),
        (TODAY + 2 * WEEK, [], 0),
    ]
    lead = data.sessions[0].people[0]
    assert (lead.role, lead.starts, lead.ends) == ("lead", 17 * 60 + 45, 19 * 60 + 30)
    assert data.sessions[2].cancelled


def test_who_is_not_cleared_does_not_count_and_is_not_marked(club: ClubFile) -> None:
    a_mentee(club)
    a_volunteer(club, "Ben")
    a_volunteer(club, "Cat", cleared=False)
    a_session(club)
    [one] = rota.rota(club, the_group(club), TODAY, END).sessions
    assert ([who.name for who in one.people], one.missing) == (["Ben", "Cat"], 1)


def test_a_period_that_is_over_is_shown_whole_and_grown_ups_need_nobody(club: ClubFile) -> None:
    change_group(club, adults_only=True)
    ben = a_volunteer(club, "Ben")
    a_held_session(club, TODAY - WEEK, {}, {ben: {}})
    [one] = rota.rota(club, the_group(club), BEGIN, TODAY - timedelta(1)).sessions
    assert (one.people[0].name, one.missing) == ("Ben", 0)
