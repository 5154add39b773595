"""Openings elsewhere on the command line."""

from pathlib import Path

from tests.program import Alongside


def test_places_stand_with_what_was_asked_there(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "opening", "place=Forge", "offers=Robots", "address_to=Mr Lee")
    alongside("add", club, "opening", "place=Library")
    alongside("search", club, "Mei", "want=Build a robot")
    assert alongside("add", club, "request", "person=Mei", "opening=forge", "sent_on=2026-09-02").code == 0
    forge, library = alongside("show", club, "openings", "--json").json
    assert (forge["place"], library["requests"]) == ("Forge", [])
    (asked,) = forge["requests"]
    assert (asked["person"], asked["to_whom"], asked["answer"]) == ("Mei Stewart", "Mr Lee", "open")
    assert "Mei Stewart: no answer yet" in alongside("show", club, "openings").out


def test_a_place_that_is_not_there_is_refused(alongside: Alongside, club: Path) -> None:
    refused = alongside("add", club, "request", "person=Mei", "opening=Moon")
    assert (refused.code, refused.err.strip()) == (1, "There is no one opening “moon”.")


def test_a_skill_is_added_once(alongside: Alongside, club: Path) -> None:
    assert alongside("add", club, "skill", "name=Chess").code == 0
    assert alongside("add", club, "skill", "name=chess").code == 1
