"""What is due about relationships, and one of them as far as it is looked after."""

from datetime import date, timedelta

from desktop.services import care, check_in, due, pulse
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, Clock, a_mentee, a_volunteer
from tests.pairs import PAUSED, a_meeting, a_pair, a_step, an_agreement


def lines(club: ClubFile) -> list[tuple[str, str]]:
    return [(one.level, one.words) for one in care.lines(club)]


def test_what_is_due_about_relationships(club: ClubFile, clock: Clock) -> None:
    ada = a_mentee(club, "Ada", born_on="1990")
    pair = a_pair(club, a_volunteer(club, "Ben"), ada)
    clock.go_to(date(2026, 9, 16))
    assert lines(club) == [("note", "Ada with Ben: check-in with Ben and Ada, due since 15 Sept 2026")]
    clock.go_to(date(2026, 10, 5))
    a_meeting(club, pair, date(2026, 10, 4), worry=True)
    assert [worry.day for worry in care.view(club, pair).worries] == [date(2026, 10, 4)]
    for one in check_in.due(club):
        check_in.note(club, pair, one.party, "safety" if one.words == "Ada" else "fine")
    assert lines(club) == [
        ("stop", "Ada with Ben: Safety concern, since the check-in of 5 Oct 2026"),
    ]
    clock.go_to(date(2026, 11, 20))
    assert lines(club)[0] == ("care", "Ada with Ben: no meeting for 47 days")
    assert lines(club)[-1] == ("care", "Ada with Ben: check-in with Ben and Ada, due since 1 Nov 2026")
    shown = {(one.key, one.words) for one in due.due(club) if one.page == "relationship"}
    assert {(pair, words) for _level, words in lines(club)} <= shown


def test_a_pause_asks_for_nothing(club: ClubFile) -> None:
    pair = a_pair(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada"))
    assert "no meeting for 77 days" in lines(club)[0][1]
    a_step(club, pair, PAUSED, TODAY - timedelta(days=1))
    assert lines(club) == []


def test_one_relationship_as_it_is_looked_after(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada", born_on="1990")
    pair = a_pair(club, ben, ada)
    assert care.view(club, pair).promised is None
    an_agreement(club, pair)
    an_agreement(club, pair, cadence="monthly", version=2, signed_on=None)
    for week in range(3):
        a_meeting(club, pair, BEGIN + timedelta(days=7 * week))
    a_meeting(club, pair, TODAY, outcome="no_show_mentee")
    a_meeting(club, pair, TODAY, outcome="planned")
    pulse.note(club, pair, ada, [5, None, 4, 4, 4, 1])
    check_in.note(club, pair, check_in.due(club)[0].party, "wobbling > ask again")
    view = care.view(club, pair)
    assert view.pair == "Ada with Ben"
    assert view.cadence == "weekly"
    assert view.promised == (11, 3)
    assert view.signs == ("no meeting for 63 days",)
    assert [one.words for one in view.due] == ["Ada"]
    assert [one.words for one in view.follow_ups] == ["ask again"]
    assert [one.state.value for one in view.made] == ["wobbling"]
    assert [one.low for one in view.pulses] == [("The pace is right for me",)]
