"""The story of a relationship in one look: goal lines, its meetings in a row, who drove, advice, thanks and next."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.core.charts import bars, goals, strips, timeline
from desktop.core.drawing import Drawing, Room
from desktop.i18n import _, formats
from desktop.services import relationship_story
from desktop.services.advice import AdviceRow
from desktop.services.next_step import StepRow
from desktop.services.relationship_story import Story
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import drawing, parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.folding import Folding

SIDE_BY_SIDE = 760
FEW = 4
"""Lines of advice and thanks; all of them stand in the tab of the meetings."""


class StoryTab(Tab):
    """What two people wanted, did, and owe each other, without a word too many."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 8, 8)
        self.column.setSpacing(16)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(_("Story"))
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
        self.column.addWidget(_goals(story))
        self.column.addWidget(_together(story))
        said = [_card(_("Next"), _next_lines(story), _("Nothing is agreed for next time."))]
        if story.advice:
            said.append(_card(_("Advice"), [_advice(one) for one in story.advice[:FEW]], ""))
        if story.thanks:
            lines = [(one.words, formats.day(one.date)) for one in story.thanks[:FEW]]
            said.append(_card(_("Thanks"), lines, ""))
        self.column.addWidget(Folding(*said, below=SIDE_BY_SIDE, space=16, even=True))
        self.column.addStretch(1)


def _goals(story: Story) -> QWidget:
    """Draw each goal as a line; what nobody had asked for stands under them as a bonus."""
    card = parts.Card(16, 10)
    card.box.addWidget(parts.label(_("What is wanted"), "heading"))
    for line in story.goals:
        card.box.addWidget(drawing.captioned(partial(goals.goal_line, line), line.text))
    if not story.goals:
        card.box.addWidget(parts.label(_("No goals yet."), "faint"))
    if story.bonus:
        words = _("Came along unasked: {what}").format(what="; ".join(story.bonus))
        card.box.addWidget(parts.label(words, "soft", wrap=True))
    return card


def _together(story: Story) -> QWidget:
    """Draw the meetings in a row, who drove, and how many of the promised meetings took place."""
    card = parts.Card(16, 12)
    card.box.addWidget(parts.label(_("Together"), "heading"))
    if story.timeline is None:
        card.box.addWidget(parts.label(_("They have not met yet."), "faint"))
        return card
    card.box.addWidget(drawing.DrawingView(partial(timeline.timeline, story.timeline), _("Meetings")))
    beside: list[QWidget] = []
    if story.balance.share is not None:
        beside.append(drawing.captioned(partial(_drove, story), _("Who drove")))
    if story.kept is not None and story.kept.promised:
        beside.append(drawing.captioned(partial(strips.promises, story.kept), _("Promised and kept")))
    if beside:
        card.box.addWidget(Folding(*beside, below=SIDE_BY_SIDE, space=24, even=True))
    return card


def _drove(story: Story, room: Room) -> Drawing:
    drawn = bars.who_drove(story.balance, room)
    assert drawn is not None  # the balance has a share
    return drawn


def _card(title: str, lines: list[tuple[str, str]], empty: str) -> QWidget:
    card = parts.Card(16, 6)
    card.box.addWidget(parts.label(title, "heading"))
    for words, detail in lines:
        card.box.addWidget(parts.label(words, wrap=True))
        if detail:
            card.box.addWidget(parts.label(detail, "soft", wrap=True))
    if not lines:
        card.box.addWidget(parts.label(empty, "faint"))
    card.box.addStretch(1)
    return card


def _next_lines(story: Story) -> list[tuple[str, str]]:
    return [*_coming(story), *(_step(one) for one in story.steps)]


def _coming(story: Story) -> Iterator[tuple[str, str]]:
    row = story.coming
    if row is not None:
        both = (_("mentee ready") if row.ready[0] else "", _("mentor ready") if row.ready[1] else "")
        said = [row.place, *both]
        words = _("They meet on {day}").format(day=formats.day(row.date, "full"))
        yield words, "  ·  ".join(part for part in said if part)


def _step(one: StepRow) -> tuple[str, str]:
    who = formats.list_of([_(side.label) for side in one.sides])
    return f"{who}: {one.words}", _("until {day}").format(day=formats.day(one.due)) if one.due else ""


def _advice(one: AdviceRow) -> tuple[str, str]:
    told = _("told back") if one.told_on else _("waits to be told back") if one.to_tell else ""
    said = [formats.day(one.given_on), _(one.state.label), told]
    return one.words, "  ·  ".join(part for part in said if part)
