"""What a writing verb changed; the window asks again where it matters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one undoable step.

    Args:
        verb: the step's verb, such as `person.add`; its words are made when shown.
        nouns: the tables that were touched.
        subject: the key of the record the step is about, if there is one.
        uid: that record's uid.
        step: the journal's number of the step; `None` if nothing changed.
        count: how many rows changed.
    """

    verb: str
    nouns: frozenset[str] = frozenset()
    subject: int | None = None
    uid: str = ""
    step: int | None = None
    count: int = 0
