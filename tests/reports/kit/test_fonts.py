import pytest

from desktop.reports.kit import fonts


def test_the_main_face_has_two_weights() -> None:
    assert fonts.main() == "NotoSans-Regular"
    assert fonts.main(bold=True) == "NotoSans-Bold"


@pytest.mark.parametrize("name", ["Zoë", "Łukasz Wiśniewski", "Nguyễn Thị Ánh", "Δημήτρης", "Олександра", "Åse Çelik"])
def test_every_european_and_vietnamese_name_is_of_one_face(name: str) -> None:
    [run] = fonts.runs(name)
    assert run.font == "NotoSans-Regular"
    assert run.width > 0


def test_a_line_is_split_where_another_font_must_help() -> None:
    assert [(run.font, run.text) for run in fonts.runs("a ● שרה", bold=True)] == [
        ("NotoSans-Bold", "a "),
        ("DejaVuSans", "●"),
        ("NotoSans-Bold", " "),
        ("NotoSansHebrew-Bold", "שרה"),
    ]


def test_what_no_font_has_is_said_and_shown_as_a_replacement() -> None:
    assert fonts.unprintable("Ana \U0001f9ff") == "\U0001f9ff"
    assert fonts.unprintable("Zoe\u0308, Łódź ● ✓ ✗ ☐ – …") == ""
    assert fonts.runs("\U0001f9ff")[0].text == fonts.REPLACEMENT


@pytest.mark.skipif(fonts._path("NotoSansDevanagari", bold=False) is None, reason="the system has no such font")
def test_letters_that_join_are_shaped() -> None:
    [run] = fonts.runs("प्रिया")
    assert run.shaped
    assert 1 < run.width < 4
    assert fonts.shape(run.font, run.text) != run.text
