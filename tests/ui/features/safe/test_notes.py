from datetime import date

from desktop.core.safe_choices import Act
from desktop.services import concern
from desktop.ui.features.safe.page import SafePage
from tests.factories import Clock
from tests.hands import Hands
from tests.safes import MARKER, a_note
from tests.ui.features.safe.conftest import opened


def _read(page: SafePage) -> str:
    a_note(opened(page))
    page.refresh()
    page.notes.table.choose(0)
    return page.notes.reading.words()


def test_a_note_that_is_chosen_is_read_and_that_is_logged_once(hands: Hands, inside: SafePage) -> None:
    del hands
    assert MARKER in _read(inside)
    inside.refresh()
    acts = [row.act for row in concern.log(opened(inside))]
    assert acts[:2] == [Act.READ, Act.WRITTEN]


def test_what_is_added_stands_below_and_the_form_has_room(hands: Hands, inside: SafePage) -> None:
    del hands
    notes = inside.notes
    _read(inside)
    notes.add_to()
    assert not notes.table.isVisible()
    assert notes.reading.isVisible()
    form = notes.panel.form
    assert form is not None
    form.editors["kind"].set_value("kept")
    form.editors["text"].set_value("They asked for it.")
    notes.panel.save()
    assert "until which day" in form.error_at("until")
    form.editors["until"].set_value("01/02/2040")
    notes.panel.save()
    assert notes.panel.form is None
    assert notes.table.isVisible()
    assert "They asked for it." in notes.reading.words()
    assert "Kept until 1 Feb 2040" in notes.reading.words()
    notes.write()
    assert notes.table.isVisible()
    assert not notes.reading.isVisible()


def test_a_note_is_printed_without_a_trace_in_the_club(hands: Hands, inside: SafePage) -> None:
    _read(inside)
    before = hands.club.value("SELECT commits FROM open_step")
    inside.notes.print_note()
    assert len(hands.ask.printed) == 1
    assert "concern" not in hands.ask.printed[0].name
    assert concern.log(opened(inside))[0].act is Act.PRINTED
    assert hands.club.value("SELECT commits FROM open_step") == before


def test_a_form_in_which_something_was_typed_is_not_put_away_unasked(hands: Hands, inside: SafePage) -> None:
    inside.notes.write()
    form = inside.notes.panel.form
    assert form is not None
    form.editors["words"].set_value(MARKER)
    hands.ask.answers = [False]
    inside.notes.write()
    assert inside.notes.panel.form is form
    assert hands.ask.asked[-1] == "Not saved"


def test_only_a_note_that_may_go_can_be_deleted(hands: Hands, inside: SafePage) -> None:
    _read(inside)
    held, notes = opened(inside), inside.notes
    assert not notes.delete_button.isVisible()
    concern.add_entry(held, concern.notes(held)[0].uid, {"kind": "released", "text": "Nothing is pending."})
    clock = hands.club.clock
    assert isinstance(clock, Clock)
    clock.go_to(date(2040, 1, 1))
    notes.forget()
    inside.refresh()
    assert notes.table.model.rows[0].may_be_deleted
    notes.table.choose(0)
    assert notes.delete_button.isVisible()
    notes.delete()
    assert hands.ask.asked[-1] == "Delete the note"
    assert concern.notes(held) == []
    assert notes.reading.words() == ""
