"""The agreement of a relationship in one readable column, in the order of the paper: written, signed, reviewed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import Signer
from desktop.core.rules.agreement import COLUMNS, State
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement, Signature
from desktop.model.fields import specs
from desktop.model.values import read
from desktop.services import (
    agreement,
    agreement_clauses,
    agreement_page,
    agreement_promises,
    agreement_signing,
    agreement_version,
)
from desktop.services.agreement_page import AgreementPage
from desktop.ui.features.relationship.agreement_clauses import ClausesCard
from desktop.ui.features.relationship.agreement_head import AgreementHead
from desktop.ui.features.relationship.agreement_promises import PromisesCard
from desktop.ui.features.relationship.agreement_review import ReviewCard
from desktop.ui.features.relationship.agreement_signatures import SignaturesCard
from desktop.ui.features.relationship.agreement_terms import TermsCard
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk, Failed
from desktop.ui.kit.folded_texts import NEW
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.scrolled import Scrolled

WIDEST = 682  # a form with its card


class AgreementTab(Tab):
    """A version of the agreement: the newest, or an older one that was asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: AgreementPage | None = None
        self.version: int | None = None
        self._made = False
        self.head = AgreementHead()
        self.banner = parts.Banner("care")
        self.terms, self.promises, self.clauses = TermsCard(), PromisesCard(), ClausesCard()
        self.signatures, self.review = SignaturesCard(), ReviewCard()
        self.cards = (self.promises, self.terms, self.clauses, self.signatures, self.review)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.holder = Scrolled(WIDEST)
        self.empty = EmptyState(
            _("No agreement yet: what each gets and brings, when and where you meet, and who signs."),
            _("Make the agreement"),
            self.make,
            "file-text",
        )
        pile, whole = QWidget(), QWidget()
        self.body.addWidget(pile, 1)
        self.pile = QStackedLayout(pile)
        self.pile.setContentsMargins(0, 0, 0, 0)
        self.pile.addWidget(self.empty)
        self.pile.addWidget(whole)
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self.head)
        box.addWidget(self.banner)
        box.addWidget(self.holder, 1)
        for card in self.cards:
            self.holder.add(card)

    def _connect(self) -> None:
        self.head.save.clicked.connect(self.save_draft)
        self.head.new.clicked.connect(self.make)
        self.head.discard.clicked.connect(self.throw_away)
        self.head.chosen.connect(self.choose)
        for card in (self.terms, self.promises):
            card.edited.connect(lambda: self.head.save.setEnabled(self._is_changed()))
        self.clauses.texts.worded.connect(self._word)
        self.clauses.texts.put_back.connect(self._put_back)
        self.signatures.signed.connect(self._sign)
        self.signatures.unsigned.connect(self._unsign)
        self.signatures.copied.connect(self._copy)
        self.review.held.connect(self._review)

    def show_pair(self, key: int) -> None:
        if key != self.pair:
            self.version = None
            self._forget()
        super().show_pair(key)

    def refresh(self) -> None:
        club, pair, version = self.desk.club, self.pair, self.version
        if pair is not None:
            self.desk.read(lambda: agreement_page.page(club, pair, version), self._show, "agreement")

    def _show(self, shown: AgreementPage) -> None:
        self.shown = shown
        self.pile.setCurrentIndex(int(shown.shown is not None))
        if shown.shown is None:
            return
        one, state = shown.shown
        draft = one.signed_on is None and state is not State.ENDED
        self.head.show_version(shown, draft=draft)
        self.terms.setVisible(draft)
        if draft:
            self.terms.show_terms(one)
        self.promises.show_promises(shown.promises, editable=draft)
        self.clauses.show_clauses(shown, editable=draft)
        today = formats.day(self.desk.club.today(), "short")
        self.signatures.show_slots(shown.slots, one, today, editable=shown.is_newest and state is not State.ENDED)
        holds = state in {State.SIGNED, State.REVIEW_DUE}
        self.review.setVisible(holds)
        if holds:
            self.review.show_review(one, shown.promises, self.desk.club.today())
        self._show_due(one, due=state is State.REVIEW_DUE)
        self.head.save.setEnabled(self._is_changed())
        if self._made and draft:
            self._made = False
            self.promises.areas[COLUMNS[0]].setFocus()

    def _show_due(self, one: Agreement, *, due: bool) -> None:
        words = _("The review was due on {day}.").format(day=formats.day(one.review_on)) if due else ""
        self.banner.say(words, "care", _("Hold the review"), self.hold_review)

    def hold_review(self) -> None:
        """Go to the review and open it."""
        self.review.begin()
        self.holder.ensureWidgetVisible(self.review)

    def choose(self, version: int) -> None:
        """Show another version."""
        if self.may_leave():
            self.version = version
        self.refresh()

    @property
    def key(self) -> int:
        """The agreement that is shown."""
        assert self.shown is not None
        assert self.shown.shown is not None
        return int(self.shown.shown.agreement.id)

    def make(self) -> None:
        """Make the next version and show it."""
        club, pair = self.desk.club, self.pair
        if pair is not None:
            self.version, self._made = None, True
            self._do(lambda: agreement_version.new_version(club, pair))

    def throw_away(self) -> None:
        """Throw the draft away; undo brings it back."""
        club, key = self.desk.club, self.key
        self._forget()
        self._do(lambda: agreement.remove(club, key))

    def save_draft(self) -> None:
        """Save terms and promises in one step."""
        club, key = self.desk.club, self.key
        terms, lists = self.terms.values(), self.promises.changed()

        def failed(error: Refused | Trouble) -> None:
            self.terms.show_refused(error)

        def verb() -> Changes:
            return agreement_promises.write_draft(club, key, terms, lists)

        if terms or lists:
            self._do(verb, failed, self.terms.kept)

    def _do(
        self, verb: Callable[[], Changes], failed: Failed | None = None, done: Callable[[], object] = lambda: None
    ) -> None:
        def then(_changes: Changes) -> None:
            done()
            self.refresh()

        self.desk.do(verb, then, failed)

    def _word(self, number: int, values: dict[str, Any]) -> None:
        club, key, texts = self.desk.club, self.key, self.clauses.texts

        def verb() -> Changes:
            if number == NEW:
                return agreement_clauses.add(club, key, values["title"], values["wording"])
            return agreement_clauses.change(club, key, number, values)

        self._do(verb, lambda error: texts.show_refused(number, error), lambda: texts.saved(number))

    def _put_back(self, number: int) -> None:
        club, key = self.desk.club, self.key
        self._do(lambda: agreement_clauses.reset(club, key, number))

    def _sign(self, signer: Signer, person: int | None, name: str, day: str) -> None:
        if self._is_changed():
            self.signatures.refuse(_("Save first what you typed."))
            return
        club, key, said = self.desk.club, self.key, specs(Signature)["signed_on"]
        self._do(
            lambda: agreement_signing.sign(club, key, signer, person, name=name, on=read("signed_on", said, day)),
            lambda error: self.signatures.refuse(error.sentence),
        )

    def _unsign(self, signer: Signer, person: int | None) -> None:
        club, key = self.desk.club, self.key
        self._do(
            lambda: agreement_signing.unsign(club, key, signer, person),
            lambda error: self.signatures.refuse(error.sentence),
        )

    def _copy(self, given: bool) -> None:  # noqa: FBT001 - Qt's own signal
        club, key = self.desk.club, self.key
        self._do(lambda: agreement.give_copies(club, key, given=given))

    def _review(self, ratings: dict[int, int], days: dict[str, Any]) -> None:
        club, key, said = self.desk.club, self.key, specs(Agreement)

        def verb() -> Changes:
            on, following = (read(name, said[name], days[name]) for name in ("reviewed_on", "review_on"))
            return agreement_promises.review(club, key, ratings, on=on, next_review=following)

        self._do(verb, self.review.show_refused, self.review.end)

    def _is_changed(self) -> bool:
        return self.terms.isVisibleTo(self) and bool(self.terms.values() or self.promises.changed())

    def _forget(self) -> None:
        """Let go of what was typed and not saved."""
        self.clauses.texts.end()
        self.review.end()
        self.terms.forget()
        self.promises.forget()

    def is_typed_into(self) -> bool:
        return self._is_changed() or (self.review.is_open and self.review.isVisibleTo(self))

    def may_leave(self) -> bool:
        if not self._is_changed() and not self.clauses.texts.is_changed:
            return True
        words = _("What you typed about the agreement is not saved yet.")
        if not self.desk.ask.sure(_("Not saved"), words, _("Discard")):
            return False
        self._forget()
        return True

    def first_focus(self) -> QPlainTextEdit | QPushButton:
        if self.shown is None or self.shown.shown is None:
            return self.empty.action
        return self.promises.areas[COLUMNS[0]] if self.terms.isVisibleTo(self) else self.head.new

    def act(self) -> None:
        """Make the agreement, save the draft, or hold the review: whatever is next."""
        if self.shown is None or self.shown.shown is None:
            self.make()
        elif self.head.save.isVisibleTo(self):
            self.save_draft()
        elif self.review.is_open:
            self.review.note()
        elif self.review.isVisibleTo(self):
            self.hold_review()
