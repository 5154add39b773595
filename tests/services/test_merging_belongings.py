from datetime import date

from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.different import DifferentPeople
from desktop.model.group import Membership
from desktop.model.health import HealthNote
from desktop.model.person import Person, Role
from desktop.services import merging, person, record, register, same_person
from desktop.services.club import ClubFile
from tests import factories as make
from tests.factories import BEGIN, TODAY

LATER = date(2026, 10, 1)


def test_a_role_that_both_have_begins_with_the_earlier(club: ClubFile) -> None:
    one = make.a_mentee(club, "Finlay", since=LATER, status="waiting")
    other = make.a_mentee(club, "Fin", since=BEGIN, status="active")
    person.give_role(club, other, "volunteer", task="Helper")
    merging.merge(club, one, other)
    roles = {role.kind.value: role for role in record.all_of(club, Role, person=one)}
    assert set(roles) == {"mentee", "volunteer"}
    assert (roles["mentee"].status, roles["mentee"].since) == ("active", BEGIN)


def test_a_role_that_ended_is_kept_beside_the_live_one(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    (old,) = record.all_of(club, Role, person=other)
    person.end_role(club, old.id, LATER)
    merging.merge(club, one, other)
    assert [role.status for role in record.all_of(club, Role, person=one)] == ["active", "ended"]


def test_stretches_in_one_group_that_overlap_become_one(club: ClubFile) -> None:
    one, other = make.a_mentee(club, "Finlay", since=LATER), make.a_mentee(club, "Fin", since=BEGIN)
    make.a_member(club, other, make.a_group(club))
    merging.merge(club, one, other)
    found = [(row.group, row.since, row.until) for row in record.all_of(club, Membership, person=one)]
    assert found == [(make.the_group(club), BEGIN, None), (found[1][0], BEGIN, None)]


def test_what_stands_in_both_word_for_word_is_there_once(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    for key, label in ((one, "nuts"), (other, "nuts"), (other, "asthma")):
        record.add(club, HealthNote, {"person": key, "short_label": label})
    volunteers = make.a_volunteer(club, "Ben"), make.a_volunteer(club, "Benn")
    merging.merge(club, one, other)
    merging.merge(club, *volunteers)
    assert [note.short_label for note in record.all_of(club, HealthNote, person=one)] == ["nuts", "asthma"]
    assert len(record.all_of(club, Check, person=volunteers[0])) == 1


def test_a_refusal_holds_against_a_permission(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    said = {"kind": "leave_alone", "given_on": BEGIN}
    record.add(club, Consent, {**said, "person": one, "given": True})
    record.add(club, Consent, {**said, "person": other, "given": False})
    record.add(club, Consent, {"person": other, "kind": "take_part", "given": True})
    merged = merging.merge(club, one, other)
    consents = record.all_of(club, Consent, person=one)
    assert [(row.kind.value, row.given, row.withdrawn_on) for row in consents] == [
        ("leave_alone", True, BEGIN),
        ("leave_alone", False, None),
        ("take_part", True, None),
    ]
    assert merged.words == (
        "Allowed according to one of the two only: Leave premises alone. The refusal holds until you change it.",
    )


def test_a_permission_that_was_given_later_holds(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    record.add(club, Consent, {"person": one, "kind": "photo_public", "given": False, "given_on": BEGIN})
    record.add(club, Consent, {"person": other, "kind": "photo_public", "given": True, "given_on": LATER})
    merged = merging.merge(club, one, other)
    assert merged.words == ()
    assert [row.withdrawn_on for row in record.all_of(club, Consent, person=one)] == [None, None]


def test_an_undated_refusal_holds_from_today(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    record.add(club, Consent, {"person": one, "kind": "photo_public", "given": False})
    record.add(club, Consent, {"person": other, "kind": "photo_public", "given": True})
    merging.merge(club, one, other)
    assert {row.withdrawn_on for row in record.all_of(club, Consent, person=one)} == {None, TODAY}


def test_what_was_said_about_two_people_is_moved(club: ClubFile) -> None:
    one, other, third, fourth = make.mentees(club, "Finlay", "Fin", "Fiona", "Finn")
    for first, second in ((one, other), (other, third), (one, fourth), (other, fourth)):
        same_person.different(club, first, second)
    merging.merge(club, one, other)
    assert {(row.first, row.second) for row in record.all_of(club, DifferentPeople)} == {(one, third), (one, fourth)}


def test_a_walk_in_is_complete_with_whom_they_are(club: ClubFile) -> None:
    one, session = make.a_mentee(club, "Finlay", "Gallagher"), make.a_session(club)
    register.walk_in(club, session, "Fin")
    (walk_in,) = record.all_of(club, Person, to_complete=True)
    merging.merge(club, walk_in.id, one, {"given_name": "Finlay James"})
    kept = record.get(club, Person, walk_in.id)
    assert (kept.given_name, kept.family_name, kept.to_complete) == ("Finlay James", "Gallagher", False)
    assert [row.key for row in person.rows(club, text="james")] == [kept.id]
