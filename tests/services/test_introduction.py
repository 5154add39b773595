"""What somebody says on their homework card: topic by topic, each with its own tick."""

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Topic
from desktop.model.introduction import Introduction
from desktop.services import history, introduction, record
from desktop.services.club import ClubFile
from desktop.services.introduction import TopicRow
from tests.factories import a_mentee, dump


def test_every_topic_is_there_before_anything_is_said(club: ClubFile) -> None:
    found = introduction.rows(club, a_mentee(club))
    assert [row.topic for row in found] == list(Topic)
    assert not any(row.wording or row.may_share for row in found)


def test_a_topic_is_written_once_and_changed_after_that(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Berg")
    before = dump(club)
    introduction.write(club, ada, {"topic": "background", "wording": "I like whales", "may_share": "yes"})
    introduction.write(club, ada, {"topic": Topic.BACKGROUND, "may_share": False})
    introduction.write(club, ada, {"topic": Topic.GOALS, "may_share": True})
    assert introduction.rows(club, ada)[:2] == [
        TopicRow(Topic.BACKGROUND, "I like whales", may_share=False),
        TopicRow(Topic.GOALS, "", may_share=True),
    ]
    assert len(record.all_of(club, Introduction)) == 2
    assert history.undo_words(club) == "homework card of Ada Berg"
    for _step in range(3):
        history.undo(club)
    assert dump(club) == before


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"wording": "I like whales"}, "topic"),
        ({"topic": "goals", "wording": "To swim"}, "wording"),
        ({"topic": "not_ask", "may_share": True}, "wording"),
        ({"topic": "secrets"}, "topic"),
    ],
)
def test_what_cannot_be_is_refused(club: ClubFile, values: dict[str, object], field: str) -> None:
    ada = a_mentee(club)
    before = dump(club)
    with pytest.raises(Refused) as refused:
        introduction.write(club, ada, values)
    assert refused.value.field == field
    assert dump(club) == before
