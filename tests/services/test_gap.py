"""What is missing, in one list: each kind, whom it names, and where it leads."""

from datetime import timedelta

from desktop.core.choices import Mark, SheetKind
from desktop.model.consent import Consent
from desktop.model.person import Role
from desktop.services import gap, hours, person, record, register, session, sheet
from desktop.services.club import ClubFile
from desktop.services.gap import GapKind
from tests.factories import (
    TODAY,
    VOLUNTEER,
    WEEK,
    a_check,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    the_session,
)

LONG_AGO = TODAY - timedelta(days=200)


def found(club: ClubFile, kind: GapKind) -> list[tuple[str, str, str]]:
    return [(row.name.split()[0], row.detail, row.mends) for row in gap.rows(club, [kind])]


def test_an_empty_club_has_no_gaps(club: ClubFile) -> None:
    assert gap.rows(club) == []
    assert set(gap.counts(club).values()) == {0}


def test_contacts_with_a_telephone_number(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    a_contact(club, a_mentee(club, "Bo"), phone="")
    a_contact(club, a_mentee(club, "Cy"))
    a_mentee(club, "Dee", adult_confirmed=True)
    a_mentee(club, "Eve", born_on="2007")
    a_mentee(club, "Fay", born_on="2008")  # perhaps, but not for certain
    words = "No contact with a telephone number"
    assert found(club, GapKind.CONTACT) == [(name, words, "contact") for name in ("Ada", "Bo", "Fay")]


def test_ages_of_mentees_and_volunteers(club: ClubFile) -> None:
    a_mentee(club, "Ada", born_on=None)
    a_volunteer(club, "Ben", adult_confirmed=False)
    assert found(club, GapKind.AGE) == [
        ("Ada", "Age not known", "born_on"),
        ("Ben", "18 or over not confirmed", "adult_confirmed"),
    ]


def test_consent_to_take_part(club: ClubFile) -> None:
    given, refused, gone = (a_mentee(club, name) for name in ("Ada", "Bo", "Cy"))
    record.add(club, Consent, {"person": given, "kind": "take_part", "given": True})
    record.add(club, Consent, {"person": refused, "kind": "take_part", "given": False})
    record.add(club, Consent, {"person": gone, "kind": "take_part", "given": True, "withdrawn_on": TODAY})
    a_volunteer(club, "Ben")
    assert [name for name, _words, _mends in found(club, GapKind.CONSENT)] == ["Bo", "Cy"]


def test_checks_missing_run_out_and_running_out(club: ClubFile) -> None:
    a_volunteer(club, "Ann", cleared=False)
    a_check(club, a_volunteer(club, "Ben", cleared=False), renew_by=TODAY - WEEK)
    a_check(club, a_volunteer(club, "Cat", cleared=False), renew_by=TODAY + WEEK)
    a_volunteer(club, "Dan")
    assert found(club, GapKind.CHECK) == [
        ("Ann", "No check recorded", "check"),
        ("Ben", "Check missing or run out", "check"),
    ]
    assert found(club, GapKind.CHECK_SOON) == [("Cat", "Check runs out on 24 Nov 2026", "check")]


def test_walk_ins_to_complete(club: ClubFile) -> None:
    a_mentee(club, "mar", to_complete=True)
    assert found(club, GapKind.WALK_IN) == [("mar", "Came as a walk-in: details to complete", "family_name")]


def test_sheets_that_were_never_typed_in(club: ClubFile) -> None:
    a_mentee(club)
    key = a_session(club, TODAY - WEEK)
    sheet.issue(club, the_session(club, key), SheetKind.REGISTER)
    (row,) = gap.rows(club, [GapKind.SHEET])
    assert (row.page, row.key, row.name) == ("session", key, "Mentee register A2")
    assert "10 Nov 2026: printed, never typed in" in row.detail
    session.close(club, key, "leave")
    assert gap.counts(club, [GapKind.SHEET]) == {GapKind.SHEET: 0}


def test_volunteers_whose_time_is_not_recorded(club: ClubFile) -> None:
    _ann, ben, cat = (a_volunteer(club, name, since=LONG_AGO) for name in ("Ann", "Ben", "Cat"))
    a_volunteer(club, "New", since=TODAY)
    assert found(club, GapKind.HOURS) == []  # nothing was held yet
    key = a_session(club, TODAY - WEEK)
    register.mark(club, key, ben, VOLUNTEER, Mark.ABSENT)
    register.mark(club, key, cat, VOLUNTEER, Mark.CAME)
    session.close(club, key, "leave")
    assert found(club, GapKind.HOURS) == [("Ann", "Time not recorded on 10 Nov 2026", "")]


def test_volunteers_who_gave_no_hours_this_term(club: ClubFile) -> None:
    a_held_session(club, TODAY - WEEK, {})
    for name in ("Ann", "Ben"):
        a_volunteer(club, name, since=TODAY - WEEK)
    assert found(club, GapKind.HOURS) == [(name, "No hours this term", "") for name in ("Ann", "Ben")]
    hours.add_line(club, "ann 2 training")
    assert [name for name, _words, _mends in found(club, GapKind.HOURS)] == ["Ben"]


def test_who_has_gone_misses_nothing(club: ClubFile) -> None:
    key = a_volunteer(club, "Ann", cleared=False, since=LONG_AGO)
    assert len(gap.rows(club)) == 1
    (role,) = record.all_of(club, Role, person=key)
    person.end_role(club, role.id)
    assert gap.rows(club) == []


def test_the_counts_are_those_of_the_list(club: ClubFile) -> None:
    a_mentee(club, "Ada", born_on=None, to_complete=True)
    a_volunteer(club, "Ben", cleared=False, since=LONG_AGO)
    counts = gap.counts(club)
    assert {kind: len(gap.rows(club, [kind])) for kind in GapKind} == counts
    assert sum(counts.values()) == len(gap.rows(club))
