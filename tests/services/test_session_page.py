"""Everything the page of one session shows."""

from desktop.core.choices import Coming, SheetKind
from desktop.model.health import HealthNote
from desktop.model.venue import Venue
from desktop.services import record, register, session, session_page, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_held_session,
    a_mentee,
    a_session,
    a_term,
    a_volunteer,
    change_group,
    made,
    the_session,
)


def test_a_page_before_the_session(club: ClubFile) -> None:
    change_group(club, venue=made(record.add(club, Venue, {"name": "Hall"}).subject))
    a_term(club)
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    ben = a_volunteer(club, "Ben")
    record.add(club, HealthNote, {"person": bo, "short_label": "nuts", "print_on": "card"})
    a_held_session(club, TODAY - WEEK, {ada: "came", bo: "absent"}, {ben: {}})
    key = a_session(club)
    page = session_page.page(club, key)
    assert (page.venue, page.number, page.of, page.group.name) == ("Hall", 2, 2, "Riverside Code Club")
    assert [(row.number, row.name, row.came, row.possible) for row in page.mentees] == [
        (1, "Ada", 1, 1),
        (2, "Bo", 0, 1),
    ]
    assert [row.first_time for row in page.mentees] == [False, True]
    assert [row.has_card for row in page.mentees] == [False, True]
    assert [(row.number, row.name) for row in page.volunteers] == [(1, "Ben")]
    assert page.sheets == {"mentee": "", "volunteer": ""}
    assert (page.expected.needed, page.present.needed) == (2, 0)
    assert session_page.to_come(page) == 2
    assert session_page.is_live(page.session)


def test_missed_twice_is_seen(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    a_held_session(club, TODAY - WEEK, {ada: "absent", bo: "came"})
    key = a_session(club)
    register.save(club, key, "-1 -2", MENTEE)
    assert [row.missed_before for row in session_page.page(club, key).mentees] == [True, False]


def test_numbers_are_those_of_the_latest_sheet(club: ClubFile) -> None:
    a_mentee(club, "Zoë")
    key = a_session(club)
    sheet.issue(club, the_session(club, key), SheetKind.REGISTER)
    register.say(club, key, a_mentee(club, "Ann", since=TODAY + WEEK), MENTEE, Coming.COMING)
    register.save(club, key, "+mar", MENTEE)
    page = session_page.page(club, key)
    assert [(row.number, row.name, row.walk_in, row.to_complete) for row in page.mentees] == [
        (1, "Zoë", False, False),
        (2, "mar", True, True),
        (16, "Ann", False, False),
    ]
    assert page.sheets["mentee"]


def test_a_draft_and_a_mismatch_are_shown(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    a_volunteer(club, "Ben")
    key = a_session(club)
    register.save(club, key, "*", MENTEE)
    register.save(club, key, "*", VOLUNTEER)
    register.keep_draft(club, key, MENTEE, "-1")
    register.headcounts(club, key, children=(2, 2), adults=(1, 1))
    page = session_page.page(club, key)
    assert page.drafts == {"mentee": "-1", "volunteer": ""}
    assert page.headcount_words == "Counted 2 children at 10 minutes; the register has 1."
    assert page.present.present_words() == "1 child here: 2 adults needed, 1 cleared and present"


def test_who_stays_away_is_not_to_come(club: ClubFile) -> None:
    ada, _bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    assert session_page.to_come(session_page.page(club, key)) == 1
    session.close(club, key, "leave")
    assert not session_page.is_live(the_session(club, key))
