"""Who may collect somebody on a day: in calling order, while the link holds; *may not* always wins."""

from datetime import timedelta

from desktop.model.consent import Consent
from desktop.services import collecting, record
from desktop.services.club import ClubFile
from tests import factories as make
from tests.factories import TODAY

DAY = timedelta(days=1)


def test_links_hold_from_a_day_to_a_day(club: ClubFile) -> None:
    child = make.a_mentee(club, "Ada")
    make.a_contact(club, child, "Rosa", "Lima")
    make.a_contact(club, child, "Old", valid_to=TODAY - DAY)
    make.a_contact(club, child, "New", valid_from=TODAY + DAY)
    found = collecting.links(club, [child], TODAY)
    assert [(one.code, one.name("en"), one.is_collector) for one in found[child]] == [("C1", "Rosa Lima", True)]
    assert [one.given_name for one in collecting.links(club, [child], TODAY + DAY)[child]] == ["Rosa", "New"]


def test_who_may_not_collect_is_no_collector_whatever_else_is_ticked(club: ClubFile) -> None:
    child = make.a_mentee(club, "Ada")
    make.a_contact(club, child, "Karl", may_collect=True, may_not_collect=True)
    make.a_contact(club, child, "Gran", may_collect=False)
    assert [one.is_collector for one in collecting.links(club, [child], TODAY)[child]] == [False, False]


def test_alone_while_the_consent_holds(club: ClubFile) -> None:
    alone, expired, withdrawn, refused = make.mentees(club, "Ada", "Bo", "Cy", "Di")
    said = {"kind": "leave_alone", "given": True}
    record.add(club, Consent, {**said, "person": alone, "expires_on": TODAY})
    record.add(club, Consent, {**said, "person": expired, "expires_on": TODAY - DAY})
    record.add(club, Consent, {**said, "person": withdrawn, "withdrawn_on": TODAY})
    record.add(club, Consent, {**said, "person": refused, "given": False})
    assert collecting.may_leave_alone(club, [alone, expired, withdrawn, refused], TODAY) == {alone}
