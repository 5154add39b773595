from datetime import timedelta

from desktop.core.relationship_choices import MeetingOutcome, RelationshipState
from desktop.services import relationship, relationship_list
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee, a_volunteer, the_group
from tests.pairs import BEGUN, a_group_of_two, a_meeting, a_relationship

State = RelationshipState
DAY = timedelta(days=1)


def test_a_row_says_who_how_far_and_the_meetings_around_today(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben", "Otieno"), a_mentee(club, "Ada", "Berg")
    key = a_relationship(club, ben, ada)
    for days, outcome in ((-9, "met"), (-2, "met"), (-1, "no_answer"), (5, "planned"), (12, "planned")):
        a_meeting(club, key, TODAY + days * DAY, MeetingOutcome(outcome))
    relationship.change(club, key, {"group": the_group(club)})
    [row] = relationship_list.rows(club)
    assert (row.code, row.state, row.since, row.started_on) == ("R01", State.ACTIVE, BEGUN, BEGUN)
    assert (row.pair.mentors, row.pair.mentees) == ((ben,), (ada,))
    assert (row.last_meeting, row.next_meeting) == (TODAY - 2 * DAY, TODAY + 5 * DAY)
    assert (row.name, row.group) == ("Ada Berg with Ben Otieno", "Riverside Code Club")
    assert not row.suspended


def test_lists_are_narrowed_by_state_person_group_and_the_beginnings_of_names(club: ClubFile) -> None:
    ben, eve = a_volunteer(club, "Ben"), a_volunteer(club, "Eve")
    ada, mei, noor = (a_mentee(club, name) for name in ("Ada", "Mei", "Noor"))
    first = a_relationship(club, ben, ada, State.PROPOSED)
    second = a_relationship(club, eve, ada)
    third = a_group_of_two(club, ben, [mei, noor])
    relationship.change(club, second, {"group": the_group(club)})

    def keys(**said: object) -> list[int]:
        return [row.key for row in relationship_list.rows(club, **said)]  # type: ignore[arg-type]

    assert keys() == [first, second, third]
    assert keys(states=[State.PROPOSED]) == [first, third]
    assert keys(person=ada) == [first, second]
    assert keys(group=the_group(club)) == [second]
    assert keys(text="be no") == [third]
    assert keys(text="r02") == [second]
    assert keys(text="zoe") == []
    assert [row.key for row in relationship_list.of_person(club, ada)] == [second, first]
