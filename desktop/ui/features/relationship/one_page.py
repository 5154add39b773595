"""The page of one relationship: who, how it stands, what comes next, and its story and log in tabs."""

from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import Side
from desktop.core.rules import relationship as rules
from desktop.i18n import N_, _, formats
from desktop.services import papers_at_hand, relationship_page
from desktop.services.relationship_page import RelationshipPage as Shown
from desktop.services.relationship_signs import SignKind
from desktop.ui.features.relationship.acts import RelationshipActs
from desktop.ui.features.relationship.agreement_tab import AgreementTab
from desktop.ui.features.relationship.card import MARKS
from desktop.ui.features.relationship.care_tab import CareTab
from desktop.ui.features.relationship.ending_tab import EndingTab
from desktop.ui.features.relationship.goals_tab import GoalsTab
from desktop.ui.features.relationship.log_tab import LogTab
from desktop.ui.features.relationship.meetings_tab import MeetingsTab
from desktop.ui.features.relationship.story_tab import StoryTab
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.papers_menu import papers_button
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.tabs import Tabs

TABS: Final[tuple[tuple[str, type[Tab]], ...]] = (
    (N_("Story"), StoryTab),
    (N_("Agreement"), AgreementTab),
    (N_("Meetings"), MeetingsTab),
    (N_("Goals"), GoalsTab),
    (N_("Care"), CareTab),
    (N_("Ending"), EndingTab),
    (N_("Log"), LogTab),
)
POINTED: Final[dict[str, type[Tab]]] = {"agreement": AgreementTab, "meetings": MeetingsTab, "care": CareTab}
"""The tabs that other pages lead to, by what they call them."""


class RelationshipPage(Page):
    """One relationship."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: Shown | None = None
        self._pointed = ""
        self.panel = SidePanel(desk.ask)
        self.acts = RelationshipActs(self)
        self.checks = parts.Banner("stop")
        self.risk = parts.Banner("care")
        self.people = parts.row(space=4)
        self.look = parts.label(look="care", wrap=True)
        self.tabs = Tabs()
        for title, make in TABS:
            self.tabs.addTab(make(desk), _(title))
        self.tabs.currentChanged.connect(lambda _number: self._turn())
        middle = parts.row(self.tabs, self.panel, space=16)
        middle.setStretch(0, 1)
        for banner in (self.checks, self.risk):
            self.body.addWidget(banner)
        self.body.addLayout(self.people)
        self.body.addWidget(self.look)
        self.body.addLayout(middle, 1)

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        return self._all_tabs()[self.tabs.currentIndex()]

    def _all_tabs(self) -> list[Tab]:
        places = (self.tabs.widget(number) for number in range(self.tabs.count()))
        return [place for place in places if isinstance(place, Tab)]

    def first_focus(self) -> QWidget:
        return self.primary or self.tabs.tabBar()

    def act(self) -> None:
        """Do what the open tab is for; on one that only shows, take the next step."""
        if self.primary is not None:
            super().act()
        else:
            self.tab.act()

    def may_leave(self) -> bool:
        return (self.panel.isHidden() or self.panel.leave()) and all(tab.may_leave() for tab in self._all_tabs())

    def refresh(self) -> None:
        key = self.key
        if key is not None:
            self.desk.read(lambda: relationship_page.page(self.desk.club, key), self._show, "relationship", self._gone)

    def _gone(self, error: Refused | Trouble) -> None:
        self.desk.toast.say(error.sentence)
        self.desk.navigator.go("relationships")

    def _show(self, shown: Shown) -> None:
        if self.shown is not None and self.shown.relationship.id != shown.relationship.id:
            self.panel.close_panel()
            self.tabs.setCurrentIndex(0)
        self.shown = shown
        row = shown.row
        said = [row.code, _(row.pair.kind.label), relationship_page.state_words(row), row.group]
        self.head(row.name, "  ·  ".join(part for part in said if part))
        self._show_people(shown)
        self._say_checks(shown)
        why = f"{_('At risk')}: {shown.relationship.why_at_risk}" if shown.relationship.at_risk else ""
        self.risk.say(why, "care", _("No longer at risk"), self.acts.unflag)
        said_above = {SignKind.SUSPENDED, SignKind.UNCHECKED, SignKind.AT_RISK}
        signs = [sign for sign in row.signs if sign.kind not in said_above]
        words = "  ·  ".join(sign.words for sign in signs)
        level = signs[0].level if signs else "note"
        self.look.setText(f"{MARKS[level]}  {words[:1].upper()}{words[1:]}")
        parts.restyle(self.look, "look", level if level != "note" else "soft")
        self.look.setVisible(bool(signs))
        self.set_actions(self._buttons(shown))
        self._fill_tab()
        self.settle()
        self._point()

    def point_at(self, field: str) -> None:
        self._pointed = field
        if self.shown is not None and self.shown.relationship.id == self.key:
            self._point()

    def _point(self) -> None:
        """Open the tab that somebody pointed to, once the right pair is shown."""
        pointed, self._pointed = POINTED.get(self._pointed), ""
        if pointed is not None:
            self._open_tab(pointed)
            (self.tab.first_focus() or self.tabs.tabBar()).setFocus()

    def _open_tab(self, kind: type[Tab]) -> None:
        self.tabs.setCurrentIndex([make for _title, make in TABS].index(kind))

    def _show_people(self, shown: Shown) -> None:
        parts.clear(self.people)
        for side in (Side.MENTEE, Side.MENTOR):
            self.people.addWidget(parts.label(_(side.label), "caption"))
            for who in shown.row.pair.of(side):
                go = partial(self.desk.navigator.go, "person", who.person)
                self.people.addWidget(parts.button(who.name, go, look="link"))
            self.people.addSpacing(12)
        self.people.addWidget(parts.label(shown.agreement or _("no agreement yet"), "soft"))
        self.people.addStretch(1)

    def _say_checks(self, shown: Shown) -> None:
        """Say whose check is missing, and lead to where it is entered."""
        if shown.relationship.state in rules.ENDS or not shown.unchecked:
            self.checks.say("")
            return
        names = formats.list_of(list(shown.unchecked.values()))
        if shown.row.suspended:
            words = _("Suspended: no check of {names} holds today, and the other may be a minor. They may not meet.")
        else:
            words = _("No check of {names} holds today, and the other may be a minor: they cannot meet one to one.")
        go = partial(self.desk.navigator.go, "person", next(iter(shown.unchecked)), "check")
        level = "stop" if shown.row.suspended else "care"
        self.checks.say(words.format(names=names), level, _("Enter the check"), go)

    def _buttons(self, shown: Shown) -> list[QWidget]:
        papers = papers_button(self.desk, lambda: papers_at_hand.of_relationship(shown.row.pair))
        if self.desk.club.read_only:
            return [papers]
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        for words, do in self.acts.menu(shown):
            menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
        more.setMenu(menu)
        made: list[QWidget] = [more, papers]
        coming = self.acts.next_step(shown)
        meets = shown.row.pair.meets
        primary: dict[str, Any] = {"look": "primary", "hint": "Ctrl+Enter"}
        shows_only = type(self.tab).act is Tab.act  # else the primary action is the tab's own
        if coming is not None:
            said = primary if shows_only and not meets else {}
            made.append(parts.button(f"{_(coming.label)} …", partial(self.acts.take, coming), **said))
        if meets and shows_only:
            made.append(parts.button(_("Note a meeting"), self.note_meeting, **primary))
        return made

    def note_meeting(self) -> None:
        """Go where meetings are noted, with the form open."""
        self._open_tab(MeetingsTab)
        self.tab.act()

    def _turn(self) -> None:
        """Another tab is open."""
        if self.shown is not None:
            self.set_actions(self._buttons(self.shown))
        self._fill_tab()

    def _fill_tab(self) -> None:
        if self.shown is not None:
            self.tab.show_pair(self.shown.relationship.id)
