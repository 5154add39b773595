"""Care of a relationship: a check-in noted by one line, the pulse, promises kept, and what asks for a calm look."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import CheckInState
from desktop.core.rules import check_in_line
from desktop.i18n import _, formats
from desktop.services import care, check_in, meeting, pulse
from desktop.services.care import CareView
from desktop.services.care_facts import Party
from desktop.ui.features.relationship.care_lists import kept_words, made_columns, pulse_columns
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_view import TableView


class CareTab(Tab):
    """How it goes, as each of them says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: CareView | None = None
        self.offered: list[Party] = []
        self.line = TypedLine(_("How it is:  fine glad of Tuesdays > ring in May"), _("Check-in"), large=True)
        self.who = QComboBox()
        self.who.setAccessibleName(_("Check-in with"))
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.who.activated.connect(lambda _number: self._understand(self.line.text()))
        self.line.typed.connect(self._understand)
        self.line.entered.connect(self.note)
        self.answer = parts.label(look="soft", wrap=True)
        self.pulse = TypedLine(_("Pulse:  5 4 - 3 5 4"), _("Pulse: six answers from 1 to 5"))
        self.pulse.entered.connect(self.note_pulse)
        self.look = parts.column(space=4)
        self.promised = parts.label(look="soft", wrap=True)
        words = _("Here the check-ins will stand: who was asked, when, and how it was.")
        self.made = TableView(made_columns(self._name), _("Check-ins"), EmptyState(words, icon="phone"))
        self.pulses = TableView(
            pulse_columns(), _("Pulse"), EmptyState(_("No pulse was taken yet: six answers of each side."))
        )
        self._lay_out()

    def _lay_out(self) -> None:
        top = parts.row(parts.label(_("Check-in with"), "soft"), self.who, self.line, space=12)
        top.setStretch(2, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.answer)
        self.body.addLayout(self.look)
        self.body.addWidget(self.promised)
        made, pulses = parts.Card(12), parts.Card(12)
        made.box.addWidget(parts.label(_("Check-ins"), "heading"))
        made.box.addWidget(self.made, 1)
        pulses.box.addWidget(parts.label(_("Pulse"), "heading"))
        pulses.box.addWidget(self.pulse)
        pulses.box.addWidget(self.pulses, 1)
        lists = parts.row(made, pulses, space=16)
        lists.setStretch(0, 3)
        lists.setStretch(1, 2)
        self.body.addLayout(lists, 1)

    def first_focus(self) -> QWidget:
        return self.line

    def act(self) -> None:
        """Note what stands in the line."""
        self.note(self.line.text())

    def refresh(self) -> None:
        key = self.pair
        if key is not None:
            self.desk.read(lambda: care.view(self.desk.club, key), self._show, "care")

    @property
    def party(self) -> Party | None:
        """Who was asked."""
        place = self.who.currentIndex()
        return self.offered[place] if 0 <= place < len(self.offered) else None

    def _show(self, shown: CareView) -> None:
        self.shown = shown
        self._offer(shown)
        self._show_look(shown)
        self.promised.setText(kept_words(shown))
        self.made.show_rows(shown.made, key=lambda row: row.id)
        self.pulses.show_rows(shown.pulses, key=lambda row: row.key)
        self._understand(self.line.text())

    def _offer(self, shown: CareView) -> None:
        """Offer those who can be asked, who is due first; whoever was chosen stays chosen while a line is typed."""
        before = self.party if self.line.text() else None
        due = {one.party: one for one in shown.due}
        self.offered = sorted(shown.parties, key=lambda one: one not in due)
        self.who.clear()
        for party in self.offered:
            words = check_in.party_words(party)
            if party in due:
                since = formats.day(due[party].since)
                words = _("{name}, due since {day}").format(name=words, day=since)
            self.who.addItem(words)
        self.who.setCurrentIndex(self.offered.index(before) if before in self.offered else 0)

    def _show_look(self, shown: CareView) -> None:
        """Say what asks for a look, each with what is done about it."""
        parts.clear(self.look)
        for worry in shown.worries:
            words = _("“Tell the coordinator” was ticked on {day}").format(day=formats.day(worry.day))
            self._look(words, "stop", _("I know of it"), partial(self._seen, worry.meeting))
        for words in shown.signs:
            self._look(words[:1].upper() + words[1:], "care")
        for one in shown.follow_ups:
            words = _("{what}, since the check-in of {day}").format(what=one.words, day=formats.day(one.day))
            self._look(words, "stop" if one.pressing else "care", _("Done"), partial(self._done, one.key))

    def _look(self, words: str, level: str, action: str = "", do: parts.Do | None = None) -> None:
        banner = parts.Banner(level)
        self.look.addWidget(banner)
        banner.say(words, level, action, do)

    def _seen(self, key: int) -> None:
        self.desk.do(lambda: meeting.seen(self.desk.club, [key]))

    def _done(self, key: int) -> None:
        self.desk.do(lambda: check_in.followed_up(self.desk.club, key))

    def _name(self, key: int | None) -> str:
        known = {one.person: one.name for one in self.shown.parties} if self.shown is not None else {}
        return known.get(key, "")

    def _understand(self, line: str) -> None:
        """Say what the line means, or how it begins."""
        party = self.party
        if not line.strip() or party is None:
            states = formats.list_of([_(one.label).lower() for one in CheckInState])
            self._answer(
                _("Begin with {states}, or - for no answer; after > stands what follows.").format(states=states)
            )
            return
        try:
            said = check_in_line.parse(line)
        except Refused as refused:
            self._answer(refused.sentence, "stop")
            return
        what = [_(said.state.label) if said.reached else _("no answer"), said.note]
        if said.follow_up:
            what.append(_("follows: {what}").format(what=said.follow_up))
        words = "  ·  ".join(one for one in what if one)
        self._answer(f"{check_in.party_words(party)}: {words}")

    def _answer(self, words: str, look: str = "soft") -> None:
        self.answer.setText(words)
        parts.restyle(self.answer, "look", look)

    def note(self, line: str) -> None:
        """Note the check-in; the next who is due is chosen then."""
        pair, party = self.pair, self.party
        if pair is None or party is None or not line.strip():
            return

        def done(_changes: object) -> None:
            self.line.setText("")
            self.refresh()

        self.desk.do(lambda: check_in.note(self.desk.club, pair, party, line), done, self._refused)

    def note_pulse(self, line: str) -> None:
        """Note six answers of who is chosen above."""
        pair, party = self.pair, self.party
        if pair is None or party is None or party.person is None:
            return
        person = party.person

        def done(_changes: object) -> None:
            self.pulse.setText("")

        verb = partial(pulse.note, self.desk.club, pair, person)
        self.desk.do(lambda: verb(pulse.read(line)), done, self._refused)

    def _refused(self, error: Refused | Trouble) -> None:
        self._answer(error.sentence, "stop")
