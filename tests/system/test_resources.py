"""The reader of the resources, and what we ship: fonts, icons, the tokens of the look."""

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

from desktop.system import resources

ROOT = Path(__file__).resolve().parents[2]
FONTS = sorted(resources.path("fonts").glob("*.ttf"))
ICONS = sorted(path for path in resources.path("icons").glob("*.svg") if path.stem != "alongside")
MARKS = "✓✗☐☑●○◐▒–→←·×…☎⚑★≤≥−"
TOKENS = json.loads(resources.text("theme/tokens.json"))


def test_resources_are_found_beside_the_code_and_in_the_frozen_program() -> None:
    assert resources.path("fonts") == ROOT / "resources" / "fonts"
    assert resources.text("fonts/README.md").startswith("# Fonts")
    script = "import sys; sys._MEIPASS = '/frozen'; from desktop.system import resources; print(resources.path('x'))"
    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert Path(said.strip()) == Path("/frozen/resources/x")


def _letters(*names: str) -> set[int]:
    found: set[int] = set()
    for name in names:
        with TTFont(resources.path(f"fonts/{name}.ttf"), lazy=True) as font:
            found |= set(font.getBestCmap())
    return found


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["NotoSans-Regular"], "Zoë Łódź Đặng Nguyễn Şule Þór Œuvre Žižek – × …"),
        (["NotoSans-Bold"], "Zoë Łódź Đặng Nguyễn Şule Þór Œuvre Žižek – × …"),
        (["NotoSans-Regular"], "Ελένη Юлія Ґалаґан Љубица Ёж"),
        (["NotoSansArabic-Regular"], "محمدفاطمةپژگ"),
        (["NotoSansArabic-Bold"], "محمدفاطمةپژگ"),
        (["NotoSansHebrew-Regular"], "שרהםץ"),
        (["NotoSansDevanagari-Regular"], "प्रियासिंहज़"),
        (["NotoSansDevanagari-Bold"], "प्रियासिंहज़"),
        (["NotoSansBengali-Regular"], "প্রিয়াঋতুপর্ণাৎ"),
        (["NotoSansBengali-Bold"], "প্রিয়াঋতুপর্ণাৎ"),
        (["NotoSansTamil-Regular"], "அருண்மொழிஸ்ரீ"),
        (["NotoSansTamil-Bold"], "அருண்மொழிஸ்ரீ"),
        (["NotoSansThai-Regular"], "สมชายณัฐวุฒิ์น้ำ"),
        (["NotoSansThai-Bold"], "สมชายณัฐวุฒิ์น้ำ"),
        (["NotoSansGurmukhi-Regular"], "ਹਰਪ੍ਰੀਤਸਿੰਘ"),
        (["NotoSansGujarati-Regular"], "પ્રિયાપટેલ"),
        (["NotoSansArmenian-Regular"], "Արամև"),
        (["NotoSansGeorgian-Regular"], "გიორგიჰ"),
        (["DroidSansFallbackFull"], "王嫒喆﨑龥䶮髙國さくらヴァー々〆ヶ〇・「」"),
        (["AlongsideHangul"], "김민서꿺힣"),
        (["NotoEmoji"], "😀🦊👍🏽🇬🇧🏴👩👧❤🪿"),
        (["NotoSans-Regular", "DejaVuSans"], MARKS),
    ],
)
def test_fonts_have_the_letters_that_their_table_promises(names: list[str], text: str) -> None:
    here = _letters(*names)
    assert [letter for letter in text if ord(letter) not in here and not letter.isspace()] == []


@pytest.mark.parametrize(
    ("name", "first", "last"), [("AlongsideHangul", "가", "힣"), ("DroidSansFallbackFull", "一", "龥")]
)
def test_every_letter_of_a_large_font_has_a_form(name: str, first: str, last: str) -> None:
    with TTFont(resources.path(f"fonts/{name}.ttf"), lazy=True) as font:
        glyphs, places = font.getBestCmap(), font["loca"]
        numbers = [font.getGlyphID(glyphs[letter]) for letter in range(ord(first), ord(last) + 1)]
        assert all(places[number + 1] > places[number] for number in numbers)


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_font_is_static_truetype_with_its_licence(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        assert "glyf" in font, "what sets the papers takes no other outlines"
        assert "fvar" not in font
    readme = resources.text("fonts/README.md")
    family, _dash, weight = path.stem.partition("-")
    [line] = [line for line in readme.splitlines() if f"{family}.ttf" in line or f"{family}-Regular.ttf" in line]
    assert f"-{weight}" in line
    licence = line.split("|")[3].strip()
    assert "Copyright" in resources.text(f"fonts/{licence}")


def test_fonts_stay_small() -> None:
    assert sum(path.stat().st_size for path in FONTS) < 10_500_000


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icons_are_of_one_family_and_take_the_colour_of_the_theme(path: Path) -> None:
    icon = ET.parse(path).getroot()
    told = {name: icon.get(name) for name in ("viewBox", "stroke", "stroke-width", "fill")}
    assert told == {"viewBox": "0 0 24 24", "stroke": "currentColor", "stroke-width": "1.8", "fill": "none"}
    assert not re.search(r"#[0-9a-fA-F]{3,6}|<(?:script|image|style)", path.read_text())


def test_icons_come_with_their_licence() -> None:
    assert "ISC License" in resources.text("icons/LICENCE-Lucide.txt")
    assert ET.parse(resources.path("icons/alongside.svg")).getroot().get("viewBox") == "0 0 256 256"


def test_both_themes_say_the_same_things_of_the_look() -> None:
    assert set(TOKENS["light"]) == set(TOKENS["dark"])
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for name in ("light", "dark") for colour in TOKENS[name].values())


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("layer", ["desk", "sheet", "sunk"])
def test_everybody_can_read_it(theme: str, layer: str) -> None:
    colours = TOKENS[theme]
    words = ("ink", "soft", "faint", "accent", "ok", "care", "stop")
    weak = [name for name in words if _contrast(colours[name], colours[layer]) < 4.5]
    assert weak == []
    assert _contrast(colours["strong"], colours[layer]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_on_their_own_washes_can_be_read(theme: str) -> None:
    colours = TOKENS[theme]
    pairs = [(name, f"{name}_wash") for name in ("accent", "ok", "care", "stop")] + [("on_accent", "accent")]
    pairs += [("ink", f"{name}_wash") for name in ("accent", "ok", "care", "stop")]
    assert [pair for pair in pairs if _contrast(colours[pair[0]], colours[pair[1]]) < 4.5] == []
