"""The pages of the window: an explicit list.

The module of a page is imported when the page is first wanted, so that the window is there at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.kit.desk import Desk
    from desktop.ui.kit.page import Page


class Entry(NamedTuple):
    """A page: its name for the navigator, its title, its icon, what makes it, and under which entry it stands.

    `words` say in the palette what is on it; a page without them stands in the sidebar, or shows one record.
    """

    name: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    under: str = ""
    words: str = ""


def _today(desk: Desk) -> Page:
    from desktop.ui.features.today.page import TodayPage

    return TodayPage(desk)


def _people(desk: Desk) -> Page:
    from desktop.ui.features.person.page import PeoplePage

    return PeoplePage(desk)


def _sessions(desk: Desk) -> Page:
    from desktop.ui.features.session.page import SessionsPage

    return SessionsPage(desk)


def _relationships(desk: Desk) -> Page:
    from desktop.ui.features.relationship.page import RelationshipsPage

    return RelationshipsPage(desk)


def _relationship(desk: Desk) -> Page:
    from desktop.ui.features.relationship.one_page import RelationshipPage

    return RelationshipPage(desk)


def _hours(desk: Desk) -> Page:
    from desktop.ui.features.hours.page import HoursPage

    return HoursPage(desk)


def _papers(desk: Desk) -> Page:
    from desktop.ui.features.paper.page import PapersPage

    return PapersPage(desk)


def _settings(desk: Desk) -> Page:
    from desktop.ui.features.settings.page import SettingsPage

    return SettingsPage(desk)


def _person(desk: Desk) -> Page:
    from desktop.ui.features.person.one_page import PersonPage

    return PersonPage(desk)


def _session(desk: Desk) -> Page:
    from desktop.ui.features.session.one_page import SessionPage

    return SessionPage(desk)


def _importing(desk: Desk) -> Page:
    from desktop.ui.features.importing.page import ImportingPage

    return ImportingPage(desk)


def _same(desk: Desk) -> Page:
    from desktop.ui.features.same.page import SamePage

    return SamePage(desk)


def _exports(desk: Desk) -> Page:
    from desktop.ui.features.export.page import ExportsPage

    return ExportsPage(desk)


def _writing(desk: Desk) -> Page:
    from desktop.ui.features.writing.page import WritingPage

    return WritingPage(desk)


def _gaps(desk: Desk) -> Page:
    from desktop.ui.features.gap.page import GapsPage

    return GapsPage(desk)


def _sheets(desk: Desk) -> Page:
    from desktop.ui.features.sheet.page import SheetsPage

    return SheetsPage(desk)


def _history(desk: Desk) -> Page:
    from desktop.ui.features.history.page import HistoryPage

    return HistoryPage(desk)


def _retention(desk: Desk) -> Page:
    from desktop.ui.features.retention.page import RetentionPage

    return RetentionPage(desk)


def _door(desk: Desk) -> Page:
    from desktop.ui.features.door.page import DoorPage

    return DoorPage(desk)


def _joining(desk: Desk) -> Page:
    from desktop.ui.features.joining.page import JoiningPage

    return JoiningPage(desk)


def _conflicts(desk: Desk) -> Page:
    from desktop.ui.features.joining.conflicts_page import ConflictsPage

    return ConflictsPage(desk)


def _bell(desk: Desk) -> Page:
    from desktop.ui.features.bell.page import BellPage

    return BellPage(desk)


def _building(desk: Desk) -> Page:
    from desktop.ui.features.building.page import BuildingPage

    return BuildingPage(desk)


def _that_day(desk: Desk) -> Page:
    from desktop.ui.features.that_day.page import ThatDayPage

    return ThatDayPage(desk)


def _openings(desk: Desk) -> Page:
    from desktop.ui.features.opening.page import OpeningsPage

    return OpeningsPage(desk)


def _skills(desk: Desk) -> Page:
    from desktop.ui.features.skill.page import SkillsPage

    return SkillsPage(desk)


def _match(desk: Desk) -> Page:
    from desktop.ui.features.match.page import MatchPage

    return MatchPage(desk)


def _safe(desk: Desk) -> Page:
    from desktop.ui.features.safe.page import SafePage

    return SafePage(desk)


def _clauses(desk: Desk) -> Page:
    from desktop.ui.features.clause.page import ClausesPage

    return ClausesPage(desk)


def _backups(desk: Desk) -> Page:
    from desktop.ui.features.backup.page import BackupsPage

    return BackupsPage(desk)


def _copies(desk: Desk) -> Page:
    from desktop.ui.features.copies.page import CopiesPage

    return CopiesPage(desk)


PAGES = (
    Entry("today", N_("Today"), "house", _today),
    Entry("people", N_("People"), "users", _people),
    Entry("sessions", N_("Sessions"), "calendar-check", _sessions),
    Entry("relationships", N_("Relationships"), "handshake", _relationships),
    Entry("hours", N_("Hours"), "clock", _hours),
    Entry("papers", N_("Papers"), "file-text", _papers),
    Entry("settings", N_("Settings"), "sliders-horizontal", _settings),
    Entry("person", N_("Person"), "user", _person, "people"),
    Entry("session", N_("Session"), "calendar-check", _session, "sessions"),
    Entry("relationship", N_("Relationship"), "handshake", _relationship, "relationships"),
    Entry(
        "importing",
        N_("Bring in a list"),
        "upload",
        _importing,
        "people",
        N_("People, a register or hours from a spreadsheet"),
    ),
    Entry("match", N_("Find a match"), "search", _match, "relationships", N_("Who fits whom, for everybody at once")),
    Entry(
        "openings",
        N_("Openings elsewhere"),
        "map-pin",
        _openings,
        "relationships",
        N_("Where a mentor can be asked for, requests and answers"),
    ),
    Entry("skills", N_("Skills"), "graduation-cap", _skills, "people", N_("What is offered and wanted here")),
    Entry("same", N_("Likely the same"), "users", _same, "people", N_("People who are here twice")),
    Entry("exports", N_("Exports"), "download", _exports, "papers", N_("Tables for helpers, families, hosts, funders")),
    Entry(
        "writing",
        N_("Letters and reports"),
        "pencil",
        _writing,
        "papers",
        N_("Progress reports, letters of thanks, the rating round"),
    ),
    Entry("gaps", N_("Gaps"), "circle-alert", _gaps, "people", N_("What is missing, person by person")),
    Entry("retention", N_("Tidy up"), "trash-2", _retention, "settings", N_("What was kept long enough, destroy it")),
    Entry("sheets", N_("Printed sheets"), "printer", _sheets, "sessions", N_("Never typed in, to shred")),
    Entry("building", N_("In the building"), "users", _building, "sessions", N_("Who is here now, the fire list")),
    Entry("door", N_("Door"), "door-open", _door, "sessions", N_("Arrivals by first letters, for a child or a helper")),
    Entry("that_day", N_("On that day"), "calendar", _that_day, "sessions", N_("Who was present, cleared and trained")),
    Entry("clauses", N_("Clauses of agreements"), "scale", _clauses, "settings", N_("In the club’s own words")),
    Entry("safe", N_("Safeguarding"), "lock", _safe, "settings", N_("Concern notes, for safeguarding leads alone")),
    Entry("bell", N_("Swap bell"), "bell", _bell, "relationships", N_("One quiet bell for all pairs, F9")),
    Entry(
        "backups",
        N_("Backups"),
        "save",
        _backups,
        "settings",
        N_("When, what they hold, go back, look through the club"),
    ),
    Entry("copies", N_("Copies and hand-over"), "copy", _copies, "settings", N_("For a stick, for who comes next")),
    Entry(
        "joining",
        N_("Join with another copy"),
        "refresh-cw",
        _joining,
        "settings",
        N_("Two doors or two laptops become one club"),
    ),
    Entry("conflicts", N_("To decide"), "scale", _conflicts, "settings", N_("What two copies say differently")),
    Entry("history", N_("History"), "history", _history, "settings", N_("Who changed what and when")),
)
BY_NAME = {entry.name: entry for entry in PAGES}
SIDEBAR = tuple(entry for entry in PAGES if not entry.under)
