"""The sheet lines of a session, mentees' and volunteers', with the answer in words as one types."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.core.rules.sheet_line import Several, Understood
from desktop.i18n import _
from desktop.services import register
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.words import as_typed

ROLES = (RoleKind.MENTEE, RoleKind.VOLUNTEER)


class LineBox(QWidget):
    """Types the evening in. `looked_at` says whose sheet the cursor is at; `saved` that a line was saved."""

    looked_at = Signal(object)
    saved = Signal(object)

    def __init__(self, desk: Desk, words: dict[RoleKind, str]) -> None:
        super().__init__()
        self._desk = desk
        self.session: int | None = None
        self.role = RoleKind.MENTEE
        self._chosen: dict[str, int] = {}
        self.lines: dict[RoleKind, TypedLine] = {}
        hints = {RoleKind.MENTEE: as_typed("* -4 -9? 6>15 +mar"), RoleKind.VOLUNTEER: as_typed("* 2=1.5")}
        line_row = parts.row(space=12)
        for role in ROLES:
            line = TypedLine(
                f"{words[role]}:  {hints[role]}", _("Sheet line: {who}").format(who=words[role]), large=True
            )
            line.typed.connect(lambda text, role=role: self._typed(role, text))
            line.entered.connect(lambda text, role=role: self.save(role, text))
            line.installEventFilter(self)
            self.lines[role] = line
            line_row.addWidget(line, 3 if role is RoleKind.MENTEE else 2)
        self.answer = parts.Banner("note")
        self._choices = QVBoxLayout()
        self._choices.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(line_row)
        box.addWidget(self.answer)
        box.addLayout(self._choices)

    def show_session(self, key: int, drafts: dict[str, str]) -> None:
        """Show a session's lines; what was half typed stands there again."""
        if key == self.session:
            return
        self.session = key
        self._forget()
        for role in reversed(ROLES):
            if not self.lines[role].isModified():  # somebody quick typed before the answer came
                self.lines[role].setText(drafts.get(role.value, ""))
            if self.lines[role].text():
                self._typed(role, self.lines[role].text())

    def leave(self) -> None:
        """Empty the lines: another session is on its way."""
        self.session = None
        self._forget()
        for line in self.lines.values():
            line.setText("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for role, line in self.lines.items():
                if watched is line and role is not self.role:
                    self.role = role
                    self.looked_at.emit(role)
        return super().eventFilter(watched, event)

    def _typed(self, role: RoleKind, text: str) -> None:
        key = self.session
        if key is None:
            return
        club = self._desk.club
        if not club.read_only:
            self._desk.jobs.write(
                lambda: register.keep_draft(club, key, role, text), lambda _none: None, self._desk.tell
            )
        if not text.strip():
            self._forget()
            return
        chosen = dict(self._chosen)
        self._desk.read(
            lambda: register.understand(club, key, text, role, chosen=chosen),
            lambda understood: self._answer(role, understood),
            "sheet-line",
            self._refused,
        )

    def _answer(self, role: RoleKind, understood: Understood) -> None:
        parts.clear(self._choices)
        if understood.choices:
            self.answer.say(understood.words or _("Who is meant?"), "note")
            for several in understood.choices:
                self._offer(role, several)
        elif understood.problems:
            self.answer.say(" ".join(understood.problems), "stop")
        else:
            self.answer.say(_("{answer}  Enter saves · Esc keeps typing").format(answer=understood.words), "note")

    def _offer(self, role: RoleKind, several: Several) -> None:
        row = parts.row(parts.label(_("“{typed}” is").format(typed=several.typed), "soft"))
        for candidate in several.candidates:
            row.addWidget(parts.button(candidate.name, self._choice(role, several.typed, candidate.key)))
        row.addWidget(parts.button(_("somebody new"), self._choice(role, several.typed, 0), look="link"))
        row.addStretch(1)
        self._choices.addLayout(row)

    def _choice(self, role: RoleKind, typed: str, key: int) -> Callable[[], None]:
        def choose() -> None:
            self._chosen[typed] = key
            self._typed(role, self.lines[role].text())
            self.lines[role].setFocus()

        return choose

    def save(self, role: RoleKind, text: str) -> None:
        """Save a line, if something stands in it."""
        key = self.session
        if key is None or not text.strip():
            return
        chosen = dict(self._chosen)
        club = self._desk.club
        self._desk.do(
            lambda: register.save(club, key, text, role, chosen=chosen)[0],
            lambda changes: self._saved(role, changes),
            self._refused,
        )

    def _saved(self, role: RoleKind, changes: object) -> None:
        self.lines[role].setText("")  # unlike clear() it leaves nothing to undo in the field
        self._forget()
        self.saved.emit(changes)

    def _refused(self, error: Refused | Trouble) -> None:
        self.answer.say(error.sentence, "stop")

    def _forget(self) -> None:
        self._chosen = {}
        parts.clear(self._choices)
        self.answer.say("")
