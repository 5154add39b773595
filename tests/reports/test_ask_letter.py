import pytest

from desktop.reports import ask_letter as paper
from desktop.reports.ask_letter import AskData, AskFor
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.relationship_samples import ask_letter, envelope


def test_want_where_and_ask_are_three_boxes_of_a_short_letter() -> None:
    [read] = words(paper.render(ask_letter(role="Mentee"), Options()))
    for said in (
        "Dear Katarzyna, I am looking for a mentor",
        "What I want to get better at To write games that others like to play.",
        "Why I turn to you You spoke at our library about your first game.",
        "What I ask of you An hour every two weeks in the library, until summer.",
        "A short answer by 15 Jan 2027 is enough, and a no is a good answer too.",
        "How to answer: by letter to the club, or +44 7700 900111",
        "Questions about our club: Ada Lindqvist, +44 7700 900111.",
        "Thank you for reading this. Aisha Khan Mentee",
    ):
        assert said in read


def test_a_volunteer_asks_for_a_place_as_a_mentor() -> None:
    [read] = words(paper.render(ask_letter(ask_for=AskFor.ROLE), Options()))
    assert "I would like to give time as a mentor" in read
    assert "What I want to give" in read
    assert "better at" not in read


def test_what_is_not_known_is_written_by_hand() -> None:
    blank = envelope(recipient="", recipient_address="", greeting="")
    [read] = words(paper.render(AskData(blank, AskFor.MENTOR, ""), Options()))
    assert "Dear ____" in read
    assert "How to answer: ____" in read
    assert "A short answer is enough" in read
    assert "Questions" not in read


@pytest.mark.parametrize("options", [Options(), Options(large_print=True, language="xr")], ids=str)
def test_long_boxes_go_on_overleaf(options: Options) -> None:
    data = ask_letter(want="I want to make something. " * 120)
    assert paper.render(data, options).pages > 1
    assert not faults(paper, data, options)
