"""Check-ins fall due with each side separately, and are noted by one line."""

from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import CheckInState, CheckInWith
from desktop.model.check_in import CheckIn
from desktop.model.contact import ContactLink
from desktop.services import check_in, history, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, Clock, a_contact, a_group, a_mentee, a_volunteer
from tests.pairs import ACTIVE, PAUSED, a_pair, a_step

MENTOR, MENTEE, CONTACT = CheckInWith


def with_whom(club: ClubFile, pair: int | None = None) -> list[tuple[str, date]]:
    return [(one.words, one.since) for one in check_in.due(club, pair)]


def test_each_of_them_is_due_separately(club: ClubFile, clock: Clock) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada, "Rosa")
    pair = a_pair(club, a_volunteer(club, "Ben"), ada)
    clock.go_to(date(2026, 9, 10))
    assert with_whom(club) == []
    clock.go_to(date(2026, 9, 16))
    first = date(2026, 9, 15)
    assert with_whom(club) == [("Ben", first), ("Ada", first), ("Rosa for Ada", first)]
    parties = [one.party for one in check_in.due(club)]
    check_in.note(club, pair, parties[1], "fine glad of Tuesdays")
    check_in.note(club, pair, parties[2], "- rang twice")
    assert with_whom(club) == [("Ben", first), ("Rosa for Ada", first)]
    assert [one.tried for one in check_in.due(club, pair)] == [None, date(2026, 9, 16)]


def test_who_is_asked_for_a_mentee(club: ClubFile) -> None:
    adults = a_group(club, "Evening", adults_only=True)
    ben = a_volunteer(club, "Ben")
    grown, unknown = a_mentee(club, "Gus", born_on="1990"), a_mentee(club, "Una", born_on=None)
    a_pair(club, ben, grown)
    a_pair(club, ben, unknown, code="R02")
    a_pair(club, ben, a_mentee(club, "Wes", born_on=None), code="R03", group=adults)
    assert [words for words, _since in with_whom(club)] == [
        "Ben",
        "Gus",
        "Ben",
        "Una",
        "parent or carer of Una (nobody is entered)",
        "Ben",
        "Wes",
    ]


def test_who_may_not_collect_is_not_rung(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada, "Max", may_not_collect=True)
    a_contact(club, ada, "Gran", is_guardian=False, priority=1)
    a_contact(club, ada, "Rosa", priority=2)
    pair = a_pair(club, a_volunteer(club, "Ben"), ada)
    assert check_in.due(club, pair)[2].words == "Rosa for Ada"


def test_a_changed_contact_keeps_what_was_asked(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    first, later = a_contact(club, ada, "Rosa"), a_contact(club, ada, "Uma", priority=2)
    pair = a_pair(club, a_volunteer(club, "Ben"), ada)
    check_in.note(club, pair, check_in.due(club)[2].party, "f")
    assert len({first, later}) == 2
    record.remove(club, ContactLink, first)
    assert [one.party.who for one in check_in.due(club)] == [MENTOR, MENTEE]


def test_two_mentees_of_a_group_are_told_apart(club: ClubFile) -> None:
    pair = a_pair(
        club, a_volunteer(club, "Ben"), a_mentee(club, "Ada", born_on="1990"), a_mentee(club, "Sam", born_on="1990")
    )
    due = check_in.due(club)[1]
    assert due.words == "Ada"
    check_in.note(club, pair, due.party, "thriving")
    assert [words for words, _since in with_whom(club)] == ["Ben", "Sam"]


def test_a_pause_makes_nothing_due(club: ClubFile, clock: Clock) -> None:
    pair = a_pair(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada", born_on="1990"))
    for due in check_in.due(club):
        check_in.note(club, pair, due.party, "fine")
    a_step(club, pair, PAUSED, TODAY)
    clock.go_to(date(2027, 1, 20))
    assert check_in.due(club) == []
    a_step(club, pair, ACTIVE, date(2027, 1, 20))
    assert check_in.due(club) == []
    clock.go_to(date(2027, 2, 1))
    assert {since for _words, since in with_whom(club)} == {date(2027, 2, 1)}


def test_a_line_is_noted_and_undone(club: ClubFile) -> None:
    pair = a_pair(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada", born_on="1990"))
    ben = check_in.due(club)[0].party
    check_in.note(club, pair, ben, "wob tired after work > ask about Tuesdays", TODAY - timedelta(days=1))
    made = record.all_of(club, CheckIn)[0]
    assert (made.state, made.note, made.follow_up, made.reached) == (
        CheckInState.WOBBLING,
        "tired after work",
        "ask about Tuesdays",
        True,
    )
    assert [one.words for one in check_in.follow_ups(club)] == ["ask about Tuesdays"]
    check_in.followed_up(club, made.id)
    assert check_in.follow_ups(club) == []
    assert history.undo_words(club) == "what followed a check-in is done"
    for _step in range(2):
        history.undo(club)
    assert record.all_of(club, CheckIn) == []


def test_who_needs_help_waits_for_what_follows(club: ClubFile) -> None:
    pair = a_pair(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada", born_on="1990"))
    ben, ada = (one.party for one in check_in.due(club))
    check_in.note(club, pair, ben, "needs help")
    check_in.note(club, pair, ada, "safety")
    check_in.note(club, pair, ada, "-")
    assert [(one.words, one.pressing) for one in check_in.follow_ups(club, pair)] == [
        ("Needs help", False),
        ("Safety concern", True),
    ]


def test_what_is_refused(club: ClubFile) -> None:
    pair = a_pair(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada"))
    ben = check_in.due(club)[0].party
    for line, day in (("happy", None), ("fine", TODAY + timedelta(days=1)), ("fine " + 300 * "x", BEGIN)):
        with pytest.raises(Refused):
            check_in.note(club, pair, ben, line, day)
    with pytest.raises(Refused, match="not there"):
        check_in.note(club, 99, ben, "fine")
    assert record.all_of(club, CheckIn) == []


def test_who_is_meant(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    first, second = a_pair(club, ben, a_mentee(club, "Ada")), a_pair(club, ben, a_mentee(club, "Adam"), code="R02")
    assert [check_in.the_party(club, who)[0] for who in ("ada", "ADAM")] == [first, second]
    with pytest.raises(Refused, match=r"Ben \(R01\) and Ben \(R02\)"):
        check_in.the_party(club, "ben")
    assert check_in.the_party(club, "be", second)[0] == second
    for nobody in ("zoe", ""):
        with pytest.raises(Refused, match="Nobody called"):
            check_in.the_party(club, nobody)
