import os
import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from desktop.system import resources
from desktop.ui.kit import icons, theme

LOOKS = ("light", "dark")
LAYERS = ("desk", "sheet", "sunk")
TEXTS = ("ink", "soft", "faint", "accent", "ok", "care", "stop")
WASHES = ("ok_wash", "care_wash", "stop_wash", "accent_wash")
OWN = (("ok", "ok_wash"), ("care", "care_wash"), ("stop", "stop_wash"), ("on_accent", "accent"))


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted(luminance(theme.colour(token)) for token in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_can_be_read_on_every_layer(qapp: QApplication, look: str) -> None:
    theme.apply(qapp, look)
    for text, layer in [*product(TEXTS, LAYERS), *product(("ink", "accent"), WASHES), *OWN]:
        assert contrast(text, layer) >= 4.5, (text, layer)


@pytest.mark.parametrize("look", LOOKS)
def test_outlines_can_be_seen(qapp: QApplication, look: str) -> None:
    theme.apply(qapp, look)
    for outline, layer in product(("strong", "accent", "stop"), LAYERS):
        assert contrast(outline, layer) >= 3, (outline, layer)


@pytest.mark.parametrize("look", LOOKS)
def test_every_pair_of_the_style_sheet_can_be_read_and_seen(qapp: QApplication, look: str) -> None:
    """Text on its own background, also hints and what is off; outlines of controls against what they stand on."""
    theme.apply(qapp, look)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", resources.text("theme/style.qss")))
    known: dict[str, str] = {}
    checked = 0
    for selectors, body in rules:
        said = dict(re.findall(r"([\w-]+):\s*([^;]*@\w+@)", body))
        for selector in (one.strip() for one in selectors.split(",")):
            bare = re.sub(r":(hover|pressed|focus|disabled|checked|selected)", "", selector)
            colours = {name: re.findall(r"@(\w+)@", value)[-1] for name, value in said.items()}
            layer = colours.get("background") or (colours.get("background-color") if "Item" in selector else None)
            known.setdefault(bare, layer or "")
            under = (layer or known[bare],) if layer or known[bare] else LAYERS
            for text in ("color", "placeholder-text-color"):
                for beneath in under if text in colours else ():
                    checked += 1
                    assert contrast(colours[text], beneath) >= 4.5, (selector, colours[text], beneath)
            edge = colours.get("border") or colours.get("border-color")
            control = selector.startswith(("QPushButton", "QLineEdit", "QComboBox", "QCheckBox::i", "QRadioButton::i"))
            if control and edge and edge not in {"line", layer} and "disabled" not in selector:
                for beneath in LAYERS:
                    checked += 1
                    assert contrast(edge, beneath) >= 3, (selector, edge, beneath)
    assert checked > 80


@pytest.mark.parametrize("look", LOOKS)
def test_every_control_has_another_outline_with_the_focus(look: str, qapp: QApplication) -> None:
    theme.apply(qapp, look)
    sheet = resources.text("theme/style.qss")
    for control in ("QPushButton", "QLineEdit", "QPlainTextEdit", "QComboBox", "QCheckBox::indicator", "QTabBar::tab"):
        focused = [rule for rule in re.findall(r"[^{}]+\{[^{}]*\}", sheet) if f"{control}:focus" in rule]
        assert any("2px solid @accent@" in rule for rule in focused), control


@pytest.mark.parametrize("look", LOOKS)
def test_the_palette_is_ours_whatever_the_system_has(qapp: QApplication, look: str) -> None:
    theme.apply(qapp, look)
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("desk")
    assert palette.color(QPalette.ColorRole.Base) == theme.colour("sheet")
    assert palette.color(QPalette.ColorRole.Text) == theme.colour("ink")


def test_it_changes_while_the_window_is_open(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    light = QWidget().palette().color(QPalette.ColorRole.Window)
    theme.apply(qapp, "dark")
    assert QWidget().palette().color(QPalette.ColorRole.Window) != light
    assert theme.current().name == "dark"


def test_both_looks_have_the_same_tokens_and_the_style_sheet_no_other() -> None:
    read = theme.tokens()
    assert set(read["light"]) == set(read["dark"])
    sizes = {f"pt_{name}" for name in read["type_pt"]}
    used = set(re.findall(r"@(\w+)@", resources.text("theme/style.qss")))
    assert used <= set(read["light"]) | sizes | {"tick", "chevron"}


def test_no_size_of_text_is_in_pixels() -> None:
    assert not re.search(r"font-size:\s*\d", resources.text("theme/style.qss"))


def test_the_fonts_are_ours_with_figures_of_one_width(qapp: QApplication) -> None:
    assert QFontInfo(theme.font()).family() == "Noto Sans"
    metrics = QFontMetricsF(theme.font())
    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1


def test_text_grows_with_what_the_person_wants(qapp: QApplication) -> None:
    sizes = {}
    for larger in (-2, 0, 4):
        theme.apply(qapp, "light", larger)
        title = QLabel("Title")
        title.setProperty("look", "title")
        sizes[larger] = (theme.font().pointSizeF(), title.fontMetrics().height(), theme.font("title").pointSizeF())
        assert qapp.font().pointSizeF() == theme.font().pointSizeF()
    assert sizes[-2] < sizes[0] < sizes[4]
    assert sizes[0][0] >= 10
    assert sizes[4][2] == pytest.approx(sizes[0][2] * sizes[4][0] / sizes[0][0])


def test_text_never_becomes_too_small_to_read(qapp: QApplication) -> None:
    theme.apply(qapp, "light", -20)
    assert theme.font().pointSizeF() == theme.SMALLEST


def test_a_control_is_no_higher_when_it_has_the_focus(qapp: QApplication) -> None:
    for made in (QPushButton("Save"), QLineEdit()):
        before = made.sizeHint()
        made.setFocus()
        assert made.sizeHint() == before


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_drawn_for_each_screen_in_the_colour_of_the_look(qapp: QApplication, ratio: float) -> None:
    for look in LOOKS:
        theme.apply(qapp, look)
        drawn = icons.icon("users", "accent").pixmap(icons.icon("users").availableSizes()[0], ratio)
        assert abs(drawn.width() - icons.SIZE * ratio) <= 0.5
        picture = drawn.toImage()
        inked = [
            picture.pixelColor(x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha() > 250
        ]
        assert inked
        wanted = theme.colour("accent")
        assert all(abs(one.red() - wanted.red()) < 12 and abs(one.blue() - wanted.blue()) < 12 for one in inked)


def test_every_name_is_shown_with_our_fonts_alone(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8")
    script = """
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from desktop.ui.kit import theme
from tests.reports.names import NAMES
app = QApplication([])
theme.apply(app)
for bold in (False, True):
    layout = QTextLayout("\\u2028".join(NAMES), theme.font("name", bold=bold))
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    used = [(run.rawFont().familyName(), run.glyphIndexes()) for run in layout.glyphRuns()]
    print({family for family, _glyphs in used} - set(theme.FAMILIES), any(0 in glyphs for _family, glyphs in used))
"""
    bare = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=bare, check=True)
    assert (done.stdout, done.stderr) == ("set() False\n" * 2, "")
