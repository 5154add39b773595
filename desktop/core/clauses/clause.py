"""One clause of an agreement, as the program brings it along; a club or two people may write their own instead."""

from typing import NamedTuple


class Clause(NamedTuple):
    """Marked for translation, translated when it is shown.

    `{names}` in a text are the fields of `core.rules.clauses.Terms`. `minors` is the sentence that follows wherever
    somebody in the relationship is under 18, whoever wrote the text before it.
    """

    number: int
    title: str
    text: str
    minors: str = ""
