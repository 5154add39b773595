"""The clauses of an agreement as they are printed, folded, with a mark where they are not the club's."""

from desktop.core.rules import agreement as rules
from desktop.i18n import _, formats
from desktop.services.agreement_clauses import Standing
from desktop.services.agreement_page import AgreementPage
from desktop.ui.kit import parts
from desktop.ui.kit.folded_texts import FoldedText, FoldedTexts


class ClausesCard(parts.Card):
    """All clauses below each other, and a way to one more."""

    def __init__(self) -> None:
        super().__init__(20, 8)
        self.words = parts.label(look="soft", wrap=True)
        self.texts = FoldedTexts()
        self.add = parts.button(_("Add a clause"), self.texts.begin_new, icon="plus")
        self.box.addWidget(parts.label(_("Clauses"), "heading"))
        self.box.addWidget(self.words)
        self.box.addWidget(self.texts)
        self.box.addLayout(parts.row(self.add, None))

    def show_clauses(self, shown: AgreementPage, *, editable: bool) -> None:
        """Show the clauses of a version."""
        marks = {said.number: said.words for said in shown.changed}
        own = [standing.wording.number for standing in shown.clauses if standing.wording.changed]
        self.words.setText(
            _("Not as the club has them: {numbers}.").format(numbers=formats.list_of([str(number) for number in own]))
            if own
            else _("All as the club has them.")
        )
        texts = [
            _folded(standing, marks.get(standing.wording.number, ""), minors=shown.minors) for standing in shown.clauses
        ]
        self.texts.show_texts(texts, editable=editable)
        self.add.setVisible(editable)


def _folded(standing: Standing, mark: str, *, minors: bool) -> FoldedText:
    said, below = standing.wording, standing.club
    back = "" if not said.changed else _("The club’s text") if below is not None else _("Take away")
    return FoldedText(
        said.number,
        said.title,
        standing.read,
        said.text,
        mark,
        said.included,
        may_be_left_out=below is not None and not rules.stays(said.number, minors=minors),
        back=back,
    )
