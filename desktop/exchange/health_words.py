"""What a health cell is about, and what of it fits on the card."""

import re
from typing import Final

from desktop.core.choices import HealthKind
from desktop.exchange import headers
from desktop.model.health import LABEL_LIMIT

_ALLERGY: Final = ("allerg", "alerg", "unvertraglich", "intoleran", "anaphyla", "epipen", "حساسي", "एलर्ज")
_DIET: Final = ("vegan", "vegetari", "halal", "kosher", "koscher", "casher", "dietary")
_BREAK: Final = re.compile(r"\s*[,;:(–—\n]|\s+-\s+|\. ")


def kind_of(text: str) -> HealthKind:
    """Say what a note is about: an allergy, a diet, or else a condition."""
    plain = " ".join(headers.tokens(text))
    if any(word in plain for word in _ALLERGY):
        return HealthKind.ALLERGY
    return HealthKind.DIET if any(word in plain for word in _DIET) else HealthKind.CONDITION


def label_of(text: str) -> str:
    """Give the beginning of a note that fits on the card: to the first comma or dash, else to a whole word."""
    first = " ".join(_BREAK.split(text.strip(), maxsplit=1)[0].split()) or " ".join(text.split())
    if len(first) <= LABEL_LIMIT:
        return first
    cut = first[: LABEL_LIMIT - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
