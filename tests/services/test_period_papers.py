"""What the papers over a period show, and that they agree with one another and with a hand's sums."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import HoursCategory
from desktop.core.errors import Refused
from desktop.model.hours import Fund, HoursPolicy
from desktop.model.person import Role
from desktop.model.training import Training
from desktop.services import club as clubs
from desktop.services import hours, period_papers, person, record, register, session
from desktop.services.club import ClubFile
from tests.factories import (
    BEGIN,
    MENTEE,
    TODAY,
    WEEK,
    Clock,
    a_club,
    a_fund,
    a_group,
    a_held_session,
    a_mentee,
    a_session,
    a_term,
    a_volunteer,
    the_group,
)

TERM = BEGIN, date(2026, 12, 18)


# ------------------------------------------------------------------------------------------------ the matrix


def test_a_matrix_of_marks(club: ClubFile) -> None:
    a_term(club)
    ada, bo, cy = (a_mentee(club, name, "King") for name in ("Ada", "Bo", "Cy"))
    ben = a_volunteer(club, "Ben", "Carter")
    a_held_session(club, TODAY - 2 * WEEK, {ada: "came", bo: "absent"}, {ben: {}})
    session.cancel(club, a_session(club, TODAY - WEEK))
    late = a_session(club)
    register.save(club, late, "1>15 2 -3? +mar", MENTEE)
    session.close(club, late, "leave")
    a_session(club, TODAY + WEEK)
    found = period_papers.matrix(club, the_group(club), *TERM)
    assert [(one.day, one.number, one.held) for one in found.dates] == [
        (TODAY - 2 * WEEK, 1, True),
        (TODAY - WEEK, 0, False),
        (TODAY, 2, True),
    ]
    rows = {row.name: (row.cells, row.came, row.possible) for row in found.mentees}
    assert rows == {
        "Ada K.": (("●N", "▒", "L"), 2, 2),
        "Bo K.": (("–", "▒", "●N"), 1, 2),
        "Cy K.": (("?", "▒", "E"), 0, 1),
        "mar": (("", "▒", "●N"), 1, 1),
    }
    assert [(row.name, row.cells, row.came, row.possible, row.minutes) for row in found.volunteers] == [
        ("Ben C.", ("●", "▒", "?"), 1, 1, 90)
    ]
    assert [(one.mentees, one.adults, one.adults_needed, one.new) for one in found.dates if one.held] == [
        (1, 1, 2, 1),
        (3, 0, 2, 2),
    ]
    assert cy


def test_the_figures_under_a_matrix(club: ClubFile) -> None:
    ada, bo, cy = (a_mentee(club, name) for name in ("Ada", "Bo", "Cy"))
    a_held_session(club, date(2026, 7, 7), {})
    a_held_session(club, TODAY - 3 * WEEK, {ada: "came", bo: "came", cy: "absent"})
    a_held_session(club, TODAY - 2 * WEEK, {ada: "came", bo: "absent", cy: "absent"})
    a_held_session(club, TODAY - WEEK, {ada: "came", bo: "absent", cy: "absent"})
    session.cancel(club, a_session(club))
    (role,) = record.all_of(club, Role, person=bo)
    person.end_role(club, role.id, TODAY)
    found = period_papers.matrix(club, the_group(club), *TERM).figures
    assert (found.held, found.cancelled, found.people, found.new, found.left) == (3, 1, 2, 2, 1)
    assert (found.highest, found.median, round(found.average, 2)) == (2, 1, 1.33)
    assert (found.one_time, found.came_3) == (1, 1)


def test_a_matrix_of_nothing(club: ClubFile) -> None:
    found = period_papers.matrix(club, the_group(club), *TERM)
    assert (found.dates, found.mentees, found.volunteers, found.figures.held) == ((), (), (), 0)


# --------------------------------------------------------------------------------------------- the statement


def test_a_statement_counts_by_the_clubs_own_rule(club: ClubFile) -> None:
    clubs.change(club, {"coordinator": "Ruth", "address": "4 Mill Lane", "hours_kept_years": 5})
    ben = a_volunteer(club, "Benjamin", "Carter", known_as="Ben", task="Lead")
    record.add(club, Training, {"person": ben, "topic": "First aid", "done_on": TODAY})
    a_held_session(club, TODAY, {}, {ben: {"prep_minutes": 15}})
    for category, minutes in (("training", 45), ("travel", 30)):
        hours.add(club, {"person": ben, "date": TODAY, "minutes": minutes, "category": category, "note": "there"})
    hours.add(club, {"person": ben, "date": date(2026, 8, 1), "minutes": 600, "category": "other"})
    found = period_papers.statement(club, ben, *TERM)
    assert (found.name, found.description, found.confirmer) == ("Benjamin Carter", "Lead", "Ruth")
    assert (found.minutes, dict(found.by_category)) == (
        150,
        {HoursCategory.SESSION: 90, HoursCategory.PREPARATION: 15, HoursCategory.TRAINING: 45},
    )
    assert sum(one.minutes for one in found.entries) == 150
    assert (found.starts, found.ends) == (TERM[0], TODAY)  # of a term that goes on it tells until today
    assert [one.topic for one in found.training] == ["First aid"]
    assert (found.kept_until, found.reference) == (date(2031, 12, 31), "V01-20261117")


# ------------------------------------------------------------------------------------------------ the report


def test_a_report_for_a_fund(club: ClubFile) -> None:
    ben, cat = a_volunteer(club, "Ben", "Ode"), a_volunteer(club, "Cat", "Lee")
    a_held_session(club, TODAY, {}, {ben: {"prep_minutes": 50}, cat: {}})
    hours.sign(club, [row.key for row in hours.entries(club, of=ben)], volunteer=True, supervisor=True)
    key = a_fund(club, rounding=15, needs_supervisor=True)
    record.change(club, Fund, key, {"rate": 20, "currency": "GBP", "purpose": "match", "rate_source": "NCVO"})
    hours.claim(club, key, *TERM)
    found = period_papers.hours_report(club, *TERM, key)
    assert (found.fund, found.minutes, found.volunteers, found.sessions) == ("Library Fund", 135, 1, 1)
    assert [(one.minutes, bool(one.claim_id), one.fund) for one in found.evidence] == [
        (90, True, "Library Fund"),
        (45, True, "Library Fund"),
    ]
    assert found.value is not None
    assert (found.value.rate, found.value.currency, found.value.purpose) == (20, "GBP", "match")
    own = period_papers.hours_report(club, *TERM)
    assert (own.minutes, own.volunteers, own.value, own.fund) == (230, 2, None, "")


def test_a_person_counts_once_in_the_activity_with_most_of_their_minutes(club: ClubFile) -> None:
    ben, cat = a_volunteer(club, "Ben"), a_volunteer(club, "Cat")
    a_held_session(club, TODAY, {}, {ben: {}, cat: {}})
    hours.add(club, {"person": ben, "date": TODAY, "minutes": 300, "category": "training"})
    found = {one.category: (one.once, one.people) for one in period_papers.hours_report(club, *TERM).activities}
    assert found == {HoursCategory.SESSION: (1, 2), HoursCategory.TRAINING: (1, 1)}


def test_programmes_are_groups_with_their_place(club: ClubFile) -> None:
    ben = a_volunteer(club)
    a_held_session(club, TODAY, {}, {ben: {}})
    hours.add(club, {"person": ben, "date": TODAY, "minutes": 30, "category": "meeting"})
    found = period_papers.hours_report(club, *TERM)
    assert [(one.key, one.minutes) for one in found.programmes] == [("", 30), ("Riverside Code Club", 90)]
    assert [(one.key, one.minutes) for one in found.months] == [("2026-11", 120)]


# ----------------------------------------------------------------------------------------- they all agree

WORK = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 40), st.integers(41, 130), st.integers(0, 30)),
    max_size=6,
    unique_by=lambda one: one[:2],
)
POLICIES = st.fixed_dictionaries(
    {
        "rounding": st.sampled_from([0, 5, 15]),
        "rounding_on": st.sampled_from(["entry", "total"]),
        "minimum_block": st.sampled_from([0, 30]),
        "breaks_count": st.booleans(),
    }
)


@given(WORK, st.one_of(st.just({}), POLICIES))
@settings(max_examples=8)
def test_matrix_statements_and_report_agree(work: list[tuple[int, int, int, int, int]], policy: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder), clock=Clock()) as club:
        record.change(club, HoursPolicy, record.all_of(club, HoursPolicy, is_default=True)[0].id, policy)
        people = [a_volunteer(club, name) for name in ("Ben", "Cat", "Dan")]
        by_hand = dict.fromkeys(people, 0)
        for week in range(4):
            came = {}
            for who, when, comes, goes, pause in work:
                if when == week:
                    rest = min(pause, goes - comes)
                    came[people[who]] = {
                        "arrived": 1080 + comes,
                        "left": 1080 + goes,
                        "break_minutes": rest,
                        "prep_minutes": comes or None,
                    }
                    by_hand[people[who]] += goes - comes - rest + comes
            a_held_session(club, TODAY - week * WEEK, {}, came)
        matrix = {row.code: row.minutes or 0 for row in period_papers.matrix(club, the_group(club), *TERM).volunteers}
        report = period_papers.hours_report(club, *TERM)
        statements = [period_papers.statement(club, who, *TERM) for who in people]
        assert list(matrix.values()) == [one.minutes for one in statements]
        if policy.get("rounding_on") != "total" or not policy.get("rounding"):
            assert report.minutes == sum(matrix.values())
            assert {one.code: one.minutes for one in report.givers} == {
                code: minutes for code, minutes in matrix.items() if minutes
            }
        assert sum(one.minutes for one in report.evidence) == sum(one.minutes for one in report.givers)
        assert sum(one.minutes for one in report.evidence) == sum(one.minutes for one in report.activities)
        assert sum(one.minutes for one in report.evidence) == sum(one.minutes for one in report.months)
        assert sum(one.minutes for one in report.evidence) == sum(one.minutes for one in report.programmes)
        for one in statements:
            assert sum(minutes for _kind, minutes in one.by_category) == sum(entry.minutes for entry in one.entries)
        if not policy:
            assert [one.minutes for one in statements] == [by_hand[who] for who in people]


def test_another_group_is_another_matrix(club: ClubFile) -> None:
    ben = a_volunteer(club)
    a_held_session(club, TODAY, {}, {ben: {}})
    assert period_papers.matrix(club, a_group(club), *TERM).volunteers == ()
    with pytest.raises(Refused, match="not there"):
        period_papers.matrix(club, 99, *TERM)
