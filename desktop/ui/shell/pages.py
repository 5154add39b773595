"""The pages of the window: an explicit list."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.i18n import N_
from desktop.ui.features.history.page import HistoryPage
from desktop.ui.features.hours.page import HoursPage
from desktop.ui.features.importing.page import ImportingPage
from desktop.ui.features.paper.page import PapersPage
from desktop.ui.features.person.one_page import PersonPage
from desktop.ui.features.person.page import PeoplePage
from desktop.ui.features.session.one_page import SessionPage
from desktop.ui.features.session.page import SessionsPage
from desktop.ui.features.settings.page import SettingsPage
from desktop.ui.features.sheet.page import SheetsPage
from desktop.ui.features.today.page import TodayPage
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page


class Entry(NamedTuple):
    """A page: its name for the navigator, its title, its icon, what makes it, and under which entry it stands."""

    name: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    under: str = ""


PAGES = (
    Entry("today", N_("Today"), "house", TodayPage),
    Entry("people", N_("People"), "users", PeoplePage),
    Entry("sessions", N_("Sessions"), "calendar-check", SessionsPage),
    Entry("hours", N_("Hours"), "clock", HoursPage),
    Entry("papers", N_("Papers"), "file-text", PapersPage),
    Entry("settings", N_("Settings"), "sliders-horizontal", SettingsPage),
    Entry("person", N_("Person"), "user", PersonPage, "people"),
    Entry("session", N_("Session"), "calendar-check", SessionPage, "sessions"),
    Entry("importing", N_("Bring in a list"), "upload", ImportingPage, "people"),
    Entry("sheets", N_("Printed sheets"), "printer", SheetsPage, "sessions"),
    Entry("history", N_("History"), "history", HistoryPage, "settings"),
)
BY_NAME = {entry.name: entry for entry in PAGES}
SIDEBAR = tuple(entry for entry in PAGES if not entry.under)
