from dataclasses import replace

import pytest

from desktop.reports import letter as paper
from desktop.reports.kit.page import Options
from desktop.reports.letter import Thanks
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.relationship_samples import letter


def test_it_is_a_letter_to_one_person() -> None:
    [read] = words(paper.render(letter(role="Mentee, Tuesday juniors"), Options()))
    for said in (
        "Riverside Library Trust",
        "12 Mill Lane · Otterbourne OT4 2AB",
        "Katarzyna Wiśniewska 3 Weir Road Otterbourne OT4 7QQ Tuesday 15 December 2026 Dear Katarzyna,",
        "Thank you for the time that you have given since September 2026. This is what you were thanked for:",
        "22 Sept 2026 You drew the maze on a napkin, and then I understood loops.",
        "24 Nov 2026 You came although it snowed.",
        "You laughed at your own mistake first.",
        "With my thanks Aisha Khan Mentee, Tuesday juniors",
        "For the person named",
    ):
        assert said in read
    assert "Thank-you letter" not in read


def test_only_the_first_three_are_told() -> None:
    thanks = tuple(Thanks(f"thing {number}") for number in range(5))
    [read] = words(paper.render(letter(thanks=thanks), Options()))
    assert "thing 2" in read
    assert "thing 3" not in read


def test_without_thanks_there_is_room_for_them() -> None:
    [read] = words(paper.render(letter(thanks=(), since=None, signer=""), Options()))
    assert "Thank you for the time that you have given. With my thanks ____" in read


def test_a_name_is_the_greeting_where_nothing_else_is_said() -> None:
    data = letter()
    [read] = words(paper.render(replace(data, envelope=replace(data.envelope, greeting="")), Options()))
    assert "Dear Katarzyna Wiśniewska," in read


def test_it_speaks_the_language_that_is_asked_for() -> None:
    [read] = words(paper.render(letter(), Options(language="de")))
    assert "Dienstag, 15. Dezember 2026" in read


@pytest.mark.parametrize("options", [Options(), Options(large_print=True)], ids=str)
def test_long_thanks_run_on_and_the_signature_stays_with_the_last_line(options: Options) -> None:
    data = letter(thanks=(Thanks("You listened once more. " * 150),))
    *_before, last = words(paper.render(data, options))
    assert "With my thanks" in last
    assert "Aisha Khan" in last
    assert not faults(paper, data, options)
