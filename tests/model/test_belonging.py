"""Whose a record is follows from the links: nobody needs to say it of a new noun."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.relationship_choices import Side
from desktop.model.belonging import IMPERSONAL, PERSONAL, has_side, of_pair, side_of, table_of, theirs
from desktop.model.goal import GoalRating
from desktop.model.meeting import Meeting, Prep
from desktop.model.noun import Noun
from desktop.model.sheet import SheetRow
from desktop.services import relationship
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_club, a_mentee, a_volunteer, made

OF_NOBODY = {
    *("club", "venue", "term", "holiday", "group", "session", "skill", "opening", "clause", "impact"),
    *("printed_sheet", "hours_policy", "fund", "claim", "list_mapping", "label_preset", "named_export", "draft"),
    "destruction",
}


def _count(club: ClubFile, noun: type[Noun], key: int) -> int:
    sql = f'SELECT count(*) FROM "{table_of(noun)}" WHERE {theirs(noun)}'
    return int(club.value(sql, {"person": key}))


def test_every_noun_is_of_people_or_known_not_to_be() -> None:
    assert {table_of(noun) for noun in IMPERSONAL} == OF_NOBODY
    assert not set(PERSONAL) & set(IMPERSONAL)


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made_club:
        yield made_club


def test_what_hangs_on_a_record_belongs_to_whom_that_belongs(club: ClubFile) -> None:
    ada, ben, cy = a_mentee(club), a_volunteer(club), a_mentee(club, "Cy")
    pair = made(relationship.propose(club, [ben], [ada]).subject)
    with club.step("plant"):
        meeting = Meeting.create(relationship=pair, date=TODAY)
        for side in Side:
            Prep.create(meeting=meeting.id, side=side)
    assert [_count(club, Prep, key) for key in (ada, ben, cy)] == [1, 1, 0]
    for noun in PERSONAL:
        assert _count(club, noun, 10**6) == 0


def test_sides_and_what_a_pair_has_in_common() -> None:
    assert (has_side(Prep), of_pair(Prep), of_pair(GoalRating), of_pair(SheetRow)) == (True, True, False, False)
    assert (side_of("learned_mentor"), side_of("learned_mentee"), side_of("worked_on")) == ("mentor", "mentee", "")
