"""Two small copies of a club of one noun or a few, written out, for the rules of joining."""

from typing import Any

from desktop.core.rules.joining_copies import Copy, Shape, Touch, Touched

BEFORE, AFTER = "2026-11-17 18:00:00", "2026-11-17 18:30:00"
NAMES = ("person", "session", "session_person", "relationship", "relationship_step", "check", "consent", "contact_link")


def touch(who: str, at: str = BEFORE, verb: str = "person.change") -> Touch:
    return Touch(at, f"action of {who} at {at}", who, f"{who}s laptop", verb)


def made(who: str, at: str = BEFORE) -> Touched:
    return Touched(made=touch(who, at))


def deleted(who: str, at: str = BEFORE) -> Touched:
    return Touched(deleted=touch(who, at))


def changed(who: str, *fields: str, at: str = BEFORE, verb: str = "person.change") -> Touched:
    return Touched(fields={name: touch(who, at, verb) for name in fields})


def shape(links: dict[str, str] | None = None, *, optional: tuple[str, ...] = (), **more: Any) -> Shape:
    """A noun; all its links are required but for the optional ones."""
    found = links or {}
    said: dict[str, Any] = {"unique": (), "alike": (), "defaults": {}, "texts": frozenset[str](), **more}
    return Shape(links=found, required=frozenset(found) - set(optional), **said)


def copy(touched: dict[str, Touched] | None = None, **rows: dict[str, dict[str, Any]]) -> Copy:
    return Copy({"session_person": {}, **rows}, touched or {})
