from desktop.reports.kit.boxes import Fields, Words
from desktop.reports.kit.meeting import Meeting
from tests.reports.pairs import MEETING


def test_it_says_who_when_and_where() -> None:
    who, when = MEETING.parts()
    assert isinstance(who, Words)
    assert isinstance(when, Words)
    assert who.text == "Sam O. with Ada L."
    assert when.text == "Tuesday 17 November 2026 · 16:00–16:45 · Riverside Library"
    assert MEETING.aside() == "meeting 7"


def test_without_a_day_it_is_written_by_hand() -> None:
    who, when = Meeting().parts()
    assert isinstance(who, Fields)
    assert isinstance(when, Fields)
    assert [label for label, _share in (*who.items, *when.items)] == ["Mentee", "Mentor", "Date", "From", "to", "at"]
    assert not Meeting().aside()


def test_names_are_printed_though_the_day_is_not_known() -> None:
    who, when = Meeting("Sam O.").parts()
    assert isinstance(who, Words)
    assert who.text == "Sam O. with ________"
    assert isinstance(when, Fields)
