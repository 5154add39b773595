"""Who gets a badge, and what of them stands on it."""

import pytest

from desktop.core.errors import Refused
from desktop.core.paper_choices import BadgeRole, Wearers
from desktop.model.label_preset import LabelPreset
from desktop.model.person import Person, Role
from desktop.model.venue import Venue
from desktop.services import badge_papers, record, session
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import (
    TODAY,
    WEEK,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    made,
    the_session,
)
from tests.pairs import a_relationship


def _named(club: ClubFile, wearers: Wearers = Wearers.ROLL, **said: object) -> dict[str, BadgeRole | None]:
    return {one.name: one.role for one in badge_papers.badges(club, wearers, **said).badges}  # type: ignore[arg-type]


def test_a_roll_by_first_name(club: ClubFile) -> None:
    hall = made(record.add(club, Venue, {"name": "Hall", "fire_point": "oak"}).subject)
    change_group(club, venue=hall)
    clubs.change(club, {"coordinator_phone": "0123"})
    a_mentee(club, "Mei", "Stewart", known_as="May", pronouns="she", school="St Bride", badge_word="Blue", ask_me="x")
    a_mentee(club, "Cy", "Hold", privacy_hold=True)
    a_volunteer(club, "Ben", "Okafor", pronouns="he", ask_me="Scratch", task="desk")
    a_session(club)
    found = badge_papers.badges(club)
    assert [(one.name, one.adult, one.word, one.pronouns, one.ask) for one in found.badges] == [
        ("Ben", True, "", "he", "Scratch"),
        ("May", False, "Blue", "", ""),
    ]
    assert (found.meeting_point, found.phone, found.labels) == ("oak", "0123", None)
    assert found.period == "Tuesday 17 November 2026"


def test_the_word_of_a_role(club: ClubFile) -> None:
    for task in ("", "Lead", "mentor", "desk"):
        a_volunteer(club, f"V{task}", task=task)
    paired = a_volunteer(club, "Paired", task="set-up")
    a_relationship(club, paired, a_mentee(club, "Ada"))
    leads = a_volunteer(club, "Leads", task="desk")
    key = a_session(club)
    session.change(club, key, {"leader": leads})
    assert _named(club, Wearers.VOLUNTEERS) == {
        "Leads": BadgeRole.LEAD,
        "Paired": BadgeRole.MENTOR,
        "V": BadgeRole.MENTOR,
        "VLead": BadgeRole.LEAD,
        "Vdesk": BadgeRole.HELPER,
        "Vmentor": BadgeRole.MENTOR,
    }


def test_newcomers_are_those_who_never_came(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada"), a_volunteer(club, "Ben")
    a_held_session(club, TODAY - WEEK, {ada: "came"}, {ben: {}})
    a_mentee(club, "Mei")
    one = the_session(club, a_session(club))
    assert list(_named(club, Wearers.NEWCOMERS, evening=one)) == ["Mei"]


def test_people_who_are_named_need_no_session(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada, "Rosa")
    rosa = record.all_of(club, Person)[-1].id
    assert _named(club, people=(rosa, ada, rosa)) == {"Ada": None, "Rosa": BadgeRole.VISITOR}
    with pytest.raises(Refused, match="No session is planned"):
        badge_papers.badges(club)


def test_who_has_gone_has_no_badge(club: ClubFile) -> None:
    a_volunteer(club, "Ben")
    record.change(club, Role, 1, {"status": "ended"})
    assert not _named(club, Wearers.VOLUNTEERS)


def test_labels_of_a_new_club(club: ClubFile) -> None:
    rows = record.all_of(club, LabelPreset)
    assert rows[0].name == "Cards 85 × 55 mm, A4"
    assert [badge_papers.labels(club, row.id).in_all for row in rows] == [8, 8, 8, 8]
    with pytest.raises(Refused, match="paper is 210 mm wide") as refused:
        record.change(club, LabelPreset, rows[0].id, {"columns": 3})
    assert refused.value.field == "columns"
