"""Saving asks where, sees to the ending, and says what was saved; what failed is told."""

from pathlib import Path

from desktop.core.errors import Trouble
from desktop.ui.kit.saving import save_as
from tests.hands import Hands


def test_the_ending_is_added_and_the_file_named(hands: Hands) -> None:
    written: list[Path] = []
    hands.ask.folder = hands.ask.folder / "out"
    after: list[bool] = []
    save_as(hands.window.desk, "Export", "people", ".csv", written.append, lambda: after.append(True))
    assert written == [hands.ask.folder / "people.csv"]
    assert hands.window.toast.words == "Saved as people.csv"
    assert after == [True]


def test_what_failed_is_told(hands: Hands) -> None:
    def fail(_place: Path) -> None:
        raise Trouble("The disk is full.")

    save_as(hands.window.desk, "Export", "people", ".csv", fail)
    assert hands.window.toast.words == "The disk is full."
