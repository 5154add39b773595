"""Short lists beside the meetings: the next one and who is ready, advice, next steps and thanks, with their ticks."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.changes import Changes
from desktop.core.relationship_choices import AdviceState, Side
from desktop.i18n import _, formats
from desktop.services import advice, next_step, prep
from desktop.services.advice import AdviceRow
from desktop.services.gratitude import ThanksRow
from desktop.services.meeting_page import Meetings
from desktop.services.next_step import StepRow
from desktop.services.prep import Prepared
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk

MOST = 5
Verb = Callable[[], Changes]


class MeetingCards:
    """Makes the cards; each tick is one verb."""

    def __init__(
        self,
        desk: Desk,
        prepare: Callable[[Prepared, Side], object],
        add_thanks: Callable[[], object],
        add_advice: Callable[[], object],
    ) -> None:
        self._desk = desk
        self._prepare = prepare
        self._add_thanks = add_thanks
        self._add_advice = add_advice

    def cards(self, shown: Meetings) -> list[QWidget]:
        """Make all of them."""
        made = [self._steps(shown.steps), self._advice(shown.advice), self._thanks(shown.thanks)]
        return [self._coming(shown.coming), *made] if shown.coming is not None else made

    def _chip(self, words: str, *, on: bool, verb: Verb) -> QWidget:
        chip = parts.button(words, lambda: self._desk.do(verb), look="chip")
        chip.setCheckable(True)
        chip.setChecked(on)
        chip.setEnabled(not self._desk.club.read_only)
        return chip

    def _card(self, title: str, add: Callable[[], object] | None = None) -> parts.Card:
        card = parts.Card(16, 6)
        head = parts.row(parts.label(title, "heading"), None)
        if add is not None and not self._desk.club.read_only:
            button = parts.button(_("Add"), add, look="link", icon="plus")
            button.setAccessibleName(f"{_('Add')}: {title}")
            head.addWidget(button)
        card.box.addLayout(head)
        return card

    def _coming(self, coming: Prepared) -> QWidget:
        row, club = coming.meeting, self._desk.club
        card = self._card(_("Next: {day}").format(day=formats.day(row.date, weekday=True)))
        card.box.addWidget(parts.label(f"{prep.when_words(row)}  ·  {prep.ready_words(row)}", "soft", wrap=True))
        for half in (coming.mentee, coming.mentor):
            ready = partial(prep.ready, club, row.key, half.side, on=not half.ready)
            words = _("✓ {name} is ready") if half.ready else _("{name} is ready")
            line = parts.row(self._chip(words.format(name=half.name), on=half.ready, verb=ready), None)
            if not club.read_only:
                do = partial(self._prepare, coming, half.side)
                write = parts.button(_("Prep sheet"), do, look="link", icon="pencil")
                write.setAccessibleName(_("Prep sheet of {name}").format(name=half.name))
                line.addWidget(write)
            card.box.addSpacing(4)
            card.box.addLayout(line)
            asked = _("{name} is asked: {question}").format(name=half.name, question=half.question_words)
            card.box.addWidget(parts.label(asked, wrap=True))
            written = prep.written_words(half)
            if written:
                card.box.addWidget(parts.label(written, "soft", wrap=True))
        return card

    def _steps(self, rows: Sequence[StepRow]) -> QWidget:
        card = self._card(_("Next steps"))
        last = [row for row in rows if row.done_on is None][:MOST] + [row for row in rows if row.done_on][:2]
        for row in last:
            who = _("Both") if len(row.sides) > 1 else _(row.sides[0].label)
            done = row.done_on is not None
            verb = partial(next_step.done, self._desk.club, row.keys, is_done=not done)
            chip = self._chip(_("✓ done") if done else _("done"), on=done, verb=verb)
            card.box.addLayout(_line(_("{who}: {what}").format(who=who, what=row.words), chip))
        if not last:
            card.box.addWidget(parts.label(_("None: up to three come with each record."), "faint", wrap=True))
        return card

    def _advice(self, rows: Sequence[AdviceRow]) -> QWidget:
        card = self._card(_("Advice"), self._add_advice)
        club = self._desk.club
        ordered = sorted(rows, key=lambda row: not row.is_open)
        for row in ordered[:MOST]:
            card.box.addWidget(parts.label(row.words, wrap=True))
            chips = parts.row(space=6)
            for state in (AdviceState.TRIED, AdviceState.WORKED, AdviceState.NOT_FOR_ME):
                on = row.state is state
                wanted = AdviceState.GIVEN if on else state
                chips.addWidget(self._chip(_(state.label), on=on, verb=partial(advice.came, club, row.key, wanted)))
            told = row.told_on is not None
            verb = partial(advice.told, club, row.key, back=not told)
            chips.addWidget(self._chip(_("told back"), on=told, verb=verb))
            chips.addStretch(1)
            card.box.addLayout(chips)
        if not rows:
            card.box.addWidget(parts.label(_("None noted yet."), "faint"))
        return card

    def _thanks(self, rows: Sequence[ThanksRow]) -> QWidget:
        card = self._card(_("Thanks"), self._add_thanks)
        for row in rows[:MOST]:
            when = parts.label(formats.day(row.date, "short"), "soft")
            card.box.addLayout(_line(row.words, when))
        if not rows:
            card.box.addWidget(parts.label(_("None noted yet."), "faint"))
        return card


def _line(words: str, end: QWidget) -> QHBoxLayout:
    made = parts.row(parts.label(words, wrap=True), end, space=12)
    made.setStretch(0, 1)
    return made
