"""A sentence on paper that people's words are put into: each runs in its own direction, and it has one full stop."""

import re
import unicodedata
from collections.abc import Mapping

OPEN, CLOSE = "\u2068", "\u2069"  # around what runs in the direction of its own first letter
_DANDA = re.compile("(?<=[0-9\u0966-\u096f])(?=\u0964)")  # the Indian full stop looks like a one behind a figure
_LAST = re.compile(r"\{(\w+)\}\.(?!\.)")


class Sentence(str):
    """A translated sentence; what is put into it keeps its own direction, and an initial at its end its one dot."""

    __slots__ = ()

    def format(self, *args: object, **values: object) -> "Sentence":
        """Fill the places; only text is looked at, a number stays what its place says."""
        said = one_stop(self, values).format(*args, **{name: _own(value) for name, value in values.items()})
        return Sentence(_DANDA.sub("\u00a0", said))


def one_stop(template: str, values: Mapping[str, object]) -> str:
    """Take the full stop from behind the places whose text has one at its end: Victor N."""
    return _LAST.sub(lambda found: found[0].rstrip("." * _stopped(values.get(found[1]))), str(template))


def isolated(value: str) -> str:
    """Let a text that has letters of the other direction than the language run by itself inside another.

    What the program says runs as the language does, and so does what was put together of such texts.
    """
    from desktop.i18n.locales import right_to_left

    if isinstance(value, Sentence) or OPEN in value:
        return value
    backwards = right_to_left()
    if not backwards and value.isascii():
        return value  # as most are, and each would be asked letter by letter
    other = {"L"} if backwards else {"R", "AL"}
    return f"{OPEN}{value}{CLOSE}" if any(unicodedata.bidirectional(one) in other for one in value) else value


def _own(value: object) -> object:
    return isolated(value) if isinstance(value, str) else value


def _stopped(value: object) -> bool:
    return isinstance(value, str) and value.rstrip(CLOSE).endswith(".")
