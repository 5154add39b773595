"""The look from one file of tokens: palette, style sheet and fonts, light and dark, sized by the system's text."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.system import resources

SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Gurmukhi", "Gujarati", "Armenian", "Georgian")
FAMILIES = (
    "Noto Sans",
    *(f"Noto Sans {script}" for script in SCRIPTS),
    "DejaVu Sans",
    "Noto Emoji",
    "Droid Sans Fallback",
    "Alongside Hangul",
)
BASE_POINTS = 10  # what the sizes of the tokens are for; no system's text is taken smaller
SMALLEST = 7


@dataclass(frozen=True, slots=True)
class Theme:
    """The values in force: colours by their token name, and the size of body text in points."""

    name: str
    colours: dict[str, str]
    body: float = BASE_POINTS

    @property
    def scale(self) -> float:
        """How much larger than the tokens' sizes text is."""
        return self.body / BASE_POINTS

    def colour(self, token: str) -> QColor:
        """Give the colour of a token such as `ink` or `accent_wash`."""
        return QColor(self.colours[token])


class _State:
    theme = Theme("light", {})
    fonts_are_there = False


@lru_cache(maxsize=1)
def tokens() -> dict[str, dict[str, str]]:
    """Read the tokens of the look."""
    read: dict[str, dict[str, str]] = json.loads(resources.text("theme/tokens.json"))
    return read


def current() -> Theme:
    """Give the theme in force."""
    if not _State.theme.colours:
        _State.theme = Theme("light", tokens()["light"])
    return _State.theme


def colour(token: str) -> QColor:
    """Give a colour of the theme in force."""
    return current().colour(token)


def font(size: str = "body", *, bold: bool = False) -> QFont:
    """Give a font of the scale (`caption`, `body`, `name`, `line`, `figure`, `title`), in the person's text size."""
    sizes = tokens()["type_pt"]
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPointSizeF(float(sizes[size]) * current().scale)
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def sized(pixels: int) -> int:
    """Give a width that is right for text of the tokens' size, in the person's text size."""
    return round(pixels * current().scale)


def apply(app: QApplication, wanted: str = "system", larger: int = 0) -> None:
    """Give the program its look; nothing is drawn anew where it has that look already.

    Args:
        app: the application.
        wanted: `light`, `dark` or `system`.
        larger: points that text is larger (or smaller) than the system's.
    """
    _register_fonts()
    scheme = _scheme(wanted)
    name = "dark" if scheme is Qt.ColorScheme.Dark else "light"
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    _State.theme = Theme(name, tokens()[name], max(SMALLEST, max(BASE_POINTS, system) + larger))
    sheet = _style_sheet(_State.theme)
    if app.styleSheet() == sheet:  # it holds every colour and size of the theme
        return
    app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette(_State.theme))
    app.setStyleSheet(sheet)


def _scheme(wanted: str) -> Qt.ColorScheme:
    """Tell the system's own parts (window frames, file dialogs) too, where the system listens."""
    hints = QGuiApplication.styleHints()
    chosen = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(wanted)
    if chosen is not None:
        hints.setColorScheme(chosen)
        return chosen
    hints.unsetColorScheme()
    return hints.colorScheme()


def _register_fonts() -> None:
    """Make our fonts known, so that no name needs one of the system.

    Qt warns of every family that lacks a script on the way to the one that has it.
    """
    if not _State.fonts_are_there:
        QLoggingCategory.setFilterRules("qt.text.font.db=false")
        for path in sorted(resources.path("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        _State.fonts_are_there = True


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for which, token in (
        (role.Window, "desk"),
        (role.WindowText, "ink"),
        (role.Base, "sheet"),
        (role.AlternateBase, "desk"),
        (role.Text, "ink"),
        (role.Button, "sheet"),
        (role.ButtonText, "ink"),
        (role.ToolTipBase, "sheet"),
        (role.ToolTipText, "ink"),
        (role.PlaceholderText, "faint"),
        (role.Highlight, "accent_wash"),
        (role.HighlightedText, "ink"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.Accent, "accent"),
        (role.BrightText, "stop"),
        (role.Light, "sheet"),
        (role.Midlight, "line"),
        (role.Mid, "line"),
        (role.Dark, "strong"),
        (role.Shadow, "strong"),
    ):
        made.setColor(which, theme.colour(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, theme.colour("faint"))
    return made


def _style_sheet(theme: Theme) -> str:
    sizes = tokens()["type_pt"]
    points = {name: f"{float(size) * theme.scale:.1f}pt" for name, size in sizes.items()}
    values = {**theme.colours, **{f"pt_{name}": size for name, size in points.items()}}
    values |= {name: resources.path(f"theme/{name}.svg").as_posix() for name in ("tick", "chevron")}
    return re.sub(r"@(\w+)@", lambda found: values[found[1]], resources.text("theme/style.qss"))
