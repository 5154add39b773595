"""A sentence on paper that people's words are put into: each runs in its own direction, and it has one full stop."""

import re
import unicodedata
from collections.abc import Mapping
from typing import ClassVar

OPEN, CLOSE = "\u2068", "\u2069"  # around what runs in the direction of its own first letter
_DANDA = re.compile("(?<=[0-9\u0966-\u096f])(?=\u0964)")  # the Indian full stop looks like a one behind a figure
_LAST = re.compile(r"\{(\w+)\}\.(?!\.)")


class Sentence(str):
    """A translated sentence; what is put into it keeps its own direction, and an initial at its end its one dot."""

    __slots__ = ()
    backwards: ClassVar[bool] = False

    def format(self, *args: object, **values: object) -> "Sentence":
        """Fill the places; only text is looked at, a number stays what its place says."""
        own = {name: self._own(value) for name, value in values.items()}
        return type(self)(_DANDA.sub("\u00a0", one_stop(self, values).format(*args, **own)))

    @classmethod
    def _own(cls, value: object) -> object:
        return isolated(value, backwards=cls.backwards) if isinstance(value, str) else value


class BackwardSentence(Sentence):
    """A sentence of a language that is written from right to left."""

    __slots__ = ()
    backwards = True


def one_stop(template: str, values: Mapping[str, object]) -> str:
    """Take the full stop from behind the places whose text has one at its end: Victor N."""
    return _LAST.sub(lambda found: found[0].rstrip("." * _stopped(values.get(found[1]))), str(template))


def isolated(value: str, *, backwards: bool) -> str:
    """Let a text that has letters of the other direction than the language run by itself inside another.

    What the program says runs as the language does, and so does what was put together of such texts.
    """
    if not backwards and value.isascii():
        return value  # as most are, and each would be asked letter by letter
    if isinstance(value, Sentence) or OPEN in value:
        return value
    other = {"L"} if backwards else {"R", "AL"}
    return f"{OPEN}{value}{CLOSE}" if any(unicodedata.bidirectional(one) in other for one in value) else value


def _stopped(value: object) -> bool:
    return isinstance(value, str) and value.rstrip(CLOSE).endswith(".")
