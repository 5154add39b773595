"""The head of an agreement: which version it is, how it stands, and what can be done with it as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.rules.agreement import State
from desktop.i18n import _, formats, ngettext
from desktop.model.agreement import Agreement
from desktop.services.agreement_page import AgreementPage
from desktop.ui.kit import parts


class AgreementHead(QWidget):
    """A line of words, a chip for each version, and the buttons; `chosen` says which version shall be shown."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.state = parts.label(look="heading")
        self.words = parts.label(look="soft", wrap=True)
        self.versions = parts.row(space=8)
        self.save = parts.button(_("Save"), icon="save", hint="Ctrl+Enter")
        self.new = parts.button(_("New version"), icon="file-plus")
        self.discard = parts.button(_("Throw the draft away"), icon="trash-2")
        line = parts.row(space=12)
        line.addLayout(parts.column(self.state, self.words, space=2), 1)
        line.addLayout(self.versions)
        for verb in (self.discard, self.new, self.save):
            line.addWidget(verb)
        self.setLayout(line)

    def show_version(self, shown: AgreementPage, *, draft: bool) -> None:
        """Show how a version stands; a draft is saved or thrown away, the newest signed one is followed."""
        if shown.shown is None:
            return
        one, state = shown.shown
        number = formats.number(one.version)
        self.state.setText(_("Version {number} · {state}").format(number=number, state=_(state.label)))
        self.words.setText(_about(shown, one, state))
        self._show_versions(shown, one.version)
        self.save.setVisible(draft)
        self.discard.setVisible(draft)
        self.new.setVisible(shown.is_newest and not draft)

    def _show_versions(self, shown: AgreementPage, chosen: int) -> None:
        parts.clear(self.versions)
        if len(shown.versions) > 1:
            for stand in shown.versions:
                number = stand.agreement.version
                chip = parts.button(_("Version {number}").format(number=formats.number(number)), look="chip")
                chip.setCheckable(True)
                chip.setChecked(number == chosen)
                chip.clicked.connect(lambda _on=False, number=number: self.chosen.emit(number))
                self.versions.addWidget(chip)


def _about(shown: AgreementPage, one: Agreement, state: State) -> str:
    """Say in a line for whom it is, how many goals belong to it, and what is next."""
    goals = _("no goal yet")
    if shown.goals:
        goals = ngettext("{count} goal", "{count} goals", shown.goals).format(count=formats.number(shown.goals))
    said = [_("Written {edition}").format(edition=_(one.edition.label)), goals]
    missing = sum(slot.signature is None for slot in shown.slots)
    if state is State.DRAFT:
        words = ngettext("{count} signature is missing", "{count} signatures are missing", missing)
        said.append(words.format(count=formats.number(missing)))
    elif one.signed_on is not None:
        said.append(_("signed on {day}").format(day=formats.day(one.signed_on)))
    if one.ends_on is not None:
        said.append(_("ends on {day}").format(day=formats.day(one.ends_on)))
    return "  ·  ".join(said)
