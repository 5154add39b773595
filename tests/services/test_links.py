import pytest

from desktop.core.errors import Refused
from desktop.model.check import Check
from desktop.model.hours import HoursEntry
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.services import links, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee, a_session, a_volunteer, the_group, the_session


def test_by_name_by_beginning_by_uid(club: ClubFile) -> None:
    for name in ("Hall", "Hall of the school", "Library"):
        record.add(club, Venue, {"name": name})
    assert links.named(club, Venue, "hall").name == "Hall"
    assert links.named(club, Venue, " lib").name == "Library"
    assert links.named(club, Venue, links.named(club, Venue, "Library").uid).name == "Library"


@pytest.mark.parametrize(
    ("text", "sentence"), [("hall", "fits several"), ("park", "There is no “park”"), ("", "There is no")]
)
def test_none_or_several(club: ClubFile, text: str, sentence: str) -> None:
    for name in ("Hall 1", "Hall 2"):
        record.add(club, Venue, {"name": name})
    with pytest.raises(Refused, match=sentence):
        links.named(club, Venue, text)


def test_links_become_keys_and_the_rest_stays(club: ClubFile) -> None:
    ada = a_volunteer(club, "Ada")
    session = a_session(club)
    values = {"group": "riverside", "leader": "ada", "date": "17.11.2026", "nonsense": "x", "venue": ""}
    assert links.resolved(club, Session, values) == {**values, "group": the_group(club), "leader": ada}
    assert links.resolved(club, HoursEntry, {"session": TODAY.isoformat()}) == {"session": session}
    assert links.resolved(club, HoursEntry, {"session": the_session(club, session).uid}) == {"session": session}


def test_a_person_of_another_role_is_not_meant(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    with pytest.raises(Refused, match="Nobody here is called “ada”") as refused:
        links.resolved(club, Check, {"person": "ada"}, "volunteer")
    assert refused.value.field == "person"
