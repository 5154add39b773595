"""One concern note as it is read: what was written down, and below it what was added since."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core import clock
from desktop.core.rules.concern import Entry, Note
from desktop.i18n import _, formats
from desktop.ui.kit import layouts, parts
from desktop.ui.kit.scrolled import Scrolled

WIDEST = 640


class Reading(Scrolled):
    """Shows a note. Its words cannot be taken to the clipboard, where other programs could read them."""

    def __init__(self) -> None:
        super().__init__(WIDEST)
        for part in (self.viewport(), self._inside):
            part.setAutoFillBackground(False)  # the card shows through
        self._holder = QWidget()
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.add(self._holder)

    def show_note(self, note: Note | None) -> None:
        """Show this note, or none."""
        parts.clear(self._lines)
        if note is None:
            return
        self._say(note.name, "heading")
        self._say(" · ".join(_facts(note)), "soft")
        for title, text in (
            (_("What was said, word for word, and what I asked"), note.words),
            (_("What I saw and heard"), note.seen),
            (_("What I did, and whom I told, at what time"), note.done),
        ):
            self._part(title, text)
        for entry in note.entries:
            self._part(_head(entry), entry.text)
        self._lines.addSpacing(12)
        self._say(_kept(note), "soft")
        self.verticalScrollBar().setValue(0)

    def words(self) -> str:
        """Give all that is shown."""
        return "\n".join(str(part.property("text")) for part in layouts.held(self._lines))

    def _part(self, title: str, text: str) -> None:
        if text:
            self._lines.addSpacing(12)
            self._say(title, "caption")
            self._say(text)

    def _say(self, text: str, look: str = "") -> None:
        self._lines.addWidget(parts.label(text, look, wrap=True))


def _facts(note: Note) -> Iterator[str]:
    yield formats.day(note.happened, weekday=True)
    if note.time is not None:
        yield clock.text(note.time)
    if note.place:
        yield note.place
    yield _(note.how.label)
    if note.told_by:
        yield _("Told by {name}").format(name=note.told_by)
    yield _("Written by {name}, {moment}").format(name=note.who, moment=formats.moment(note.at))


def _head(entry: Entry) -> str:
    until = (formats.day(entry.until),) if entry.until is not None else ()
    return " · ".join((formats.moment(entry.at), entry.who, _(entry.kind.label), *until))


def _kept(note: Note) -> str:
    day = formats.day(note.kept_until)
    if note.is_held:
        return _("Kept until {day}, and afterwards until a lead says that it may be deleted.").format(day=day)
    return _("Kept until {day}; it may be deleted afterwards.").format(day=day)
