"""What care rests on is read for all relationships at once."""

from datetime import date

from desktop.core.relationship_choices import MeetingOutcome, RelationshipState
from desktop.services import care_facts
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.pairs import a_meeting, a_pair, a_step


def test_those_under_way_in_the_order_of_their_mentees(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    a_pair(club, ben, a_mentee(club, "Sam"))
    pair = a_pair(club, ben, a_mentee(club, "Ada"), a_mentee(club, "Gus"), code="R02")
    ended = a_pair(club, ben, a_mentee(club, "Kim"), code="R03")
    a_step(club, ended, RelationshipState.COMPLETED, date(2026, 11, 1))
    a_meeting(club, pair, date(2026, 10, 1), heard="not_quite", worry=True)
    found = care_facts.facts(club)
    assert [(one.pair.code, one.name) for one in found] == [("R02", "Ada and Gus with Ben"), ("R01", "Sam with Ben")]
    assert found[0].meetings == ((date(2026, 10, 1), MeetingOutcome.MET, False),)
    assert [worry.day for worry in found[0].worries] == [date(2026, 10, 1)]
    assert [one.pair.state for one in care_facts.facts(club, [ended])] == [RelationshipState.COMPLETED]


def test_a_club_without_relationships(club: ClubFile) -> None:
    assert care_facts.facts(club) == []
