"""What fills the window when a club is open: sidebar, pages, palette, undo and redo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _, by_itself
from desktop.services import club as clubs
from desktop.services import history
from desktop.services.club import ClubFile
from desktop.system.settings import Settings
from desktop.ui.features.bell.strip import BellStrip
from desktop.ui.kit import keys, parts, theme
from desktop.ui.kit.ask import Ask
from desktop.ui.kit.bell import Bell
from desktop.ui.kit.bus import AtRest, Bus
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.elided import ElidedLink
from desktop.ui.kit.held_safe import HeldSafe
from desktop.ui.kit.jobs import Jobs
from desktop.ui.kit.navigator import Navigator, Place
from desktop.ui.kit.page import Page
from desktop.ui.kit.room import Room
from desktop.ui.kit.settling import Settles
from desktop.ui.kit.tab_order import ReadingOrder
from desktop.ui.kit.toast import Silent, Toast
from desktop.ui.shell import commands, field_undo
from desktop.ui.shell import help as help_words
from desktop.ui.shell.backup_word import BackupWord
from desktop.ui.shell.pages import BY_NAME, SIDEBAR
from desktop.ui.shell.palette import Palette
from desktop.ui.shell.sidebar import Sidebar
from desktop.ui.shell.surroundings import Surroundings

FOLDS_BELOW, SAYS_NO_MORE_BELOW = 1000, 700
THEMES = ("light", "dark", "system")


class Workplace(ReadingOrder):
    """One club, ready to be worked on."""

    def __init__(self, club: ClubFile, jobs: Jobs, ask: Ask, settings: Settings, before: Desk | None = None) -> None:
        super().__init__()
        navigator, bell = (before.navigator, before.bell) if before else (Navigator(), Bell())
        safe = before.safe if before else HeldSafe()
        self.desk = Desk(club, jobs, Bus(), navigator, ask, settings, Silent(), bell=bell, safe=safe)
        self.leaves_for: Callable[[str], None] | None = None
        self.speaks: Callable[[str], None] | None = None
        self.rests_for: Callable[[AtRest], None] | None = None
        self._pages: dict[str, Page] = {}
        self.sidebar = Sidebar(clubs.settings(club).name)
        self.sidebar.wanted.connect(self.desk.navigator.go)
        self.banner = parts.Banner("care")
        self.notice = parts.Banner("note")
        self.strip = BellStrip(self.desk.bell)
        self.pile = QStackedWidget()
        self._feet = QStackedWidget()
        self.undo_link = ElidedLink("", self.undo)
        self.backup_word = BackupWord(self.desk)
        self._build()
        self.toast = Toast(self)
        self.desk.toast = self.toast
        self.palette_ = Palette(self, self.desk, partial(commands.of, self))
        self.surroundings = Surroundings(self.desk, self.notice)
        self.sidebar.searched.connect(self.palette_.open)
        self.desk.navigator.went.connect(self._went)
        self.desk.navigator.held.connect(self._hold)
        self.desk.bus.changed.connect(lambda _changes: self._changed())
        self.desk.bus.dressed.connect(self.look, Qt.ConnectionType.QueuedConnection)
        self.desk.bus.spoken.connect(self.speak, Qt.ConnectionType.QueuedConnection)
        self.desk.bus.rested.connect(self.rest, Qt.ConnectionType.QueuedConnection)
        self._keys()
        Settles(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)
        if club.read_only:
            self.banner.say(_("This club is open for reading only: nothing can be changed here."), "care")
        self._changed()
        self.desk.navigator.begin("today")

    def again(self) -> "Workplace":
        """Make the same window anew, where this one is: in another language. This one is done with."""
        self.desk.navigator.forget_window()
        return Workplace(self.desk.club, self.desk.jobs, self.desk.ask, self.desk.settings, self.desk)

    def _build(self) -> None:
        foot = parts.row(self._feet, self.backup_word, self.undo_link, space=16, margins=(32, 0, 24, 10))
        foot.setStretch(0, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.strip)
        right.addLayout(parts.column(self.banner, self.notice, margins=(32, 12, 32, 0)))
        right.addWidget(Room(self.pile), 1)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)

    def _keys(self) -> None:
        bound: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.palette_.open),
            ("Ctrl+F", self.palette_.open),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Alt+Left", self.desk.navigator.back),
            ("Alt+Right", self.desk.navigator.forward),
            ("F5", self._refresh),
            ("F1", self.show_help),
            ("F9", lambda: self.desk.navigator.go("bell")),
            ("Ctrl+P", lambda: self.desk.navigator.go("papers")),
        ]
        bound += [
            (f"Alt+{number}", partial(self.desk.navigator.go, entry.name))
            for number, entry in enumerate(SIDEBAR, start=1)
        ]
        for pressed, do in bound:
            shortcut = QShortcut(QKeySequence(pressed), self)
            shortcut.activated.connect(do)
            self.desk.navigator.held.connect(lambda on, shortcut=shortcut: shortcut.setEnabled(not on))

    def page(self, name: str) -> Page:
        """Give a page, made when it is first wanted."""
        if name not in self._pages:
            self._pages[name] = BY_NAME[name].make(self.desk)
            self.pile.addWidget(self._pages[name])
            self._feet.addWidget(self._pages[name].foot)
        return self._pages[name]

    def _went(self, place: Place) -> None:
        here = self.pile.currentWidget()
        page = self.page(place.page)
        moves = here is not page or place.key != page.key  # the same page of another record is left as well
        if isinstance(here, Page) and moves and not here.may_leave():
            self.desk.navigator.stay()
            self._mark_place()
            return
        self._mark_place()
        self.pile.setCurrentWidget(page)
        if place.given:
            page.receive(place.given)
        page.open(place.key)
        (page.first_focus() or page).setFocus()
        if place.field:
            page.point_at(place.field)
        self._feet.setCurrentWidget(page.foot)

    def _hold(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        """Give the page the whole screen, with nothing of the program around it; or take all of it back."""
        for part in (self.sidebar, self._feet):
            part.setVisible(not on)
        for banner in (self.banner, self.notice):
            banner.setVisible(not on and bool(banner.words))
        self.strip.names_shown = not on
        self.toast.hide()
        self.palette_.hide()
        window, whole = self.window(), Qt.WindowState.WindowFullScreen
        window.setWindowState(window.windowState() | whole if on else window.windowState() & ~whole)
        self._changed()

    def _mark_place(self) -> None:
        place = self.desk.navigator.place
        if place is not None:
            self.sidebar.show_place(place.page)

    def _changed(self) -> None:
        words = history.undo_words(self.desk.club)
        said = _("Undo “{words}”").format(words=by_itself(words or ""))
        self.undo_link.say(f"{said}  {by_itself(keys.named('Ctrl+Z'))}" if words else "")
        self.undo_link.setVisible(bool(words) and not self.desk.navigator.is_held)
        own = clubs.settings(self.desk.club)
        self.sidebar.rename(own.name)
        clear = not self.desk.club.has_passphrase and not own.is_sample
        words = _("{club} (not encrypted)").format(club=own.name) if clear else own.name
        self.setWindowTitle(f"{words} – Alongside")

    def undo(self) -> None:
        """Undo in the field that is being typed in, if it can; else take the last step back."""
        if not field_undo.undo():
            self.desk.undo()

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Watch the lines that are typed in, and them alone: every event of the program is too many to look at."""
        if isinstance(now, QLineEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window where a line has nothing to take back."""
        if field_undo.is_for_window(watched, event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def redo(self) -> None:
        """Redo in the field that is being typed in, if it can; else do the step again."""
        if not field_undo.redo():
            self.desk.redo()

    def _refresh(self) -> None:
        here = self.pile.currentWidget()
        if isinstance(here, Page):
            here.refresh_now()

    def look(self, name: str) -> None:
        """Change to light, dark or the system's own; asks if something typed would be lost."""
        if self._may_leave():
            self.desk.settings.theme = name
            self._dress()

    def speak(self, language: str) -> None:
        """Change the language of the window, the system's own if it is empty; asks if something typed would be lost."""
        if self.speaks is not None and self._may_leave():
            self.speaks(language)

    def rest(self, asked: AtRest) -> None:
        """Close the club for as long as something is done to its file; asks if something typed would be lost."""
        if self.rests_for is not None and self._may_leave():
            self.rests_for(asked)

    def text_size(self, points: int) -> None:
        """Make all text larger or smaller; asks if something typed would be lost."""
        if self._may_leave():
            self.desk.settings.text_size = max(-2, min(10, self.desk.settings.text_size + points))
            self._dress()

    def _dress(self) -> None:
        self._forget_pages()  # first: else each of them is dressed once more before it goes
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.desk.settings.theme, self.desk.settings.text_size)
        self.sidebar.recolour()
        self.sidebar.fold(folded=self.width() < theme.sized(FOLDS_BELOW))
        place = self.desk.navigator.place
        if place is not None:
            self._went(place)

    def _forget_pages(self) -> None:
        """Let go of all pages, which leave their piles by going."""
        for page in self._pages.values():
            for part in (page.foot, page):
                part.deleteLater()
                QApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
        self._pages.clear()

    def show_help(self) -> None:
        """Say which keys do what."""
        self.desk.ask.tell(_("Keyboard"), help_words.keyboard())

    def show_about(self) -> None:
        """Say what this program is, and its version."""
        self.desk.ask.tell(_("About Alongside"), help_words.about())

    def leave_for(self, what: str) -> None:
        """Leave this club for another, a new one or the sample; asks if something would be lost."""
        if self.leaves_for is not None and self.may_be_left():
            self.leaves_for(what)

    def may_be_left(self) -> bool:
        """Say whether another window may take this one's place; asks if something would be lost."""
        return self._may_leave() and self._may_forget_turns()

    def _may_leave(self) -> bool:
        here = self.pile.currentWidget()
        return not isinstance(here, Page) or here.may_leave()

    def _may_forget_turns(self) -> bool:
        """Ask before the turns that the bell counted are lost with the window."""
        words = _("The turns of the swap bell are not written yet.")
        return not self.desk.bell.turns or self.desk.ask.sure(_("Swap bell"), words, _("Discard"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.fold(folded=self.width() < theme.sized(FOLDS_BELOW))
        self.backup_word.fold(on=self.width() < theme.sized(SAYS_NO_MORE_BELOW))
        self.undo_link.setMaximumWidth(self.width() // 2)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_be_left():
            event.ignore()
            return
        self.desk.bell.end()
        self.desk.safe.close()
        super().closeEvent(event)
