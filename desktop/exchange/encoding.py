"""Which letters the bytes of a text file are: said by a mark at its head, proved by UTF-8, or weighed."""

import codecs
import unicodedata
from typing import Final

from desktop.exchange import faults
from desktop.exchange.faults import Unreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHERS: Final = ("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "mac_roman", "cp852")
_INSIDE_WORDS: Final = frozenset("'’´`‘-–.·")  # noqa: RUF001 - an acute accent is typed for an apostrophe
_NO_TEXT: Final = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"{\\rtf", b"<!DOCTYPE", b"<html", b"<?xml")
_SAMPLE: Final = 200_000


def decode(data: bytes) -> str:
    """Turn the bytes of a text file into text without NULs.

    Raises:
        Unreadable: no known encoding fits, or it is no text at all.
    """
    if data.startswith(_NO_TEXT):
        raise Unreadable(faults.NO_TABLE)
    text = _decode(data)
    if _is_no_text(text):
        raise Unreadable(faults.NO_TABLE)
    return text.replace("\0", "")


def _decode(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")  # the mark says it; a broken letter is shown as broken
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    for name in ("utf-8", "cp1252"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "utf-8" or _reads_as_western(text):
            return text
    return _weighed(data)


def _wide(data: bytes) -> str:
    """Name UTF-16 without a mark: every other byte of Latin letters is zero."""
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) < 4 or max(even, odd) < len(head) * 0.3:
        return ""
    if min(even, odd) > len(head) * 0.05:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _reads_as_western(text: str) -> bool:
    """Say whether Windows-1252 gives words: letters with few accents, and no symbols within them."""
    sample = text[:_SAMPLE]
    accented = sum(char >= "\x80" and char.isalpha() for char in sample)
    plain = sum(char < "\x80" and char.isalpha() for char in sample)
    strange = _strange(sample)
    return strange * 10 <= accented + strange and accented <= max(plain, 3)


def _strange(sample: str) -> int:
    """Count symbols within words."""
    return sum(
        char >= "\x80"
        and not char.isalpha()
        and (before.isalpha() or after.isalpha())
        and char not in _INSIDE_WORDS
        and unicodedata.category(char) in {"So", "Sc", "Sk", "No", "Cc", "Sm"}
        for before, char, after in zip(" " + sample, sample, sample[1:] + " ", strict=False)
    )


def _weighed(data: bytes) -> str:
    """Weigh those code pages against each other that put fewest symbols within words."""
    from charset_normalizer import from_bytes  # needed for few files only

    oddness = {name: _strange(data[:_SAMPLE].decode(name, errors="replace")) for name in _OTHERS}
    least = [name for name in _OTHERS if oddness[name] == min(oddness.values())]
    best = from_bytes(data[:_SAMPLE], cp_isolation=least).best()
    if best is None:
        raise Unreadable(faults.ENCODING)
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError:
        raise Unreadable(faults.ENCODING) from None


def _is_no_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    unprintable = sum(1 for char in sample if char < " " and char not in "\t\r\n\0\f\v\x1a")
    return unprintable > len(sample) * 0.02 or sample.count("\0") > len(sample) * 0.3
