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
from desktop.ui.features.relationship import care_lists
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
        self.look = parts.column(space=4)
        self.promised = parts.label(look="soft", wrap=True)
        words = _("Here the check-ins will stand: who was asked, when, and how it was.")
        self.table = TableView(care_lists.columns(), _("Check-ins"), EmptyState(words, icon="phone"))
        self.table.sortable(on=False)
        self._lay_out()

    def _lay_out(self) -> None:
        top = parts.row(parts.label(_("Check-in with"), "soft"), self.who, self.line, space=12)
        top.setStretch(2, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.answer)
        self.body.addLayout(self.look)
        self.body.addWidget(self.promised)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        self.body.addWidget(card, 1)

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
        self.promised.setText(care_lists.kept_words(shown))
        self.table.show_rows(care_lists.lines(shown, self._name), key=lambda row: row.key)
        self._understand(self.line.text())

    def _offer(self, shown: CareView) -> None:
        """Offer those who can be asked, the longest due first; while a line is typed, whoever was chosen stays."""
        before = self.party if self.line.text() else None
        due = {one.party: one for one in shown.due}
        self.offered = [*due, *(one for one in shown.parties if one not in due)]
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
        for one in shown.follow_ups:
            words = _("{what}, since the check-in of {day}").format(what=one.words, day=formats.day(one.day))
            self._look(
                words[:1].upper() + words[1:],
                "stop" if one.pressing else "care",
                _("Done"),
                partial(self._done, one.key),
            )

    def _look(self, words: str, level: str, action: str, do: parts.Do) -> None:
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
            states = ", ".join(_(one.label).lower() for one in CheckInState)
            words = _("Begin with: {states}. - is no answer, after > stands what follows, six figures are a pulse.")
            self._answer(words.format(states=states))
            return
        if pulse.is_pulse(line):
            words = care_lists.answers(pulse.read(line))
            self._answer(_("{name}: {what}").format(name=check_in.party_words(party), what=words))
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
        """Note the check-in, or the pulse; the next who is due is chosen then."""
        pair, party, club = self.pair, self.party, self.desk.club
        if pair is None or party is None or not line.strip():
            return
        if not pulse.is_pulse(line):
            verb = partial(check_in.note, club, pair, party, line)
        elif party.person is not None:
            verb = partial(pulse.note, club, pair, party.person, pulse.read(line))
        else:
            self._answer(_("Nobody is entered there whose pulse it could be."), "stop")
            return

        def done(_changes: object) -> None:
            self.line.setText("")
            self.refresh()

        self.desk.do(verb, done, self._refused)

    def _refused(self, error: Refused | Trouble) -> None:
        self._answer(error.sentence, "stop")
