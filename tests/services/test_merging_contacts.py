from desktop.model.contact import ContactLink
from desktop.services import history, merging, record, register
from desktop.services.club import ClubFile
from tests import factories as make
from tests.factories import MENTEE, dump, row_of


def links(club: ClubFile, key: int) -> list[tuple[int, str, int]]:
    """Contact, collector code and order of calling, in that order."""
    found = sorted(record.all_of(club, ContactLink, person=key), key=lambda link: link.priority)
    return [(link.contact, link.collector_code, link.priority) for link in found]


def test_the_contacts_of_both_with_codes_of_their_own(club: ClubFile) -> None:
    one, other = make.a_mentee(club, "Finlay"), make.a_mentee(club, "Fin")
    mother = record.get(club, ContactLink, make.a_contact(club, one, "Rosa")).contact
    father = record.get(club, ContactLink, make.a_contact(club, other, "Paul")).contact
    session = make.a_session(club)
    register.leave(club, session, other, at=19 * 60, collected_by="C1")
    before = dump(club)
    merged = merging.merge(club, one, other)
    assert links(club, one) == [(mother, "C1", 1), (father, "C2", 2)]
    assert row_of(club, session, one).collected_by == "C2"  # the father still collected
    assert merged.words == ("Collector code C1 is C2 now.",)
    history.undo(club)
    assert dump(club) == before


def test_one_contact_of_both_is_there_once(club: ClubFile) -> None:
    one, other = make.a_mentee(club, "Finlay"), make.a_mentee(club, "Fin")
    rosa = record.get(club, ContactLink, make.a_contact(club, one, "Rosa", relationship="")).contact
    make.a_contact(club, other, contact=rosa, may_not_collect=True, password="owl", may_collect=False)
    merged = merging.merge(club, one, other)
    (link,) = record.all_of(club, ContactLink, person=one)
    assert (link.relationship, link.password, link.may_not_collect, link.may_collect) == ("mother", "owl", True, False)
    assert merged.words == (
        "A contact may collect according to one of the two only; “no” holds until you change it.",
        "1 contact stood in both and was joined.",
    )


def test_a_contact_who_is_here_twice(club: ClubFile) -> None:
    fin, mei = make.a_mentee(club, "Finlay"), make.a_mentee(club, "Mei")
    rosa, again, third = (
        record.get(club, ContactLink, make.a_contact(club, of, name)).contact
        for of, name in ((fin, "Rosa"), (fin, "Roza"), (mei, "Rosa"))
    )
    session = make.a_session(club)
    register.leave(club, session, fin, at=19 * 60, collected_by="C2")
    merging.merge(club, rosa, again)
    merging.merge(club, rosa, third)
    assert links(club, fin) == [(rosa, "C1", 1)]
    assert links(club, mei) == [(rosa, "C1", 1)]
    assert row_of(club, session, fin, MENTEE).collected_by == "C1"


def test_nobody_becomes_their_own_contact(club: ClubFile) -> None:
    one, other = make.a_mentee(club, "Finlay"), make.a_mentee(club, "Fin")
    make.a_contact(club, one, contact=other)
    merged = merging.merge(club, one, other)
    assert links(club, one) == []
    assert merged.words == ("One was a contact of the other; nobody is their own contact, so that is gone.",)
