from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.questions import BOTH, BY_NUMBER, QUESTIONS, Stage, Standing, pick, stage_of
from desktop.core.relationship_choices import MentoringForm, Side

STAGES = st.sampled_from(list(Stage))
SIDES = st.sampled_from(list(Side))


def test_the_bank_has_thirty_questions_numbered_in_the_order_of_the_stages() -> None:
    assert [one.number for one in QUESTIONS] == list(range(1, 31))
    order = list(Stage)
    places = [order.index(one.stage) for one in QUESTIONS]
    assert places == sorted(places)
    assert {one.stage for one in QUESTIONS} == set(Stage)
    assert len({one.words for one in QUESTIONS}) == 30


def test_each_serves_a_rule_and_asks_one_thing() -> None:
    known = {f"A{number}" for number in range(1, 8)} | {"B1", "B2", "B3"}
    for one in QUESTIONS:
        assert set(one.rules) <= known
        assert one.rules
        assert "?" in one.words or one.words.endswith(".")
    assert {rule for one in QUESTIONS for rule in one.rules} == known


def test_who_is_asked_and_who_understands() -> None:
    assert [one.number for one in QUESTIONS if one.young] == [1, 6, 11, 12, 16, 21, 26, 29]
    assert [one.number for one in QUESTIONS if one.who == BOTH] == [6, 7, 8, 10, 11, 14, 16, 21, 24, 27, 30]
    assert BY_NUMBER[28].who == {Side.MENTOR}


@pytest.mark.parametrize(
    ("standing", "stage"),
    [
        (Standing(matched=False), Stage.FINDING),
        (Standing(), Stage.FIRST),
        (Standing(met=1), Stage.WORKING),
        (Standing(met=3, forms=[MentoringForm.PAIRING, MentoringForm.TALK]), Stage.WORKING),
        (Standing(met=3, forms=[MentoringForm.REVIEW]), Stage.REVIEWING),
        (Standing(met=3, forms=[MentoringForm.PAIRING, MentoringForm.BETWEEN]), Stage.REVIEWING),
        (Standing(met=5, review_due=True, forms=[MentoringForm.REVIEW]), Stage.TAKING_STOCK),
        (Standing(met=5, review_due=True, stuck=True), Stage.STUCK),
        (Standing(met=5, stuck=True, closing=True), Stage.ENDING),
        (Standing(met=0, closing=True), Stage.ENDING),
    ],
)
def test_the_stage_of_a_meeting_follows_from_plain_facts(standing: Standing, stage: Stage) -> None:
    assert stage_of(standing) is stage


def test_the_first_question_of_a_stage_comes_first() -> None:
    assert pick(Side.MENTEE, Stage.WORKING, []).number == 12
    assert pick(Side.MENTOR, Stage.WORKING, []).number == 14
    assert pick(Side.MENTOR, Stage.REVIEWING, [14, 15, 19]).number == 21


def test_where_a_stage_has_no_other_one_of_working_together_is_asked() -> None:
    assert pick(Side.MENTEE, Stage.STUCK, []).number == 27
    assert pick(Side.MENTEE, Stage.STUCK, [27]).number == 12
    assert pick(Side.MENTEE, Stage.STUCK, [27, 12]).number == 27
    assert pick(Side.MENTEE, Stage.STUCK, [], child=True).number == 12


@pytest.mark.parametrize(("side", "stage", "child"), list(product(Side, Stage, [False, True])))
def test_there_is_always_one_to_ask(side: Side, stage: Stage, child: bool) -> None:
    asked: list[int] = []
    for _meeting in range(20):
        one = pick(side, stage, asked, child=child)
        assert side in one.who
        assert one.young or not child
        asked.append(one.number)
    assert all(first != second for first, second in pairwise(asked))


@given(SIDES, STAGES, st.lists(st.integers(1, 30), max_size=12))
def test_all_of_a_stage_before_one_again_and_never_the_same_twice_running(
    side: Side, stage: Stage, asked: list[int]
) -> None:
    one = pick(side, stage, asked)
    assert one == pick(side, stage, asked)
    assert [one.number] != asked[-1:]
    own = {other.number for other in QUESTIONS if other.stage is stage and side in other.who}
    if one.number in own and one.number in asked:
        assert own <= set(asked)
