"""What somebody may ask about their own data, from the menu of their page: what we hold, erasing, and holds."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.i18n import N_, _, formats, ngettext
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.rights import AccessRequest, Hold
from desktop.services import access_files, access_paper, access_request, erasing, hold
from desktop.services.access_files import Given
from desktop.services.access_paper import Summary
from desktop.services.erasing import Outlook
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.side_panel import SidePanel

Done = Callable[[], None]
Failed = Callable[[Refused | Trouble], None]
ASKED: Final = {
    "asked_on": specs(AccessRequest)["asked_on"],
    "paper_language": FieldSpec(Kind.LANGUAGE, N_("Language"), required=True),
}
CONFIRM: Final = {"confirm": FieldSpec(Kind.TEXT, N_("Type the code or the name"), required=True)}
WHY: Final = {"why_released": specs(Hold)["why_released"]}
HOLD: Final = {name: specs(Hold)[name] for name in ("reason", "until")}


class Rights:
    """The entries of the menu, and the panel that each opens beside the page."""

    def __init__(self, desk: Desk, panel: SidePanel) -> None:
        self._desk = desk
        self._panel = panel

    def fill(self, menu: QMenu, key: int, *, on_hold: bool) -> None:
        """Put the entries at the end of the menu of somebody's page."""
        menu.addSeparator()
        entries: list[tuple[str, Callable[[int], None]]] = [
            (_("What we hold …"), self.what_we_hold),
            (_("Release the hold …"), self.release) if on_hold else (_("Put on hold …"), self.put_on_hold),
            (_("Erase …"), self.erase),
        ]
        for words, do in entries:
            menu.addAction(words).triggered.connect(partial(self._begin, do, key))

    def _begin(self, do: Callable[[int], None], key: int, _on: object = None) -> None:
        if self._panel.isHidden() or self._panel.leave():
            do(key)

    def what_we_hold(self, key: int) -> None:
        """Say what is held, and offer to write it for the person."""
        club = self._desk.club
        self._desk.read(lambda: access_paper.summary(club, key), partial(self._show_held, key))

    def _show_held(self, key: int, held: Summary) -> None:
        club = self._desk.club
        form = Form(ASKED, {"asked_on": held.asked_on, "paper_language": held.language})
        form.editors["asked_on"].setEnabled(not held.asked)

        def save(values: dict[str, Any], done: Done, failed: Failed) -> None:
            target = self._desk.ask.save_file(_("Save both files"), access_files.file_name(club, key), "PDF (*.pdf)")
            if target is None:
                self._panel.save_button.setEnabled(True)
                return
            self._give(key, target, values, done, failed)

        words = ngettext("{count} record is held: {kinds}.", "{count} records are held: {kinds}.", held.records)
        due = _("Other people stand there by their initials. The answer is due on {day}.")
        above = [
            _sentence(words.format(count=formats.number(held.records), kinds=formats.list_of(held.kinds))),
            _sentence(due.format(day=formats.day(held.due))),
            _sentence(_("The paper is SEALED; a JSON file for other programs is written beside it.")),
        ]
        if not held.asked:
            above.append(parts.button(_("Only note that they asked"), partial(self._note, key, form), look="link"))
        self._panel.edit(_("What we hold"), form, save, all_values=True, above=_texts(above), verb=_("Save both files"))

    def _give(self, key: int, target: Path, values: dict[str, Any], done: Done, failed: Failed) -> None:
        club = self._desk.club
        given: list[Given] = []

        def verb() -> Changes:
            given.append(access_files.give_typed(club, key, target, values))
            return given[-1].changes

        def written(_changes: Changes) -> None:
            done()
            self._desk.toast.say(access_files.file_words(given[-1]))

        self._desk.do(verb, written, failed, say=False)

    def _note(self, key: int, form: Form) -> None:
        club, values = self._desk.club, form.all_values()
        self._desk.do(
            lambda: access_request.note_typed(club, key, values["asked_on"]),
            lambda _changes: self._panel.close_panel(),
            form.show_refused,
        )

    def erase(self, key: int) -> None:
        """Say what erasing would mean, and ask to type who it is."""
        club = self._desk.club
        self._desk.read(lambda: erasing.outlook(club, key), partial(self._show_outlook, key))

    def _show_outlook(self, key: int, seen: Outlook) -> None:
        club = self._desk.club
        if seen.hindrances:
            self._desk.ask.tell(_("This cannot be erased now"), "\n".join(seen.hindrances))
            return

        def save(values: dict[str, Any], done: Done, failed: Failed) -> None:
            def erased(changes: Changes) -> None:
                done()
                self._desk.toast.say(self._desk.words(changes))

            self._desk.do(lambda: erasing.confirmed(club, key, values["confirm"]), erased, failed, say=False)

        words = [_sentence(one) for one in erasing.consequences(club, seen)]
        words[-1].setToolTip("\n".join(map(_backup, seen.backups)))
        words.append(_sentence(_("To go on, type {code}.").format(code=seen.confirm)))
        form = Form(CONFIRM, {})
        title = _("Erase {name}").format(name=seen.name)
        self._panel.edit(
            title,
            form,
            save,
            all_values=True,
            above=_texts(words),
            verb=_("Erase for ever"),
        )

    def put_on_hold(self, key: int) -> None:
        """Ask why nothing may be erased, and until when."""
        words = _("While this holds, nothing about this person is erased, not even what has been kept long enough.")
        self._ask(_("Put on hold"), Form(HOLD, {}), words, lambda values: hold.put_typed(self._desk.club, key, values))

    def release(self, key: int) -> None:
        """Ask why the hold is released."""
        words = _("From then on what is held about this person can be erased again.")
        self._ask(
            _("Release the hold"),
            Form(WHY, {}),
            words,
            lambda values: hold.release(self._desk.club, key, values["why_released"]),
        )

    def _ask(self, title: str, form: Form, words: str, verb: Callable[[dict[str, Any]], Changes]) -> None:
        def save(values: dict[str, Any], done: Done, failed: Failed) -> None:
            def finished(changes: Changes) -> None:
                done()
                self._desk.toast.say(self._desk.words(changes))

            self._desk.do(lambda: verb(values), finished, failed, say=False)

        self._panel.edit(title, form, save, all_values=True, above=_texts([_sentence(words)]), verb=title)


def _sentence(words: str) -> QWidget:
    return parts.label(words, wrap=True)


def _texts(above: Sequence[QWidget]) -> QWidget:
    """Put sentences, and what can be done beside the form, one under another."""
    holder = QWidget()
    holder.setLayout(parts.column(*above, space=8, margins=(0, 0, 0, 8)))
    return holder


def _backup(one: erasing.Older) -> str:
    return _("“{file}” until {day}").format(file=one.name, day=formats.day(one.until))
