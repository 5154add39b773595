"""What joining comes to is said in whole sentences; what comes to nothing is not said."""

from pathlib import Path

from desktop.core.choices import SheetKind
from desktop.services import joining, joining_words, register
from tests import factories as make
from tests.doors import two_doors


def test_only_what_there_is_is_said(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with back.open() as club:
        register.arrive(club, 4, 1)
    with front.open() as club:
        words = joining.preview(club, back.path).words
    assert words == ("1 arrival comes.", "18 records are added in all.", "1 record changes.")


def test_pairs_and_doubles_are_named() -> None:
    assert list(joining_words.suspended([("Ben",)])) == [
        "No check of Ben holds any more; they do not meet one to one until it is decided."
    ]
    assert list(joining_words.likely([])) == []


def test_two_sheets_with_one_code_are_told_apart(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    for number, door in enumerate((front, back)):
        with door.open(5) as club:
            if number:
                register.walk_in(club, 4, "Lou Wick")
                make.a_mentee(club, "Zed")
            make.a_printed(club, 4, SheetKind.VOLUNTEERS if number else SheetKind.REGISTER)
    with front.open() as club:
        told = joining.preview(club, back.path)
    assert told.figures.codes == 1
    assert "Two sheets have the code" in " ".join(told.words)
