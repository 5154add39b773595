"""The look from one file of tokens: palette, style sheet and fonts, light and dark, sized by the system's text."""

import json
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.system import resources

FAMILY = "Noto Sans"
BASE_POINTS = 10
FONTS = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-Bold",
    "DejaVuSans",
)


@dataclass(frozen=True, slots=True)
class Theme:
    """The values in force: colours by their token name, and how many points text is larger than usual."""

    name: str
    colours: dict[str, str]
    larger: int = 0

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


def font(token: str = "body", *, bold: bool = False) -> QFont:
    """Give a font of the scale (`caption`, `body`, `name`, `line`, `figure`, `title`), in the person's text size."""
    sizes = tokens()["type_pt"]
    made = QFont(FAMILY)
    made.setPointSizeF(float(sizes[token]) * (BASE_POINTS + current().larger) / BASE_POINTS)
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def apply(app: QApplication, wanted: str = "system", larger: int = 0) -> None:
    """Give the program its look.

    Args:
        app: the application.
        wanted: `light`, `dark` or `system`.
        larger: points that text is larger (or smaller) than the system's.
    """
    _register_fonts()
    hints = QGuiApplication.styleHints()
    dark = wanted == "dark" or (wanted == "system" and hints.colorScheme() is Qt.ColorScheme.Dark)
    name = "dark" if dark else "light"
    _State.theme = Theme(name, tokens()[name], larger)
    app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette(_State.theme))
    app.setStyleSheet(_style_sheet(_State.theme))


def _register_fonts() -> None:
    if not _State.fonts_are_there:
        for name in FONTS:
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}.ttf")))
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
    scale = (BASE_POINTS + theme.larger) / BASE_POINTS
    points = {name: f"{float(size) * scale:.1f}pt" for name, size in sizes.items()}
    return _STYLE.format(**theme.colours, **{f"pt_{name}": size for name, size in points.items()})


_STYLE = """
QToolTip {{ background: {sheet}; color: {ink}; border: 1px solid {line}; padding: 4px 8px; }}
QLabel[look="title"] {{ font-size: {pt_title}; font-weight: bold; }}
QLabel[look="figure"] {{ font-size: {pt_figure}; font-weight: bold; }}
QLabel[look="heading"] {{ font-size: {pt_name}; font-weight: bold; }}
QLabel[look="soft"] {{ color: {soft}; }}
QLabel[look="caption"] {{ color: {soft}; font-size: {pt_caption}; }}
QLabel[look="faint"] {{ color: {faint}; font-size: {pt_caption}; }}
QLabel[look="stop"] {{ color: {stop}; }}
QLabel[look="ok"] {{ color: {ok}; }}
QLabel[look="care"] {{ color: {care}; }}
QFrame[look="card"] {{ background: {sheet}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[look="well"] {{ background: {sunk}; border: none; }}
QFrame[look="line"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[wash="ok"] {{ background: {ok_wash}; border-radius: 6px; }}
QFrame[wash="care"] {{ background: {care_wash}; border-radius: 6px; }}
QFrame[wash="stop"] {{ background: {stop_wash}; border-radius: 6px; }}
QFrame[wash="note"] {{ background: {accent_wash}; border-radius: 6px; }}
QPushButton {{ background: {sheet}; color: {ink}; border: 1px solid {strong}; border-radius: 6px;
  padding: 6px 15px; min-height: 1.35em; }}
QPushButton:hover {{ background: {accent_wash}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:disabled {{ color: {faint}; border-color: {line}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 5px 14px; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: bold; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {ink}; }}
QPushButton[look="primary"]:disabled {{ background: {line}; color: {faint}; border-color: {line}; }}
QPushButton[look="link"] {{ background: transparent; border: none; color: {accent}; padding: 4px; text-align: left; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="link"]:focus {{ border: 2px solid {accent}; padding: 2px; border-radius: 4px; }}
QPushButton[look="chip"] {{ border: 1px solid {line}; border-radius: 13px; padding: 3px 12px; color: {soft}; }}
QPushButton[look="chip"]:checked {{ background: {accent_wash}; border-color: {accent}; color: {ink}; }}
QPushButton[look="chip"]:focus {{ border: 2px solid {accent}; padding: 2px 11px; }}
QPushButton[look="side"] {{ background: transparent; border: none; text-align: left; padding: 9px 11px; color: {soft}; }}
QPushButton[look="side"]:hover {{ background: {line}; }}
QPushButton[look="side"]:checked {{ background: {sheet}; color: {ink}; font-weight: bold; }}
QPushButton[look="side"]:focus {{ border: 2px solid {accent}; padding: 7px 9px; }}
QToolButton {{ background: transparent; border: none; border-radius: 6px; padding: 5px; }}
QToolButton:hover {{ background: {accent_wash}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {{ background: {sheet}; color: {ink};
  border: 1px solid {strong}; border-radius: 6px; padding: 5px 8px; selection-background-color: {accent};
  selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {accent};
  padding: 4px 7px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {faint}; border-color: {line}; }}
QLineEdit[look="line"] {{ font-size: {pt_line}; border: 2px solid {accent}; padding: 9px 14px; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"] {{ border: 2px solid {stop}; padding: 4px 7px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox QAbstractItemView {{ background: {sheet}; border: 1px solid {line}; padding: 4px;
  selection-background-color: {accent_wash}; selection-color: {ink}; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {strong}; border-radius: 4px; background: {sheet}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({tick}); }}
QCheckBox:focus {{ color: {accent}; }}
QTableView {{ background: {sheet}; border: none; gridline-color: transparent; outline: none;
  selection-background-color: {accent_wash}; selection-color: {ink}; }}
QHeaderView {{ background: {sheet}; }}
QHeaderView::section {{ background: {sheet}; color: {soft}; font-size: {pt_caption}; font-weight: bold; border: none;
  border-bottom: 1px solid {strong}; padding: 6px 8px; }}
QTabBar::tab {{ background: transparent; color: {soft}; padding: 8px 14px; border: none;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom: 2px solid {accent}; font-weight: bold; }}
QTabBar::tab:focus {{ border: 2px solid {accent}; border-radius: 4px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {strong}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none;
  width: 0; height: 0; }}
QMenu {{ background: {sheet}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_wash}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenuBar {{ background: {sunk}; color: {soft}; }}
QMenuBar::item:selected {{ background: {accent_wash}; color: {ink}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 4px; max-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QListWidget {{ background: {sheet}; border: none; outline: none; }}
QListWidget::item {{ padding: 8px 12px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {accent_wash}; color: {ink}; }}
QCalendarWidget QWidget {{ alternate-background-color: {desk}; }}
QCalendarWidget QToolButton {{ color: {ink}; }}
QPdfView {{ background: {sunk}; border: none; }}
""".replace("{tick}", str(resources.path("theme/tick.svg").as_posix()).replace("{", "{{").replace("}", "}}"))
