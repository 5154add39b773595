"""The apostrophe that keeps a cell of a CSV file from running in a spreadsheet, and taking it away again."""

import re
from typing import Final

_SIGNS: Final = r"=+\-@\t\r\n＝＋－＠"  # noqa: RUF001 - full-width signs start a formula too
_RUNS: Final = re.compile(rf"'*[{_SIGNS}]")
_GUARDED: Final = re.compile(rf"''*[{_SIGNS}]")
_NUMBER: Final = re.compile(r"-(?:\d+(?:[.,]\d+)?)?")
_DIGITS: Final = "0123456789 "


def guarded(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run.

    Telephone numbers (a plus, digits and spaces), negative numbers and a lone dash cannot run and stay. Text that has
    such apostrophes already gets one more, so that `undone` gives every text back.
    """
    if text[:1] == "+" and not text[1:].strip(_DIGITS):
        return text
    if _RUNS.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def undone(text: str) -> str:
    """Take away the apostrophe that `guarded` put before a text."""
    return text[1:] if _GUARDED.match(text) else text
