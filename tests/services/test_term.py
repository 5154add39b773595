"""A term is planned in one step, or not at all."""

from datetime import date

import pytest

from desktop.core.choices import Weekday
from desktop.core.errors import Refused
from desktop.core.rules import planning
from desktop.model.group import Group, Membership
from desktop.model.person import Role
from desktop.model.session import Session
from desktop.model.term import Holiday, Term
from desktop.services import history, person, record, term
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, a_mentee, a_session, a_term, a_volunteer, dump, the_group

AUTUMN = date(2026, 9, 8), date(2026, 10, 6)


def plan(club: ClubFile, start: date = AUTUMN[0], end: date = AUTUMN[1], **more: object) -> None:
    skip = more.get("skip", ())
    assert isinstance(skip, tuple)
    term.plan(club, the_group(club), Weekday.TUE, 18 * 60, 19 * 60, start, end, skip=skip)


def test_every_weekday_but_holidays(club: ClubFile) -> None:
    record.add(club, Holiday, {"name": "Half-term", "starts_on": "2026-09-14", "ends_on": "2026-09-20"})
    skip = ((date(2026, 9, 29), date(2026, 9, 29)),)
    found = term.planned(club, Weekday.TUE, *AUTUMN, skip)
    assert found.dates == (date(2026, 9, 8), date(2026, 9, 22), date(2026, 10, 6))
    assert found.left_out == ((date(2026, 9, 15), "Half-term"), (date(2026, 9, 29), "left out"))
    plan(club, skip=skip)
    assert [one.date for one in record.all_of(club, Session)] == list(found.dates)
    assert [(one.name, one.starts_on, one.ends_on) for one in record.all_of(club, Term)] == [("Autumn 2026", *AUTUMN)]


def test_a_plan_is_one_step(club: ClubFile) -> None:
    before = dump(club)
    plan(club)
    assert history.undo_words(club) == "term planned"
    history.undo(club)
    assert dump(club) == before


def test_an_overlap_refuses_all_of_it(club: ClubFile) -> None:
    a_session(club, date(2026, 9, 22), starts="18:30", ends="20:00")
    before = dump(club)
    with pytest.raises(Refused, match="18:30–20:00"):
        plan(club)
    assert dump(club) == before


def test_no_date_left_or_too_long_is_refused(club: ClubFile) -> None:
    with pytest.raises(Refused, match="No Tuesday"):
        plan(club, date(2026, 9, 9), date(2026, 9, 10))
    with pytest.raises(Refused, match="two years"):
        plan(club, date(2026, 9, 9), date(2029, 9, 10))
    with pytest.raises(Refused, match="before"):
        plan(club, AUTUMN[1], AUTUMN[0])


def test_a_term_that_is_there_is_not_made_again(club: ClubFile) -> None:
    a_term(club, BEGIN)
    plan(club)
    assert len(record.all_of(club, Term)) == 1


def test_the_group_meets_so_from_now_on(club: ClubFile) -> None:
    key = the_group(club)
    term.plan(club, key, Weekday.FRI, 22 * 60, 30, *AUTUMN)
    home = record.get(club, Group, key)
    assert (home.weekday, home.starts, home.ends) == (Weekday.FRI, 22 * 60, 24 * 60 + 30)
    assert {one.ends for one in record.all_of(club, Session)} == {24 * 60 + 30}
    assert planning.end_after(home.starts, home.ends) == home.ends


def test_the_term_of_a_day_or_the_last_one_before(club: ClubFile) -> None:
    assert term.at(club, TODAY) is None
    spring = a_term(club, date(2026, 1, 5), date(2026, 3, 27), "Spring 2026")
    autumn = a_term(club, BEGIN)
    for day, expected in ((TODAY, autumn), (date(2026, 6, 1), spring), (date(2027, 1, 1), autumn)):
        found = term.at(club, day)
        assert found is not None
        assert found.id == expected.id
    assert term.at(club, date(2025, 1, 1)) is None


def test_a_term_is_named_by_its_beginning(club: ClubFile) -> None:
    autumn = a_term(club)
    a_term(club, date(2027, 1, 5), date(2027, 3, 27), "Spring 2027")
    assert term.named(club, "autumn").id == autumn.id
    for text in ("winter", ""):
        with pytest.raises(Refused):
            term.named(club, text)


def test_a_roll_is_copied_into_the_next_term(club: ClubFile) -> None:
    old, new = a_term(club), a_term(club, date(2027, 1, 5), date(2027, 3, 27), "Spring 2027")
    ends, runs_on, left, early = (a_mentee(club, name) for name in ("Ends", "Runs", "Left", "Early"))
    ben = a_volunteer(club)
    last = {ends: "2026-12-18", left: "2026-12-18", early: "2026-10-01", ben: "2026-12-15"}
    for who, until in last.items():
        (membership,) = record.all_of(club, Membership, person=who)
        record.change(club, Membership, membership.id, {"until": until})
    (role,) = record.all_of(club, Role, person=left)
    person.end_role(club, role.id, date(2026, 12, 18))
    before = dump(club)
    term.copy_roll(club, the_group(club), old, new)
    begun = [(one.person, one.role) for one in record.all_of(club, Membership, since=new.starts_on)]
    assert begun == [(ends, "mentee"), (ben, "volunteer")]
    assert runs_on
    after = dump(club)
    term.copy_roll(club, the_group(club), old, new)
    assert dump(club) == after
    history.undo(club)
    assert dump(club) == before


def test_periods_are_the_terms_newest_first_and_whole_years(club: ClubFile) -> None:
    a_term(club, date(TODAY.year, 1, 5), date(TODAY.year, 4, 1), "Spring")
    a_term(club, TODAY, TODAY, "Now")
    found = term.periods(club)
    assert [(one.name, one.current) for one in found] == [
        ("Now", True),
        ("Spring", False),
        (str(TODAY.year), False),
        (str(TODAY.year - 1), False),
    ]
    assert found[2].days == (date(TODAY.year, 1, 1), date(TODAY.year, 12, 31))
    assert [one.name for one in term.periods(club, years=0)] == ["Now", "Spring"]
