"""Copies: for a stick, for the next coordinator, and those that lie beside the club."""

import shutil

from PySide6.QtWidgets import QLabel

from desktop.services import club as clubs
from desktop.ui.features.copies.page import CopiesPage
from desktop.ui.kit.navigator import Place
from tests.hands import Hands

SECRET = "tram winter kettle Leeds"


def the_page(hands: Hands) -> CopiesPage:
    hands.window.desk.navigator.go("copies")
    hands.rest()
    page = hands.window.page("copies")
    assert isinstance(page, CopiesPage)
    return page


def test_a_copy_for_a_stick_is_saved_and_said(hands: Hands) -> None:
    page = the_page(hands)
    hands.click(page.save)
    (saved,) = hands.ask.folder.glob("* copy *.club")
    assert page.stick_said.words == f"Saved “{saved.name}”, checked and read back."
    assert page.save.isEnabled()


def test_the_next_coordinators_file_has_its_own_passphrase(hands: Hands) -> None:
    page = the_page(hands)
    hands.click(page.hand)
    assert not list(hands.ask.folder.glob("* handed over *"))
    page.new.first.set_text(SECRET)
    hands.click(page.hand)
    assert not list(hands.ask.folder.glob("* handed over *"))
    page.new.again.set_text(SECRET)
    hands.click(page.hand)
    (saved,) = hands.ask.folder.glob("* handed over *.club")
    assert page.next_said.words.startswith("Saved")
    assert page.new.first.text() == page.new.again.text() == ""
    page.new.make_up()
    hands.window.desk.navigator.go("today")
    assert page.new.first.text() == ""
    clubs.open_(saved, passphrase=SECRET).close()


def test_what_cannot_be_saved_is_said_where_it_was_asked(hands: Hands) -> None:
    page = the_page(hands)
    hands.ask.folder = hands.ask.folder / "gone"
    hands.click(page.save)
    assert page.stick_said.words.startswith("There is no folder")


def test_the_sheet_is_opened_among_the_papers(hands: Hands) -> None:
    page = the_page(hands)
    hands.click(page.sheet)
    place = hands.window.desk.navigator.place
    assert place is not None
    assert place.page == "papers"


def test_copies_beside_the_club_are_named_and_joined_where_that_is_possible(hands: Hands) -> None:
    path = hands.club.path
    shutil.copyfile(path, path.with_name(f"{path.stem} (conflicted copy 2026-11-21).club"))
    page = the_page(hands)
    assert page.others.count() == 3
    assert "Everything in that copy is here already." in [one.text() for one in page.findChildren(QLabel)]
    wanted: list[Place] = []
    hands.window.desk.navigator.went.disconnect()
    hands.window.desk.navigator.went.connect(wanted.append)
    page._join(path)
    assert (wanted[0].page, wanted[0].field) == ("joining", str(path))
