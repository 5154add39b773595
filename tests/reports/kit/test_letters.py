import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules.letters import split
from desktop.reports.kit import letters
from desktop.reports.kit.letters import Placed

WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
ASTRONAUT = "👩🏽\u200d🚀"


@pytest.mark.parametrize(
    ("value", "cleaned"),
    [
        ("Zoe\u0308", "Zoë"),
        ("two\nlines\tand more", "two lines and more"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("bell\x07", "bell"),
        ("é\ud800", "é"),
        ("plain", "plain"),
        ("क्\u200dष", "क्\u200dष"),
        (WALES, WALES),
        ("x\U000e0067", "x"),
    ],
)
def test_what_has_no_form_is_left_out(value: str, cleaned: str) -> None:
    assert letters.clean(value) == cleaned


def test_the_first_strong_letter_says_where_a_text_runs() -> None:
    assert letters.direction("12 שרה") == "R"
    assert letters.direction("12 Sara") == "L"
    assert letters.runs_backwards("Sara שרה")
    assert not letters.runs_backwards("Sara प्रिया 12")


def _seen(value: str, base: str = "") -> str:
    return "".join(one.text for one in letters.ordered(value, base))


def test_the_order_of_the_paper_is_that_of_the_reader() -> None:
    assert _seen("שרה לוי") == "יול הרש"
    assert _seen("Leader: שרה 12") == "Leader: 12 הרש"
    assert _seen("אב (12)") == ")12( בא", "the font turns the brackets"
    assert _seen("Ann שרה", "R") == "הרש Ann"
    assert _seen(f"שרה {ASTRONAUT} לוי") == f"יול {ASTRONAUT} הרש"
    assert letters.ordered("בְּx") == [Placed("x", 1, backwards=False), Placed("בְּ", 0, backwards=True)]


@given(st.text(st.sampled_from("ab12 (אבجד٣,-\u05b0é👍🏽"), max_size=600))
def test_every_letter_has_one_place(value: str) -> None:
    found = letters.ordered(value)
    assert sorted(one.place for one in found) == list(range(len(split(value))))
    assert "".join(one.text for one in sorted(found, key=lambda one: one.place)) == value


@given(st.text(st.sampled_from("abאבجد\u0661\u066212 :/,.-€%()[]!"), max_size=40), st.sampled_from(["L", "R"]))
def test_the_places_change_nothing_of_the_order(value: str, base: str) -> None:
    turned = str.maketrans(")]", "([")
    assert _seen(value, base).translate(turned) == get_display(value, base_dir=base).translate(turned)


def test_times_and_dates_stay_as_they_are() -> None:
    assert _seen("نوفمبر 20:03", "R").startswith("20:03")
    assert _seen("שרה 17/11/2026", "R").startswith("17/11/2026")


def test_a_part_keeps_its_own_direction() -> None:
    assert _seen("אב \u2068Ana L.\u2069 גד.", "R") == ".דג Ana L. בא"
    assert _seen("\u2068Logan\u2069:  1  \u2068Make it.\u2069", "R") == "Make it.  1  :Logan"
    assert _seen("\u2068Riverside · Hall\u2069 · אב", "R") == "בא · Riverside · Hall"
    assert _seen("\u2066open", "R") == "open", "a part that is not closed ends with the line"


def test_marks_of_order_are_kept_where_they_tell_something() -> None:
    mixed = "\u2068Ana\u2069 אב"
    assert letters.told(mixed, "") == letters.told(mixed, "R") == mixed
    assert letters.told("1  \u2068Ana\u2069", "R") == "1  \u2068Ana\u2069"
    assert letters.told("1  \u2068Ana\u2069", "") == letters.clean("1  \u2068Ana\u2069") == "1  Ana"
    assert letters.told("We meet at \u2068Hall\u2069.", "R") == "We meet at Hall.", "a sentence from left to right"
    assert letters.is_turned("\u2068Ana\u2069")
    assert not letters.is_turned("Ana")


def test_a_part_is_settled_before_its_lines_are_cut() -> None:
    assert letters.settled("\u2068Ana Ben\u2069 \u2068אב Ana\u2069") == "\u2066Ana Ben\u2069 \u2067אב Ana\u2069"
    assert letters.settled("\u2068\u2068Ana\u2069 אב\u2069")[0] == "\u2067", "what is in a part of its own says nothing"
    assert letters.opened("\u2066Ana \u2067אב\u2069 Ben") == "\u2066"
    assert list(letters.starts(["אב \u2066Ana", "Ben\u2069 1", "אב"], "R")) == ["", "\u200f\u2066", ""]


@pytest.mark.parametrize("value", ["<5", "−3", "0–10", "+44 20 7946 0018"])
def test_a_number_with_a_sign_and_a_range_stay_as_they_are(value: str) -> None:
    assert value in _seen(f"אב {value}: גד", "R")
    assert value in _seen(f"אב {value}.", "R")
