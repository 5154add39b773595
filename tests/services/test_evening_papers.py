"""What the papers of one session show."""

from io import BytesIO

from pypdf import PdfReader

from desktop.core.choices import Coming, SheetKind
from desktop.model.consent import Consent
from desktop.model.health import HealthNote
from desktop.model.venue import Venue
from desktop.services import club as clubs
from desktop.services import evening_papers, record, register, session
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    WEEK,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_term,
    a_volunteer,
    change_group,
    made,
    the_session,
)

REGISTER = SheetKind.REGISTER


def text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def test_where_and_when_and_who_is_in_charge(club: ClubFile) -> None:
    a_term(club)
    change_group(club, venue=made(record.add(club, Venue, {"name": "Hall", "fire_point": "oak"}).subject))
    ben = a_volunteer(club, "Ben", "Carter")
    a_session(club, TODAY - WEEK)
    key = a_session(club)
    session.change(club, key, {"leader": ben})
    found = evening_papers.evening(club, the_session(club, key))
    assert (found.day, found.starts, found.ends, found.venue, found.meeting_point) == (TODAY, 1080, 1170, "Hall", "oak")
    assert (found.number, found.of, found.leader, found.first_aider) == (2, 2, "Ben Carter", "")


def test_a_register_row_says_only_what_it_may(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King", school_year="Year 6")
    a_mentee(club, "Bo", "Ode")
    a_mentee(club, "Cy", "Hold", privacy_hold=True)
    a_contact(club, ada, "Rosa")
    a_contact(club, ada, "Luis", may_collect=False)
    a_contact(club, ada, "Eve", may_not_collect=True)
    a_contact(club, ada, "Old", valid_to=TODAY - WEEK)
    record.add(club, HealthNote, {"person": ada, "short_label": "nuts", "print_on": "card"})
    record.add(club, Consent, {"person": ada, "kind": "leave_alone", "given": True})
    a_held_session(club, TODAY - WEEK, {ada: "came"})
    found = evening_papers.register(club, the_session(club, a_session(club)), REGISTER)
    first, second, third = found.rows[:3]
    assert (first.number, first.name, first.year, first.new, first.card) == (1, "Ada K.", "Year 6", False, True)
    assert (first.collectors, first.leaves_alone) == (("C1",), True)
    assert (second.name, second.year, second.new, second.card, second.leaves_alone) == (
        "Bo O.",
        "9–12",
        True,
        False,
        False,
    )
    assert third.name == "M03"
    assert [(row.number, row.name) for row in found.rows[3:]] == [(number, "") for number in range(4, 16)]
    assert (found.expected, found.adults_needed, found.adults_planned) == (3, 2, 0)


def test_who_told_us_keeps_a_row_but_is_not_expected(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_mentee(club, "Bo")
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    found = evening_papers.register(club, the_session(club, key), REGISTER)
    assert [row.name for row in found.rows[:2]] == ["Ada", "Bo"]
    assert found.expected == 1


def test_withdrawn_or_expired_consent_is_none(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    record.add(club, Consent, {"person": ada, "kind": "leave_alone", "given": True, "withdrawn_on": TODAY - WEEK})
    record.add(club, Consent, {"person": bo, "kind": "leave_alone", "given": True, "expires_on": TODAY - WEEK})
    found = evening_papers.register(club, the_session(club, a_session(club)), REGISTER)
    assert [row.leaves_alone for row in found.rows[:2]] == [False, False]


def test_a_group_of_adults_has_no_year_and_no_line(club: ClubFile) -> None:
    change_group(club, adults_only=True)
    a_mentee(club, "Ada", born_on="1990", school_year="Year 6")
    found = evening_papers.register(club, the_session(club, a_session(club)), REGISTER)
    assert (found.rows[0].year, found.adults_needed) == ("", None)


def test_the_volunteer_sheet_has_full_names_and_planned_times(club: ClubFile) -> None:
    change_group(club, setup_minutes=15, packdown_minutes=20)
    clubs.change(club, {"coordinator": "Ruth"})
    a_volunteer(club, "Benjamin", "Carter", known_as="Ben", task="Lead")
    found = evening_papers.volunteers(club, the_session(club, a_session(club)))
    row = found.rows[0]
    assert (row.number, row.name, row.role, row.starts, row.ends) == (
        1,
        "Ben Carter",
        "Lead",
        17 * 60 + 45,
        19 * 60 + 50,
    )
    assert (len(found.rows), found.coordinator) == (10, "Ruth")


def test_the_card_has_everything_that_the_register_hides(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King")
    a_contact(club, ada, "Rosa", "King", password="otter")
    a_contact(club, ada, "Luis", "Ode", may_collect=False, may_not_collect=True, is_emergency=False)
    record.add(club, HealthNote, {"person": ada, "short_label": "nuts", "action": "EpiPen", "print_on": "card"})
    record.add(club, Consent, {"person": ada, "kind": "photo_internal", "given": True})
    (one,) = evening_papers.card(club, the_session(club, a_session(club))).people
    assert (one.name, one.photo) == ("Ada King", True)
    assert [(contact.name, contact.phone) for contact in one.contacts] == [("Rosa King", "07700 900123")]
    assert [(c.code, c.name, c.password, c.refused) for c in one.collectors] == [
        ("C1", "Rosa King", "otter", False),
        ("", "Luis Ode", "", True),
    ]
    assert [(note.label, note.action) for note in one.health] == [("nuts", "EpiPen")]
