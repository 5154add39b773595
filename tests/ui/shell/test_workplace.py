"""The window: going about, undo with words, folding, another look, closing."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.core.choices import RoleKind
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import person, register, session
from desktop.system.settings import Settings
from desktop.ui.kit.form import Form
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.shell import commands
from desktop.ui.shell.pages import PAGES
from desktop.ui.shell.workplace import Workplace
from tests.hands import ALT, CTRL, Hands
from tests.pairs import who_meet
from tests.ui import picture


def test_every_page_opens_in_the_pseudo_languages_and_both_looks(hands: Hands) -> None:
    from desktop import i18n

    for look, language in (("light", "xx"), ("dark", "xr")):
        i18n.use(language)
        hands.window.look(look)
        for entry in PAGES:
            if entry.name not in {"person", "session"}:
                hands.window.desk.navigator.go(entry.name)
                assert hands.window.pile.currentWidget() is hands.window.page(entry.name)
    hands.window.look("light")


def test_pages_may_be_made_anew_as_often_as_one_likes(hands: Hands) -> None:
    """With the collector at work in between: so it stopped the whole program within some dozens of times."""
    window, place = hands.window, hands.window.desk.navigator.place
    assert place is not None
    for _time in range(100):
        window._forget_pages()
        gc.collect()
        window._went(place)
    assert window.pile.count() == len(window._pages) == 1


def test_back_and_forward(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2, ALT)
    hands.press(Qt.Key.Key_3, ALT)
    hands.press(Qt.Key.Key_Left, ALT)
    assert hands.window.pile.currentWidget() is hands.window.page("people")
    hands.press(Qt.Key.Key_Right, ALT)
    assert hands.window.pile.currentWidget() is hands.window.page("sessions")


def test_the_foot_says_what_undo_would_take_back(hands: Hands) -> None:
    clubs.change(hands.club, {"organisation": "Library"})
    hands.window.desk.bus.changed.emit(clubs.change(hands.club, {"organisation": "Library 2"}))
    assert "settings" in hands.window.undo_link.text()


def test_a_field_with_unsaved_text_keeps_undo_for_itself(hands: Hands) -> None:
    hands.enter()
    hands.type("* -4")
    hands.press(Qt.Key.Key_Z, CTRL)
    page = hands.window.page("session")
    assert page.first_focus() is hands.at()
    one = session.current(hands.club)
    assert one is not None
    assert not register.draft(hands.club, one.id, RoleKind.VOLUNTEER)


def test_a_narrow_window_folds_the_sidebar_to_icons(hands: Hands) -> None:
    hands.window.resize(900, 700)
    hands.rest()
    assert hands.window.sidebar.width() < 100
    hands.window.resize(1280, 800)
    hands.rest()
    assert hands.window.sidebar.width() > 100


def test_larger_text_makes_everything_larger(hands: Hands) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.font().pointSizeF()
    hands.window.text_size(2)
    assert app.font().pointSizeF() > before
    hands.window.text_size(-2)
    assert app.font().pointSizeF() == before


def test_help_and_about_are_told(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F1)
    hands.window.show_about()
    assert hands.ask.asked == ["Keyboard", "About Alongside"]


def test_the_title_is_the_clubs_name(hands: Hands) -> None:
    assert hands.window.windowTitle() == "Riverside Code Club (not encrypted) – Alongside"


def _type_a_person(hands: Hands) -> QLineEdit:
    hands.press(Qt.Key.Key_2, ALT)
    hands.click(hands.button("Add person"))
    line = hands.at()
    assert isinstance(line, QLineEdit)
    hands.type("Zelda")
    return line


@pytest.mark.parametrize("change", [lambda window: window.look("dark"), lambda window: window.text_size(1)])
def test_another_look_asks_before_something_typed_is_lost(hands: Hands, change: Callable[[Workplace], None]) -> None:
    line = _type_a_person(hands)
    hands.ask.answers = [False]
    change(hands.window)
    assert hands.ask.asked == ["Not saved"]
    assert line.text() == "Zelda"
    assert (hands.window.desk.settings.theme, hands.window.desk.settings.text_size) == (Settings().theme, 0)


def test_another_club_asks_before_something_typed_is_lost(hands: Hands) -> None:
    left: list[str] = []
    hands.window.leaves_for = left.append
    line = _type_a_person(hands)
    new = next(command for command in commands.of(hands.window) if command.title == "New club")
    hands.ask.answers = [False, True]
    new.do()
    assert (left, line.text()) == ([], "Zelda")
    new.do()
    assert left == ["new"]


def test_a_page_that_is_not_left_stays_marked_in_the_sidebar(hands: Hands) -> None:
    _type_a_person(hands)
    hands.ask.answers = [False]
    hands.click(hands.button("Hours"))
    assert hands.window.pile.currentWidget() is hands.window.page("people")
    assert hands.button("People").isChecked()


@pytest.mark.parametrize("page", ["person", "session", "relationship"])
def test_the_same_page_of_another_record_asks_too(hands: Hands, page: str) -> None:
    go, shown = hands.window.desk.navigator.go, hands.window.page(page)
    one, other = _two_records(hands, page)
    go(page, one)
    panel = shown.findChildren(SidePanel)[-1]  # of a relationship that of a tab at the back
    form = Form(specs(Person))
    panel.edit("Something", form, lambda _values, done, _failed: done())
    form.editors["given_name"].set_value("Zelda")
    hands.ask.answers = [False, True]
    go(page, other)
    assert hands.ask.asked == ["Not saved"]
    assert (shown.key, panel.form) == (one, form)
    go(page, one)
    assert hands.ask.asked == ["Not saved"]
    go(page, other)
    assert (shown.key, panel.form) == (other, None)
    hands.window.desk.navigator.back()
    assert shown.key == one


def _two_records(hands: Hands, page: str) -> list[int]:
    if page == "relationship":
        return [who_meet(hands.club, "Una", "Ada"), who_meet(hands.club, "Eve", "Bo")]
    rows = person.rows(hands.club) if page == "person" else session.rows(hands.club)
    return [row.key for row in rows[:2]]


class _Strays(QObject):
    """Hears of everything that opens as a window of its own, and takes the keys from the real one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_page_flashes_up_as_a_window_of_its_own(hands: Hands, qapp: QApplication) -> None:
    strays = _Strays()
    qapp.installEventFilter(strays)
    for entry in PAGES:
        hands.window.desk.navigator.go(entry.name, picture.key_of(hands.window, entry.name))
        hands.rest()
    _type_a_person(hands)
    qapp.removeEventFilter(strays)
    assert strays.seen == []
