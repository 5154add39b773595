"""Who is in the building: came and not left, of every session at the place, and who may collect them."""

from pathlib import Path

import pytest

from desktop.core.choices import Mark
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.venue import Venue
from desktop.services import building, evening_papers, paper, record, register, session
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests import factories as make
from tests.factories import TODAY, VOLUNTEER, Clock


@pytest.fixture
def evening(club: ClubFile, clock: Clock) -> int:
    """A session at six, at seven."""
    clock.go_to(TODAY, 19)
    return make.a_session(club, TODAY)


def test_here_is_who_came_and_did_not_leave(club: ClubFile, evening: int) -> None:
    stays, gone, leaves_later, absent, _unknown = make.mentees(club, "Ada", "Bo", "Cy", "Di", "Ed")
    helper = make.a_volunteer(club, "Ben")
    for key in (stays, gone, leaves_later):
        register.arrive(club, evening, key)
    register.arrive(club, evening, helper, VOLUNTEER)
    register.leave(club, evening, gone, at=18 * 60 + 40)
    register.leave(club, evening, leaves_later, at=19 * 60 + 10)
    register.mark(club, evening, absent, make.MENTEE, Mark.ABSENT)
    found = building.building(club, evening)
    assert [row.name for row in found.here] == ["Ada", "Ben", "Cy"]
    assert (found.children, found.adults) == (2, 1)
    assert [row.name for row in found.expected] == ["Ed"]
    (watched,) = found.watched
    assert watched.supervision.present_words() == "2 children here: 2 adults needed, 1 cleared and present"
    assert not watched.supervision.met


def test_another_group_at_the_same_place_burns_as_well(club: ClubFile, evening: int) -> None:
    place = make.made(record.add(club, Venue, {"name": "Library", "fire_point": "by the oak"}).subject)
    other_place = make.made(record.add(club, Venue, {"name": "Hall"}).subject)
    ada = make.a_mentee(club, "Ada", "Lima")
    session.change(club, evening, {"venue": place})
    register.arrive(club, evening, ada)
    seniors = make.a_group(club, "Seniors")
    ann = make.a_mentee(club, "Ada", "Lopez", group=seniors)
    beside = make.a_session(club, TODAY, group=seniors, venue=place, starts=1200, ends=1290)
    register.arrive(club, beside, ann)
    elsewhere = make.a_group(club, "Elsewhere")
    far = make.a_mentee(club, "Far", group=elsewhere)
    register.arrive(club, make.a_session(club, TODAY, group=elsewhere, venue=other_place), far)
    found = building.building(club, evening)
    assert [(row.name, row.group) for row in found.here] == [("Ada Li.", make.CLUB), ("Ada Lo.", "Seniors")]
    assert [one.group for one in found.watched] == [make.CLUB, "Seniors"]
    assert found.meeting_point == "by the oak"
    assert "Library" in building.title(found)


def test_who_may_collect_and_who_may_not_by_name(club: ClubFile, evening: int) -> None:
    ada = make.a_mentee(club, "Ada")
    make.a_contact(club, ada, "Rosa", "Lima")
    record.change(club, ContactLink, make.a_contact(club, ada, "Karl", "Lima"), {"may_not_collect": True})
    record.add(club, Consent, {"person": ada, "kind": "leave_alone", "given": True})
    register.arrive(club, evening, ada)
    (row,) = building.building(club, evening).here
    assert (row.collectors, row.refused) == (("C1 Rosa Lima", "A"), ("Karl Lima",))


def test_after_closing_nobody_is_here(club: ClubFile, evening: int) -> None:
    register.arrive(club, evening, make.a_mentee(club, "Ada"))
    session.close(club, evening, "leave")
    assert building.building(club, evening).here == ()


def test_unknown_age_is_a_child_among_mentees_and_an_adult_among_helpers(club: ClubFile, evening: int) -> None:
    child = make.a_mentee(club, "Ada", born_on="")
    helper = make.a_volunteer(club, "Ben", adult_confirmed=False)
    young = make.a_volunteer(club, "Kai", adult_confirmed=False, born_on="2011-01-01")
    register.arrive(club, evening, child)
    for key in (helper, young):
        register.arrive(club, evening, key, VOLUNTEER)
    found = {row.name: row.adult for row in building.building(club, evening).here}
    assert found == {"Ada": False, "Ben": True, "Kai": False}


def test_the_fire_list_is_who_is_here_or_while_nobody_is_who_is_expected(
    club: ClubFile, evening: int, tmp_path: Path
) -> None:
    ada, _bo = make.mentees(club, "Ada", "Bo")
    one = make.the_session(club, evening)
    before = evening_papers.fire(club, one)
    assert ([row.name for row in before.rows], before.here) == (["Ada", "Bo"], False)
    register.arrive(club, evening, ada)
    after = evening_papers.fire(club, one)
    assert ([row.name for row in after.rows], after.here) == (["Ada"], True)
    made = paper.make(club, "fire", PaperRequest(session=evening))
    assert (made.privacy.value, made.sheets, made.pages) == ("open", (), 1)
    paper.save(club, "fire", PaperRequest(session=evening), tmp_path / "fire.csv")
    assert "Ada" in (tmp_path / "fire.csv").read_text(encoding="utf-8-sig")
