"""Reads the window as a screen reader does: from another process, over AT-SPI; for the system's own Python.

A word on stdin asks for the tree that is shown now; the answer is one line of JSON, the nodes with their role, name,
states, description and the names of those they stand in. `press WORDS` presses the button that is named so.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import gi  # type: ignore[import-not-found] # of the system's Python, which reads this

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found] # noqa: E402 - only after its version is said

ROWS = 40
"""Of a table as many cells are read: the rest is made as these are."""
PATIENCE = 20.0
TOLD = (
    Atspi.StateType.FOCUSABLE,
    Atspi.StateType.CHECKED,
    Atspi.StateType.CHECKABLE,
    Atspi.StateType.SELECTED,
    Atspi.StateType.ENABLED,
)


def window() -> Atspi.Accessible:
    """Give the program's window, waited for."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_child_count():
                return program.get_child_at_index(0)
    raise SystemExit("no window is on the bus")


def nodes(one: Atspi.Accessible, within: tuple[str, ...] = ()) -> list[dict[str, object]]:
    """List what is shown, in the order of the tree."""
    states = one.get_state_set()
    if within and not states.contains(Atspi.StateType.SHOWING):
        return []
    role, name = one.get_role_name(), one.get_name() or ""
    told = [state.value_nick for state in TOLD if states.contains(state)]
    found: list[dict[str, object]] = [{"role": role, "name": name, "states": told, "within": within[-3:]}]
    count = one.get_child_count()
    for number in range(min(count, ROWS) if role in {"table", "list"} else count):
        child = one.get_child_at_index(number)
        if child is not None:
            found += nodes(child, (*within, name or role))
    return found


def press(one: Atspi.Accessible, words: str) -> bool:
    """Press the first shown button of this name."""
    if one.get_name() == words and one.get_role_name() in {"push button", "button", "toggle button", "check box"}:
        return bool(one.do_action(0))
    shown = one.get_state_set().contains(Atspi.StateType.SHOWING)
    children = (one.get_child_at_index(number) for number in range(one.get_child_count() if shown else 0))
    return any(press(child, words) for child in children if child is not None)


def patiently(read: Callable[[Atspi.Accessible], Any]) -> Any:
    """Give what is read: a page that goes while it is read takes its nodes with it, and is read once more."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return read(window())
        except GLib.Error:
            if time.monotonic() > until:
                raise


Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))  # a busy machine takes longer than the usual 0.8 s
for line in sys.stdin:
    asked, _space, words = line.strip().partition(" ")
    read = partial(press, words=words) if asked == "press" else nodes
    print(json.dumps(patiently(read)), flush=True)
