"""A goal as a card: its number and words, the line from start to now, and what shows it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from desktop.core.charts.goals import goal_line
from desktop.core.relationship_choices import GoalStatus
from desktop.i18n import _, formats
from desktop.model.goal import Evidence
from desktop.services.goal import GoalRow
from desktop.ui.kit import parts, theme
from desktop.ui.kit.drawing import DrawingView

WIDEST = 900


class GoalCard(parts.Card):
    """One goal.

    Signals:
        wanted: the goal is to be changed.
        shown_by: evidence is to be added (nothing) or changed.
    """

    wanted = Signal()
    shown_by = Signal(object)

    def __init__(self, number: int, row: GoalRow, evidence: Sequence[Evidence], *, named: bool) -> None:
        super().__init__(16, 6)
        self.setMaximumWidth(theme.sized(WIDEST))
        self.setAccessibleName(row.wording)
        words = f"{row.name}: {row.wording}" if named else row.wording
        change = parts.icon_button("pencil", _("Change “{name}”").format(name=row.wording), self.wanted.emit)
        show = parts.icon_button("plus", _("What shows it: {name}").format(name=row.wording), self._add)
        heading = parts.label(words, "heading", wrap=True, selectable=True)
        head = parts.row(parts.label(str(number), "soft"), heading, show, change, space=12)
        head.setStretch(1, 1)
        self.box.addLayout(head)
        self.line = DrawingView(partial(goal_line, row.line), row.wording)
        self.box.addWidget(self.line)
        self.said = parts.label(said_of(row), "soft", wrap=True, selectable=True)
        self.box.addWidget(self.said)
        for one in evidence:
            link = parts.button(evidence_words(one), partial(self.shown_by.emit, one), look="link", icon="square-check")
            self.box.addLayout(parts.row(link, None))

    def _add(self) -> None:
        self.shown_by.emit(None)


def said_of(row: GoalRow) -> str:
    """Say what the line does not draw: how it moved in words, and how it stands."""
    said = [_(row.area.label)]
    now = row.now
    if now is None:
        said.append(_("not rated yet"))
    else:
        scale = row.line.scale
        if now.times > 1:
            moved = _("from {start} to {now}").format(start=scale.said(now.start), now=scale.said(now.now))
        else:
            moved = _("{value} at the start").format(value=scale.said(now.start))
        said.append(f"{moved} ({_(now.by.label)}, {formats.day(now.until)})")
    if row.hoped is not None:
        said.append(_("hoped for {value}").format(value=row.line.scale.said(row.hoped)))
    if not row.asked:
        said.append(_("a bonus, nobody asked for it"))
    if row.status is not GoalStatus.OPEN:
        said.append(_(row.status.label))
    elif row.wanted_by is not None:
        said.append(_("wanted by {day}").format(day=formats.day(row.wanted_by)))
    return "  ·  ".join(said)


def evidence_words(one: Evidence) -> str:
    """Say a piece of evidence in a line, and whether it may be shown."""
    what = " ".join(one.wording.split()) or _(one.kind.label)
    may = _("may be shown") if one.consent else _("for us alone")
    return f"{formats.day(one.date)}  {what}  ({may})"
