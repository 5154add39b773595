"""The club's clauses of agreements: each edition's fourteen in the program's words or the club's own, and additions."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.core.relationship_choices import AgreementEdition
from desktop.core.rules import agreement as rules
from desktop.core.rules.clauses import FIELDS
from desktop.i18n import _, ngettext
from desktop.services import agreement_clauses, clause
from desktop.services.clause import Wording
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.folded_texts import NEW, FoldedText, FoldedTexts
from desktop.ui.kit.page import Page
from desktop.ui.kit.scrolled import Scrolled

TOUCHES: Final = frozenset({"clause"})
WIDEST: Final = 760


class ClausesPage(Page):
    """One edition at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.editions = parts.Chips([(one.value, _(one.label)) for one in AgreementEdition], _("Edition"))
        self.editions.chosen.connect(self._choose)
        self._edition = AgreementEdition.CHILD
        self.texts = FoldedTexts()
        self.texts.worded.connect(self._word)
        self.texts.put_back.connect(self._put_back)
        card = parts.Card(20, 8)
        hint = _("Words in braces are filled with what two people agree on: {fields}.")
        names = " ".join("{" + name + "}" for name in FIELDS)
        card.box.addWidget(self.texts)
        card.box.addWidget(parts.label(hint.replace("{fields}", names), "faint", wrap=True))
        self.body.addLayout(parts.row(self.editions, None))
        holder = Scrolled(WIDEST)
        holder.add(card)
        self.body.addWidget(holder, 1)
        self.add = parts.button(_("Add a clause"), self.texts.begin_new, look="primary", icon="plus", hint="Ctrl+Enter")
        self.set_actions([self.add])

    def first_focus(self) -> QWidget:
        return self.texts.rows[1].head if 1 in self.texts.rows else self.editions

    def wants(self, changes: Changes) -> bool:
        return bool(changes.nouns & TOUCHES)

    def may_leave(self) -> bool:
        if self.texts.is_changed:
            words = _("What you typed into a clause is not saved yet.")
            if not self.desk.ask.sure(_("Not saved"), words, _("Discard")):
                return False
        self.texts.end()
        return True

    def _choose(self, edition: str) -> None:
        if self.may_leave():
            self._edition = AgreementEdition(edition)
            self.refresh_now()
        else:
            self.editions.choose(self._edition.value)

    def refresh(self) -> None:
        self.head(_("Clauses of agreements"), _("In your own words; what is signed keeps the words that were signed."))
        club, edition = self.desk.club, self._edition
        self.desk.read(lambda: clause.library(club, edition), self._show, "clauses")

    def _show(self, found: tuple[Wording, ...]) -> None:
        self.texts.show_texts([_folded(said, self._edition) for said in found])
        changed = sum(said.changed for said in found)
        words = ngettext("{count} clause is your own", "{count} clauses are your own", changed)
        self.foot.setText(words.format(count=changed) if changed else _("All as the program brings them"))
        self.settle()

    def _word(self, number: int, values: dict[str, Any]) -> None:
        club, edition, texts = self.desk.club, self._edition, self.texts

        def verb() -> Changes:
            if number == NEW:
                return clause.add(club, edition, values["title"], values["wording"])
            return clause.change(club, edition, number, values)

        self.desk.do(verb, lambda _changes: texts.saved(number), lambda error: texts.show_refused(number, error))

    def _put_back(self, number: int) -> None:
        club, edition = self.desk.club, self._edition
        self.desk.do(lambda: clause.reset(club, edition, number))


def _folded(said: Wording, edition: AgreementEdition) -> FoldedText:
    minors = edition in clause.FOR_MINORS
    read = f"{said.text} {said.minors}".strip() if minors else said.text
    back = "" if not said.changed else _("Take away") if said.is_own else _("The program’s text")
    may = not said.is_own and not rules.stays(said.number, minors=minors)
    return FoldedText(
        said.number,
        said.title,
        read,
        said.text,
        agreement_clauses.of_club(said),
        said.included,
        may_be_left_out=may,
        back=back,
    )
