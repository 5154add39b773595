import pytest

from desktop.reports.kit.shaping import Font, Glyph
from desktop.system import resources


def _font(name: str) -> Font:
    return Font(name, str(resources.path(f"fonts/{name}.ttf")))


def test_letters_that_join_are_one_piece_that_says_what_it_is() -> None:
    [word], width = _font("NotoSansDevanagari-Regular").shape("प्रिया", backwards=False)
    assert word.text == "प्रिया"
    assert not word.told
    assert len(word.marks) < len(word.text)
    assert 1 < width < 4


def test_letters_from_right_to_left_stand_at_their_places_in_the_order_of_reading() -> None:
    glyphs, _width = _font("NotoSansArabic-Regular").shape("محمد", backwards=True)
    assert [glyph.text for glyph in glyphs] == list("محمد")
    places = [glyph.marks[0][1] for glyph in glyphs]
    assert places == sorted(places, reverse=True)
    assert all(glyph.told for glyph in glyphs)
    assert glyphs[0].marks[0][0] != glyphs[2].marks[0][0], "a letter has another form at the start of a word"


def test_a_ligature_is_the_character_that_readers_take_apart() -> None:
    [glyph], _width = _font("NotoSansArabic-Regular").shape("لا", backwards=True)
    assert glyph == Glyph("لا", (("\ufefb", 0.0, 0.0),), told=True)


def test_an_accent_stands_over_its_letter() -> None:
    [name], width = _font("NotoSans-Regular").shape("ọ\u0300", backwards=False)
    (_letter, at, _up), (_accent, across, up) = name.marks
    assert at == 0
    assert 0 < across + up < 2 * width
    assert not name.told


@pytest.mark.parametrize("joined", ["👩🏽\u200d🚀", "🇬🇧", "👍🏽", "❤️", "1️⃣"])
def test_an_emoji_of_several_characters_is_one_glyph(joined: str) -> None:
    [glyph], _width = _font("NotoEmoji").shape(joined, backwards=False)
    assert glyph.text == joined
    assert len(glyph.marks) == 1
    assert glyph.told


def test_an_emoji_that_no_font_joins_shows_its_parts() -> None:
    [glyph], _width = _font("NotoEmoji").shape("🦊\u200d🚀", backwards=False)
    assert [mark[0] for mark in glyph.marks] == ["🦊", glyph.marks[1][0]]
    assert len(glyph.marks) == 2
