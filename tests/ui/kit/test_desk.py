"""A writing verb through the desk: pages hear of it, a toast says it and offers undo; a refusal is told."""

from desktop.core.errors import Refused
from desktop.services import club as clubs
from tests.hands import Hands


def test_pages_hear_and_the_toast_offers_undo(hands: Hands) -> None:
    desk = hands.window.desk
    heard: list[object] = []
    desk.bus.changed.connect(heard.append)
    done: list[object] = []
    desk.do(lambda: clubs.change(hands.club, {"organisation": "Library"}), done.append)
    assert heard == done
    assert hands.window.toast.words == "Settings"
    desk.undo()
    assert clubs.settings(hands.club).organisation == ""
    desk.redo()
    assert clubs.settings(hands.club).organisation == "Library"


def test_what_changed_nothing_says_nothing(hands: Hands) -> None:
    before = hands.window.toast.words
    hands.window.desk.do(lambda: clubs.change(hands.club, {"organisation": ""}))
    assert hands.window.toast.words == before


def test_a_refusal_is_told_where_nobody_else_takes_it(hands: Hands) -> None:
    desk = hands.window.desk
    desk.do(lambda: clubs.change(hands.club, {"name": ""}))
    assert "missing" in hands.window.toast.words
    taken: list[Refused | object] = []
    desk.do(lambda: clubs.change(hands.club, {"name": ""}), failed=taken.append)
    assert isinstance(taken[0], Refused)


def test_what_is_done_quietly_is_heard_and_said_nowhere(hands: Hands) -> None:
    desk, before = hands.window.desk, hands.window.toast.words
    heard: list[object] = []
    desk.bus.changed.connect(heard.append)
    done: list[int] = []
    desk.quietly(lambda: 7, done.append)
    assert (done, heard, hands.window.toast.words) == ([7], [], before)
    taken: list[object] = []

    def refuse() -> int:
        raise Refused("No.")

    desk.quietly(refuse, done.append, taken.append)
    assert (len(done), len(taken)) == (1, 1)
