"""Join with another copy of the club: choose it, read what would come of it, do it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, ngettext, pgettext
from desktop.services import conflict, joining, key
from desktop.services.joining import Outcome, Preview
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.secret_line import SecretLine

KINDS: Final = "Alongside (*.club)"
WIDEST: Final = 720


class JoiningPage(Page):
    """Everything is said before anything is written; another part of the window shows a found copy by `open_copy`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path: Path | None = None
        self.preview: Preview | None = None
        self._is_to_be_decided = False
        self.setAcceptDrops(True)
        self.banner = parts.Banner("note")
        words = _("Two doors on one evening, two laptops at home: both copies of the club went on by themselves.")
        more = _("Choose the other copy; you see what would come from it before anything is written.")
        self.empty = parts.EmptyState(f"{words} {more}", _("Choose the other copy …"), self.choose_file, "refresh-cw")
        self.secret = SecretLine(_("Passphrase of the other copy"))
        self.secret.entered.connect(self.look)
        self.asks = parts.Card(20, 10)
        self.asks.setMaximumWidth(theme.sized(WIDEST))
        self.asks.box.addLayout(parts.field(_("Passphrase of the other copy"), self.secret))
        self.asks.box.addLayout(parts.row(parts.button(pgettext("verb", "Look"), self.look), None))
        self.card = parts.Card(20, 10)
        self.card.setMaximumWidth(theme.sized(WIDEST))
        self.heading = parts.label(look="heading", wrap=True)
        self.sentences = QVBoxLayout()
        self.sentences.setSpacing(6)
        self.under = parts.line()
        self.promise = parts.label(look="soft", wrap=True)
        self.same = parts.button(_("Likely the same"), lambda: desk.navigator.go("same"), look="link")
        self.card.box.addWidget(self.heading)
        self.card.box.addLayout(self.sentences)
        self.card.box.addLayout(parts.row(self.same, None))
        self.card.box.addWidget(self.under)
        self.card.box.addWidget(self.promise)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.asks)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.another = parts.button(_("Choose the other copy …"), self.choose_file, icon="folder-open")
        self.to_decide = parts.button(
            _("To decide"), lambda: desk.navigator.go("conflicts"), icon="scale", hint=_("What both copies changed")
        )
        self.take = parts.button(_("Join"), self.join, look="primary", hint="Ctrl+Enter")
        self.set_actions([self.to_decide, self.another, self.take])
        self._show()

    def point_at(self, field: str) -> None:
        """Look at the copy of this path."""
        self.open_copy(Path(field))

    def wants(self, changes: Changes) -> bool:
        return bool(changes.nouns)

    def first_focus(self) -> QWidget:
        if self.asks.isVisible():
            return self.secret
        if self._is_to_be_decided:
            return self.to_decide
        return self.take if self.take.isEnabled() else self.empty.action if self.path is None else self.another

    def refresh(self) -> None:
        where = f"\u2066{self.path}\u2069" if self.path is not None else ""  # from left to right in every language
        self.head(_("Join with another copy"), where)
        self.desk.read(lambda: conflict.count(self.desk.club), self._offer_deciding, "joining conflicts")

    def _offer_deciding(self, count: int) -> None:
        self.to_decide.setVisible(count > 0)
        if self._is_to_be_decided and not count:
            self._say_decided(count)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_copy(next(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def choose_file(self) -> None:
        """Ask for the other copy and look at it."""
        path = self.desk.ask.open_file(_("Join with another copy"), KINDS, self.desk.club.path.parent)
        if path is not None:
            self.open_copy(path)

    def open_copy(self, path: Path) -> None:
        """Look at another copy of the club, as one that was found beside it."""
        self.path = path
        self.secret.wipe()
        self.asks.hide()
        self.look()

    def look(self) -> None:
        """Say what would come from the copy."""
        path, club, secret = self.path, self.desk.club, self.secret.text()
        if path is None:
            return
        self.preview = None
        self._is_to_be_decided = False
        self._show()
        self.banner.say(_("Comparing with {file} …").format(file=path.name), "note")
        self.desk.read(lambda: joining.preview(club, path, secret), self._show_preview, "joining", self._cannot)

    def _show_preview(self, preview: Preview) -> None:
        self.preview = preview
        self.asks.hide()
        self.banner.say("")
        self._say(_("What comes of it"), preview)
        self.promise.setText(
            _("A backup is made before. Joining is not undone by “Undo”; the backup brings back how it was.")
        )
        self._promise(on=not preview.nothing)
        self._show()
        self.settle()

    def _promise(self, *, on: bool) -> None:
        self.under.setVisible(on)
        self.promise.setVisible(on)

    def _say(self, heading: str, preview: Preview) -> None:
        self.same.hide()
        self.heading.setText(heading)
        parts.clear(self.sentences)
        for words in preview.words:
            mark = parts.label("•", "faint")
            row = parts.row(mark, parts.label(words, wrap=True), space=10)
            row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            row.setStretch(1, 1)
            self.sentences.addLayout(row)

    def _show(self) -> None:
        """Show what there is: nothing yet, a preview, or what was done."""
        there = self.preview is not None
        self.empty.setVisible(self.path is None)
        self.card.setVisible(there)
        if self.path is None or not there:
            self.asks.setVisible(self.asks.isVisible() and self.path is not None)
        self.another.setVisible(self.path is not None)
        self.take.setVisible(self.path is not None)
        ready = self.preview is not None and not self.preview.nothing and not self.desk.club.read_only
        self.take.setEnabled(ready)
        self.refresh()

    def _cannot(self, error: Refused | Trouble) -> None:
        self.banner.say(error.sentence, "stop")
        if self.path is not None and key.is_locked(self.path):
            self.asks.show()
        self.preview = None
        self._show()
        self.settle()

    def join(self) -> None:
        """Take over what is not here."""
        path, club, secret = self.path, self.desk.club, self.secret.text()
        if path is None or self.preview is None:
            return
        self.take.setEnabled(False)
        outcomes: list[Outcome] = []

        def verb() -> Changes:
            outcomes.append(joining.join(club, path, secret))
            return outcomes[-1].changes

        self.desk.do(verb, lambda _changes: self._done(outcomes[-1]), self._cannot, say=False)

    def _done(self, outcome: Outcome) -> None:
        self.preview = outcome.preview._replace(nothing=True)
        self.secret.wipe()
        self._say(_("What came of it"), outcome.preview)
        self.promise.setText(_("Join the other copy with this one as well; then both hold the same."))
        self._promise(on=outcome.preview.figures.news > 0)
        self.same.setVisible(outcome.preview.figures.likely > 0)
        self._say_decided(outcome.preview.figures.conflicts)
        self._show()
        self.first_focus().setFocus()

    def _say_decided(self, count: int) -> None:
        """Say how many fields wait for a decision."""
        self._is_to_be_decided = count > 0
        self.to_decide.setVisible(count > 0)
        if count:
            words = ngettext(
                "{count} field was changed in both copies; the later or stricter value stands until you decide.",
                "{count} fields were changed in both copies; the later or stricter value stands until you decide.",
                count,
            ).format(count=count)
            self.banner.say(words, "care", _("Decide"), lambda: self.desk.navigator.go("conflicts"))
        else:
            self.banner.say(_("Joined. Nothing is to be decided."), "ok")
