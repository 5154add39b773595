from pathlib import Path

from desktop.core.charts.timeline import Told
from desktop.model.relationship import Relationship
from desktop.services import pair, record, relationship_story
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee, a_volunteer
from tests.pairs import a_relationship
from tests.riverside import riverside


def test_a_story_begins_empty(club: ClubFile) -> None:
    told = relationship_story.story(club, a_relationship(club, a_volunteer(club), a_mentee(club)))
    assert (told.goals, told.advice, told.thanks, told.steps, told.coming) == ((), (), (), (), None)
    assert told.timeline is not None
    assert [what for _day, what in told.timeline.told] == [Told.AGREEMENT]


def test_a_story_tells_what_was_wanted_done_and_is_next(tmp_path: Path) -> None:
    with riverside(tmp_path) as club:
        told = relationship_story.story(club, pair.the_one(club, "R01").key)
        assert [line.hoped for line in told.goals] == [7, 9, 8]
        assert told.bonus == ("Showed two younger ones how to save a project",)
        assert told.timeline is not None
        assert len(told.timeline.meetings) == 6
        assert {what for _day, what in told.timeline.told} == set(Told)
        assert told.timeline.until == TODAY
        assert told.balance.share == 47
        assert told.kept is not None
        assert told.kept.kept == 6
        assert [step.words for step in told.steps] == ["Let my sister play it"]
        assert told.coming is not None
        assert [one.words for one in told.advice][-1].startswith("Say out loud")
        ended = relationship_story.story(club, pair.the_one(club, "R04").key)
        home = record.all_of(club, Relationship, code="R04")[0]
        assert ended.timeline is not None
        assert ended.timeline.until == home.ended_on
