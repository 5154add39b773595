"""What somebody looks for, when they have time, whom they wish for; who looks."""

from datetime import date

import pytest

from desktop.core.choices import RoleKind, RoleStatus, Weekday
from desktop.core.errors import Refused
from desktop.core.relationship_choices import WishKind
from desktop.core.rules.finding import Span
from desktop.model.person import Role
from desktop.model.search import FreeTime, Search, Wish
from desktop.services import finding, history, record, relationship
from desktop.services.club import ClubFile
from tests.factories import MENTEE, TODAY, VOLUNTEER, a_contact, a_mentee, a_volunteer, dump
from tests.finding import TUESDAY, a_seeker, an_offerer


def test_who_begins_to_look_waits_from_today_on(club: ClubFile) -> None:
    ada = a_mentee(club)
    finding.look(club, ada, "mentee", {"want": "Make a game", "places": "library, school"})
    finding.look(club, ada, "mentee", {"ask": "An hour a week"})
    (search,) = record.all_of(club, Search)
    assert (search.want, search.ask, search.places) == ("Make a game", "An hour a week", ("library", "school"))
    assert search.since == TODAY
    assert history.undo_words(club) == "what Ada looks for"
    finding.look(club, a_volunteer(club), VOLUNTEER, {"since": "2026-10-01"})
    assert [search.since for search in record.all_of(club, Search)] == [TODAY, date(2026, 10, 1)]


@pytest.mark.parametrize(
    ("role", "values", "field"),
    [("contact", {}, "role"), ("mentee", {"room": "-1"}, "room"), ("mentee", {"room": "51"}, "room")],
)
def test_a_wrong_search_is_refused(club: ClubFile, role: str, values: dict[str, str], field: str) -> None:
    ada = a_mentee(club)
    before = dump(club)
    with pytest.raises(Refused) as refused:
        finding.look(club, ada, role, values)
    assert refused.value.field == field
    assert dump(club) == before


def test_times_are_said_anew_and_end_after_they_begin(club: ClubFile) -> None:
    ada = a_mentee(club)
    finding.set_times(club, ada, [Span(Weekday.SAT, 600, 720), TUESDAY])
    finding.set_times(club, ada, [Span(Weekday.SAT, 600, 720), TUESDAY])
    times = finding.of_person(club, ada).times
    assert [finding.time_words(one.weekday, one.starts, one.ends) for one in times] == [
        "Tuesday 16:00–18:00",
        "Saturday 10:00–12:00",
    ]
    with pytest.raises(Refused, match="It ends before it begins"):
        finding.set_times(club, ada, [Span(Weekday.SAT, 720, 600)])
    with pytest.raises(Refused, match="It ends before it begins"):
        record.change(club, FreeTime, times[0].id, {"ends": "15:00"})
    assert len(finding.of_person(club, ada).times) == 2


def test_a_wish_replaces_what_was_said_before_and_keeps_its_reason(club: ClubFile) -> None:
    ada, ben, kim = a_mentee(club), a_volunteer(club), a_volunteer(club, "Kim")
    finding.wish(club, ada, ben, WishKind.WISH)
    finding.wish(club, ada, ben, "not_with", "neighbours")
    finding.set_wishes(club, ada, WishKind.NOT_WITH, [ben, kim])
    finding.set_wishes(club, ada, WishKind.WISH, [])
    wishes = finding.of_person(club, ada).wishes
    assert [(one.name, one.record.kind, one.record.reason) for one in wishes] == [
        ("Ben", WishKind.NOT_WITH, "neighbours"),
        ("Kim", WishKind.NOT_WITH, ""),
    ]
    finding.set_wishes(club, ada, WishKind.NOT_WITH, [kim], "quarrel")
    assert [one.reason for one in record.all_of(club, Wish)] == ["quarrel"]
    with pytest.raises(Refused, match="somebody else"):
        finding.wish(club, ada, ada, WishKind.WISH)


def test_wishes_are_about_whoever_comes(club: ClubFile) -> None:
    ada, ben = a_mentee(club), a_volunteer(club)
    a_contact(club, ada)
    assert finding.others(club, ada) == [(ben, "Ben")]


def test_who_looks_is_listed_with_what_they_want_and_why_they_are_left_out(club: ClubFile) -> None:
    ada = a_seeker(club, "Ada", ["Scratch", "Chess"], want="Make a game")
    kim = a_seeker(club, "Kim", [], looking="no")
    ben = an_offerer(club, "Ben", ["Scratch"])
    lou = an_offerer(club, "Lou", [], room="2")
    mia = an_offerer(club, "Mia", [])
    relationship.propose(club, [ben], [a_mentee(club, "Noor")])
    relationship.propose(club, [lou], [a_mentee(club, "Omar")])
    record.change(club, Role, record.all_of(club, Role, person=mia)[0].id, {"status": RoleStatus.ON_LEAVE})
    rows = finding.rows(club)
    assert [(row.name, row.free, row.why_not) for row in rows] == [
        ("Ada", 1, ""),
        ("Kim", 0, "not looking now"),
        ("Ben", 0, "no room left"),
        ("Lou", 1, ""),
        ("Mia", 0, "their role is not active"),
    ]
    assert (rows[0].person, rows[0].want, rows[0].skills) == (ada, "Make a game", ("Scratch", "Chess"))
    assert [row.person for row in finding.rows(club, MENTEE)] == [ada, kim]
    assert {row.role for row in finding.rows(club, RoleKind.VOLUNTEER)} == {VOLUNTEER}
