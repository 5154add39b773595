"""What the homework cards of the sample club say, and only with its tick."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.relationship_choices import Side, Topic
from desktop.model.meeting import NextStep
from desktop.reports.homework_card import HomeworkCard
from desktop.services import goal, homework_card, introduction, next_step, pair, record
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.pairs import a_relationship, an_agreement
from tests.riverside import riverside


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[ClubFile]:
    with riverside(tmp_path) as opened:
        yield opened


def shared(card: HomeworkCard) -> dict[Topic, tuple[str, ...]]:
    return {item.topic: item.lines for item in card.shared()}


def test_a_card_about_each_for_the_other(sample: ClubFile) -> None:
    mentee, mentor = homework_card.cards(sample, pair.the_one(sample, "R01").key).cards
    assert (mentee.about, mentee.reader, mentor.about) == ("Seun Hassan", "Ana Lima", "Ana Lima")
    assert mentee.meeting.number == 7
    assert shared(mentee) == {
        Topic.BACKGROUND: ("I have made two small games in Scratch, and I read everything about whales.",),
        Topic.GOALS: (
            "Find my own mistakes before I ask",
            "Finish a game that my sister can play",
            "Ask for help without feeling silly",
        ),
        Topic.AGREED: (
            "We meet every week, 1 h, Riverside Library",
            "I bring: Ideas for games",
            "I will do: Let my sister play it",
        ),
        Topic.TRIED: (
            "Let somebody else play it and say nothing while they do",
            "Draw level three on paper",
            "Keep a copy of the last version that worked",
            "Say out loud what each line should do before you run it",
        ),
        Topic.NOT_ASK: ("My old school",),
    }
    assert Topic.NOT_ASK not in shared(mentor)
    assert "I bring: Twenty years of small mistakes" in shared(mentor)[Topic.AGREED]


def test_nothing_is_shared_without_its_own_tick(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
    pair = a_relationship(club, ben, ada)
    goal.add(club, {"person": ada, "wording": "Swim"})
    introduction.write(club, ada, {"topic": Topic.BACKGROUND, "wording": "I like whales"})
    about_ada, about_ben = homework_card.cards(club, pair).cards
    assert (shared(about_ada), shared(about_ben)) == ({}, {})
    introduction.write(club, ada, {"topic": Topic.GOALS, "may_share": True})
    assert shared(homework_card.cards(club, pair).cards[0]) == {Topic.GOALS: ("Swim",)}


def test_what_one_side_tried_stands_on_its_own_card(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
    pair = a_relationship(club, ben, ada)
    for person in (ben, ada):
        introduction.write(club, person, {"topic": Topic.TRIED, "may_share": True})
    for side, words in ((Side.MENTOR, "Bring the robot"), (Side.MENTEE, "Draw the maze")):
        record.add(club, NextStep, {"relationship": pair, "side": side, "wording": words})
    assert [shared(card) for card in homework_card.cards(club, pair).cards] == [{}, {}]
    for row in next_step.rows(pair):
        next_step.done(club, row.keys)
    assert [shared(card)[Topic.TRIED] for card in homework_card.cards(club, pair).cards] == [
        ("Draw the maze",),
        ("Bring the robot",),
    ]


def test_a_draft_is_nothing_agreed(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
    pair = a_relationship(club, ben, ada)
    introduction.write(club, ada, {"topic": Topic.AGREED, "may_share": True})
    an_agreement(club, pair, signed_on=None)
    [line] = shared(homework_card.cards(club, pair).cards[0])[Topic.AGREED]
    assert line == "We meet every week, 1 h, Library"
