"""Languages that nobody speaks, for looking at pages: `xx` stretches every text, `xr` also runs right to left."""

import gettext
import re

STRETCHED = "xx"
MIRRORED = "xr"
_ACCENTS = str.maketrans("AEIOUaeiouyncs", "ÀÉÎÕÜàéîõüýñçš")
_MORE = "········ " * 200
_PLACES = re.compile(r"(\{[^}]*\})")


class Stretched(gettext.NullTranslations):
    """Makes every text about 40 per cent longer and accented; placeholders stay as they are."""

    def gettext(self, message: str) -> str:
        """Stretch one text."""
        return stretch(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Stretch the form that `n` asks for."""
        return stretch(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Stretch a text that has a context."""
        del context
        return stretch(message)


def stretch(text: str) -> str:
    """Lengthen and accent a text; `{placeholders}` stay."""
    parts = [part if part.startswith("{") else part.translate(_ACCENTS) for part in _PLACES.split(text)]
    return "".join(parts) + _MORE[: 2 * len(text) // 5]


def catalogue(language: str) -> gettext.NullTranslations | None:
    """Give the catalogue of a language that nobody speaks; `None` for all others."""
    return Stretched() if language in {STRETCHED, MIRRORED} else None
