from datetime import date
from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, Side
from desktop.core.rules.pairing import Turns
from desktop.core.rules.record_boxes import STEPS, Box, Record, Step, Written
from desktop.core.rules.record_line import read_line, read_ratings
from desktop.core.rules.record_words import answer

DAY = date(2026, 11, 17)
BOTH = frozenset(Side)
MET = MeetingOutcome.MET
PAIRING, BETWEEN, TALK = MentoringForm.PAIRING, MentoringForm.BETWEEN, MentoringForm.TALK


def read(line: str) -> Record:
    return read_line(line, DAY)


def refusal(line: str) -> str:
    with pytest.raises(Refused) as refused:
        read(line)
    return refused.value.sentence


def test_a_usual_record_is_about_twelve_keys() -> None:
    line = "5 6=4/3 1:6"
    assert len(line) + 1 <= 12  # and Enter
    assert read(line) == Record(
        outcome=MET, ready=BOTH, forms={PAIRING: None}, turns=Turns(mentee=3, mentor=4), ratings={1: 6}
    )


@pytest.mark.parametrize(
    ("line", "record"),
    [
        ("", Record()),
        ("1", Record(outcome=MET)),
        ("2", Record(outcome=MeetingOutcome.CANCELLED_MENTEE)),
        ("3 5", Record(outcome=MeetingOutcome.CANCELLED_MENTOR, ready=frozenset({Side.MENTEE}))),
        ("4", Record(outcome=MeetingOutcome.NO_SHOW_MENTEE)),
        ("19", Record(outcome=MeetingOutcome.NO_SHOW_MENTOR)),
        ("7=30 10 7", Record(outcome=MET, forms={PAIRING: 30, TALK: None})),
        ("16:00-16:45", Record(outcome=MET, starts=960, ends=1005)),
        ("16.00–16.45", Record(outcome=MET, starts=960, ends=1005)),
        ("23:30-0:15", Record(outcome=MET, starts=1410, ends=1455)),
        ("=5/4", Record(outcome=MET, forms={PAIRING: None}, turns=Turns(mentee=4, mentor=5))),
        ("7=30=5/4", Record(outcome=MET, forms={PAIRING: 30}, turns=Turns(mentee=4, mentor=5))),
        ("2:7=1/0", Record(outcome=MET, forms={PAIRING: None}, turns=Turns(mentee=0, mentor=1), ratings={2: 7})),
        ("10=0/0", Record(outcome=MET, forms={TALK: None}, turns=Turns(mentee=0, mentor=0))),
        ("g2:10, G1:0;", Record(outcome=MET, ratings={1: 0, 2: 10})),
        ("11 13", Record(tried=True, told=True)),
        ("12", Record(tried=True, worked=True)),
        ("18", Record(not_for_me=True)),
        ("14 15", Record(for_letter=True, worry=True)),
        ("16", Record(outcome=MET, heard=True)),
        ("17", Record(outcome=MET, heard=False)),
        (">24/11 #k7", Record(sheet="K7", next_day=date(2026, 11, 24))),
        (">2026-11-24", Record(next_day=date(2026, 11, 24))),
        ("21: loops  and lists", Record(outcome=MET, worked_on="loops and lists")),
        ('22"read the error first" 15', Record(advice="read the error first", worry=True)),
        ("22:“read it first” 15", Record(advice="read it first", worry=True)),
        ("23: we met at 22:30 24: to Sam", Record(mistake="we met at 22:30", thanks="to Sam")),
        ("25: more time", Record(wanted="more time")),
        (
            '26: read chapter 2 27"brings a keyboard" 28: show it 26: read chapter 2',
            Record(
                steps=(
                    Step(frozenset({Side.MENTEE}), "read chapter 2"),
                    Step(frozenset({Side.MENTOR}), "brings a keyboard"),
                    Step(BOTH, "show it"),
                )
            ),
        ),
        ("8=600 16:00-16:45", Record(outcome=MET, starts=960, ends=1005, forms={BETWEEN: 600})),
    ],
)
def test_what_is_typed_is_read(line: str, record: Record) -> None:
    assert read(line) == record


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("20", "“20”: a record has no box 20."),
        ("0", "“0”: a record has no box 0."),
        ("21", "“21”: 21 is a line of the record; its text follows a colon."),
        ("5=30", "“5=30”: only a form of mentoring, 7 to 10, has minutes."),
        ("7=0", "“7=0”: a form takes from 1 minute to 16 hours."),
        ("7=30 7=40", "“7=40” contradicts “7=30”."),
        ("1 2", "“2” contradicts “1”."),
        ("2 7", "“7” contradicts “2”."),
        ("7 =3/3 2", "“7” contradicts “2”."),
        ("16 17", "“17” contradicts “16”."),
        ("12 18", "“18” contradicts “12”."),
        ("1:6 g1:7", "“g1:7” contradicts “1:6”."),
        ("6:1", "“6:1”: there is no goal 6 on this record."),
        ("1:11", "“1:11”: goal 1 is rated from 0 to 10."),
        ("=100/0", "“=100/0”: more than 99 turns."),
        ("20=5/4", "“20”: a record has no box 20."),
        ("2=5/4", "“=5/4” contradicts “2”."),
        ("16:00-15:00", "“16:00-15:00”: the end is before the start."),
        ("16:00-16:00", "“16:00-16:00”: the end is before the start."),
        ("16:00-24:10", "“16:00-24:10” is not from one time of day to another."),
        ("16:00-16:45 7=30 10=20", "“16:00-16:45”: the meeting took 45 min, its forms 50 min."),
        (">soon", "“>soon”: a date follows the >, such as >2026-11-24."),
        (">2026-11-17", "“>2026-11-17”: the next meeting is after this one."),
        ("#K7 #K8", "“#K8” contradicts “#K7”."),
        ("hello", "“hello” cannot be read."),
        ("21:", "“21:”: the text is missing."),
        ('21"loops and', '“21"loops”: the closing quotation mark is missing.'),
        ('21: "loops and', '“21: "loops and”: the closing quotation mark is missing.'),
        ("21: a 21: b", "“21: b” contradicts “21: a”."),
        ("26: a 26: b 27: c 28: d", "“28: d”: a record has at most 3 next steps."),
    ],
)
def test_what_cannot_be_is_refused_by_its_token(line: str, sentence: str) -> None:
    assert refusal(line) == sentence


def test_every_problem_is_named() -> None:
    with pytest.raises(Refused) as refused:
        read("20 1 2 99:1")
    assert len(refused.value.problems) == 3


def test_a_goal_has_its_own_scale() -> None:
    assert read_line("g1:-2", DAY, {1: range(-2, 3)}).ratings == {1: -2}
    with pytest.raises(Refused, match="from -2 to 2"):
        read_line("g1:3", DAY, {1: range(-2, 3)})


NUMBERS = [str(box.value) for box in Box]
TOKENS = [
    *NUMBERS,
    *(
        "7=30",
        "8=20",
        "10=5",
        "16:00-16:45",
        "=5/4",
        "6=5/4",
        "=0/0",
        "g1:6",
        "2:10",
        ">24/11",
        "#K7",
        "x",
        "20",
        "7=",
        "-",
    ),
    *("21: loops", '22"read it"', "23:", "24: thank you 7", "25:“more”", "26: reads", "27: brings", "28: both"),
]


@given(st.one_of(st.text(), st.text(alphabet='0123456789:=/->g#"“”. a21', max_size=40), st.text(printable)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        record = read(text)
    except Refused:
        return
    assert bool(answer(record)) == (record != Record())


@given(st.lists(st.sampled_from(TOKENS), max_size=8).map(" ".join))
def test_nothing_that_is_typed_gets_lost(line: str) -> None:
    """What is read back from its own parts is the same, whatever the order of the boxes; else it was refused."""
    try:
        record = read(line)
    except Refused:
        return
    assert len(record.steps) <= STEPS
    said = answer(record)
    for words in (record.worked_on, record.advice, record.mistake, record.thanks, record.wanted, record.sheet):
        assert words in said
    for step in record.steps:
        assert step.words in said
    for number in Written:
        if f"{number}:" in line or f'{number}"' in line:
            assert any((record.worked_on, record.advice, record.mistake, record.thanks, record.wanted, record.steps))


def test_ratings_are_read_alone() -> None:
    goals = {1: range(11), 2: range(-2, 3)}
    assert read_ratings("g2:−1, 1:6", goals) == {1: 6, 2: -1}
    assert read_ratings(" ", goals) == {}
    with pytest.raises(Refused) as refused:
        read_ratings("1:6 1:7 2:7 3:1 7 =5/4", goals)
    assert refused.value.problems[1:] == (
        "“2:7”: goal 2 is rated from -2 to 2.",
        "“3:1”: there is no goal 3 on this record.",
        "“7” is no goal with its rating, such as 1:6.",
        "“=5/4” is no goal with its rating, such as 1:6.",
    )
