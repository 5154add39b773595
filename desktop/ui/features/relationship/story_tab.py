"""The story of a relationship: goals, what comes next, and the meetings, in plain lines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.core.relationship_choices import MeetingOutcome
from desktop.i18n import _, formats, ngettext
from desktop.services import relationship_story
from desktop.services.relationship_story import GoalLine, MeetingLine, NextLine, Story
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk

SIDE_BY_SIDE = 760
MOST = 12
MARKS = {MeetingOutcome.MET: "●", MeetingOutcome.PLANNED: "○"}
Line = tuple[str, str]


class StoryTab(Tab):
    """What is known, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 8, 8)
        self.column.setSpacing(16)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        self.body.addWidget(self._scroll, 1)

    def first_focus(self) -> QWidget:
        return self._scroll

    def refresh(self) -> None:
        key = self.pair
        if key is not None:
            self.desk.read(lambda: relationship_story.story(self.desk.club, key), self._show, "story")

    def _show(self, story: Story) -> None:
        parts.clear(self.column)
        goals = self._card(_("Goals"), [_goal(one) for one in story.goals], _("No goals yet."))
        coming = self._card(_("Next"), [_next(one) for one in story.next_steps], _("Nothing is agreed for next time."))
        held = ngettext("{count} meeting held", "{count} meetings held", story.met).format(count=story.met)
        meetings = self._card(
            f"{_('Meetings')}  ·  {held}" if story.met else _("Meetings"),
            [_meeting(one) for one in story.meetings[:MOST]],
            _("They have not met yet."),
        )
        self.column.addWidget(parts.Folding(goals, coming, below=SIDE_BY_SIDE, space=16, even=True))
        self.column.addWidget(meetings)
        given, tried, told = story.advice
        said = []
        if given:
            words = _("Advice: {given} given, {tried} tried, {told} told back")
            said.append(words.format(given=given, tried=tried, told=told))
        if story.thanks:
            said.append(ngettext("{count} line of thanks", "{count} lines of thanks", story.thanks))
            said[-1] = said[-1].format(count=story.thanks)
        if said:
            self.column.addWidget(parts.label("  ·  ".join(said), "soft", wrap=True))
        self.column.addStretch(1)

    def _card(self, title: str, lines: Sequence[Line], empty: str) -> QWidget:
        card = parts.Card(16, 4)
        card.box.addWidget(parts.label(title, "heading"))
        for words, detail in lines:
            text = parts.label(words, wrap=True, selectable=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line = parts.row(text, space=12)
            line.setStretch(0, 1)
            if detail:
                line.addWidget(parts.label(detail, "soft"))
            card.box.addLayout(line)
        if not lines:
            card.box.addWidget(parts.label(empty, "faint"))
        return card


def _goal(one: GoalLine) -> Line:
    if one.start is None:
        return one.wording, _("not rated yet")
    if one.hoped is None:
        return one.wording, _("{start} → {now}").format(start=one.start, now=one.now)
    return one.wording, _("{start} → {now}, hoped for {hoped}").format(start=one.start, now=one.now, hoped=one.hoped)


def _meeting(one: MeetingLine) -> Line:
    day = formats.day(one.day)
    words = f"{MARKS.get(one.outcome, '–')}  {day}"
    detail = _(one.outcome.label) if one.outcome is not MeetingOutcome.MET else ""
    return (f"{words}   {one.worked_on}" if one.worked_on else words), detail


def _next(one: NextLine) -> Line:
    who = _(one.side.label)
    due = _("until {day}").format(day=formats.day(one.due)) if one.due else ""
    return f"{who}: {one.wording}", due
