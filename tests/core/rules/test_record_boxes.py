from desktop.core.relationship_choices import MeetingOutcome, MentoringForm
from desktop.core.rules.record_boxes import FORMS, OUTCOMES, STEP_OF, Box, Record, Written


def test_the_numbers_are_those_that_are_printed() -> None:
    assert [box.value for box in Box] == list(range(1, 20))
    assert [line.value for line in Written] == list(range(21, 29))
    assert (Box.MET, Box.READY_MENTEE, Box.PAIRING, Box.TRIED, Box.LETTER, Box.WORRY) == (1, 5, 7, 11, 14, 15)


def test_every_box_of_a_kind_means_one_choice() -> None:
    assert set(FORMS.values()) == set(MentoringForm)
    asked_elsewhere = {MeetingOutcome.PLANNED, MeetingOutcome.NO_ANSWER, MeetingOutcome.POSTPONED}
    assert set(OUTCOMES.values()) == set(MeetingOutcome) - asked_elsewhere
    assert len(set(STEP_OF.values())) == len(STEP_OF)


def test_a_record_that_says_nothing_is_empty() -> None:
    assert Record() == Record(forms={}, ratings={}, steps=())
