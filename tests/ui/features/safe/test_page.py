from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.rules.safe_log import Log
from desktop.services import concern, safe
from desktop.services.safe_lead import Code
from desktop.ui.features.safe.page import SafePage
from desktop.ui.shell import speech
from tests.hands import CTRL, Hands
from tests.safes import MARKER, OTHERS, SECRET, a_note, a_safe
from tests.ui.features.safe.conftest import all_words, enter, opened
from tests.ui.fit import cut_off
from tests.ui.heard import nameless


def test_the_first_lead_is_named_and_writes_a_note_by_keyboard_alone(hands: Hands, page: SafePage) -> None:
    undo = hands.window.undo_link.text()
    for typed, key in (("Lena Lead", Qt.Key.Key_Tab), (SECRET, Qt.Key.Key_Tab), (SECRET, Qt.Key.Key_Return)):
        QTest.keyClicks(hands.at(), typed)
        QTest.keyClick(hands.at(), key)
    assert len(page.code.code.text().splitlines()) == 2
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, CTRL)
    assert page.code.code.text() == ""
    assert page.pile.currentWidget() is page.notes
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, CTRL)
    form = page.notes.panel.form
    assert form is not None
    form.editors["person"].set_value(concern.people(hands.club)[1].uid)
    form.editors["words"].setFocus()
    QTest.keyClicks(hands.at(), f"{MARKER} said it")
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, CTRL)
    assert page.notes.panel.form is None
    assert [row.name for row in concern.notes(opened(page))] == ["Mei Mox"]
    assert f"{MARKER} said it" in page.notes.reading.words()
    assert hands.window.undo_link.text() == undo


def test_closed_the_window_is_the_same_whether_there_are_notes_or_not(hands: Hands, page: SafePage) -> None:
    held = a_safe(hands.club)
    page.refresh()
    before, picture = all_words(hands.window), page.grab().toImage()
    for _number in range(3):
        a_note(held)
    page.refresh()
    assert all_words(hands.window) == before
    assert page.grab().toImage() == picture


def test_when_it_closes_itself_nothing_of_it_is_left_and_what_was_typed_is_kept_in_it(
    hands: Hands, inside: SafePage
) -> None:
    page = inside
    a_note(opened(page))
    page.refresh()
    page.notes.table.choose(0)
    page.notes.add_to()
    form = page.notes.panel.form
    assert form is not None
    form.editors["text"].set_value(f"{MARKER} half a sen")
    page.desk.safe.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert MARKER not in all_words(hands.window)
    enter(page)
    assert "kept here" in page.banner.words
    page._go_on()
    form = page.notes.panel.form
    assert form is not None
    assert form.all_values()["text"] == f"{MARKER} half a sen"
    assert concern.draft(opened(page)) == {}


def test_another_look_leaves_it_open_and_what_was_typed_in_it(hands: Hands, inside: SafePage) -> None:
    inside.notes.write()
    form = inside.notes.panel.form
    assert form is not None
    form.editors["words"].set_value(MARKER)
    hands.window.look("dark")
    page = hands.window.page("safe")
    assert isinstance(page, SafePage)
    assert "kept here" in page.banner.words
    page._go_on()
    assert page.notes.panel.form is not None
    assert page.notes.panel.form.all_values()["words"] == MARKER


def test_a_log_that_was_changed_is_said(hands: Hands, inside: SafePage) -> None:
    del hands
    inside.chips.choose("log")
    inside.refresh()
    assert inside.banner.words == ""
    held = opened(inside)
    entries = dict(list(held.content.log.entries.items())[1:])
    held.content = replace(held.content, log=Log(entries, held.content.log.heads))
    inside.refresh()
    assert "changed by another program" in inside.banner.words


def test_notes_that_another_passphrase_opens_are_joined(hands: Hands, page: SafePage) -> None:
    held = a_safe(hands.club)
    a_note(held)
    safe.close(held)
    page.refresh()
    page.entrance.begin_anew()
    for name, typed in (("name", "Max Mixed"), ("passphrase", OTHERS), ("again", OTHERS)):
        page.entrance.to_name.lines[name].setText(typed)
    page.act()
    page.act()
    assert concern.notes(opened(page)) == []
    page.desk.safe.close()
    enter(page, OTHERS)
    assert "another passphrase" in page.banner.words
    page._join()
    page.leads.joining.lines["passphrase"].setText("not this one")
    page.leads.join()
    assert "does not open" in page.leads.joining.wrong.text()
    page.leads.joining.lines["passphrase"].setText(SECRET)
    page.leads.join()
    assert len(concern.notes(opened(page))) == 1
    assert page.banner.words == ""


def test_closing_the_window_closes_the_safe(hands: Hands, inside: SafePage) -> None:
    held = opened(inside)
    hands.window.close()
    assert not held.is_open


@pytest.mark.parametrize("language", ["en_GB", "xx", "xr"])
def test_open_as_well_everything_has_a_name_and_can_be_read_whole(
    hands: Hands, inside: SafePage, language: str
) -> None:
    held = opened(inside)
    a_note(held, words=f"{MARKER} said it. " * 20, place="Riverside Library", time="18:20", told_by="Ben")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    speech.speak(app, language)
    window = hands.window.again()
    window.resize(1280, 800)
    window.show()
    window.desk.navigator.go("safe")
    page = window.page("safe")
    assert isinstance(page, SafePage)
    wrong: dict[str, list[str]] = {}

    def look(name: str) -> None:
        QTest.qWait(20)
        wrong[name] = [*nameless(window), *cut_off(window)]

    look("notes")
    page.notes.table.choose(0)
    look("one note")
    page.notes.add_to()
    look("adding")
    page.notes.panel.close_panel()
    page.notes.write()
    look("writing")
    page.notes.panel.close_panel()
    for chip in ("leads", "log"):
        page.chips.choose(chip)
        page.refresh()
        look(chip)
    page.leads.coded.emit(Code(("MHQP 4RBX", "CGG7")))
    look("code")
    page.act()
    page.desk.safe.close()
    look("closed")
    page.entrance.begin_anew()
    look("first")
    window.close()
    window.deleteLater()
    assert {name: found for name, found in wrong.items() if found} == {}
