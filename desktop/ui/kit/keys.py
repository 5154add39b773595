"""The names of keys, as the keyboards of a language have them."""

import re

from PySide6.QtCore import QCoreApplication


def named(words: str) -> str:
    """Name the keys in a text as people find them: Strg for Ctrl in German."""
    return re.sub(r"\b(Ctrl|Shift|Alt)\b", lambda key: QCoreApplication.translate("QShortcut", key[0]), words)
