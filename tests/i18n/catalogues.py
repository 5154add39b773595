"""The catalogues of words: extracted from the program, read, written, and what a translation must keep."""

import re
import string
import tomllib
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "resources" / "locale"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "NP_": ((1, "c"), 2)}
LABEL = 24
"""Characters up to which a text counts as a label: it stands on a button, over a column or beside a field."""
MAY_GROW = 2.0
ROOM = 8
"""A label may be this many times as long as the English, and this many characters more; pages must still hold it."""


@cache
def template() -> Catalog:
    """Extract every message of the program, with the files where it stands and what is said to translators."""
    mapping = ConfigParser()
    mapping.read(LOCALE / "babel.cfg", encoding="utf-8")
    methods = [(pattern, method) for method, _colon, pattern in (one.partition(": ") for one in mapping.sections())]
    made = Catalog(project="Alongside", charset="utf-8")
    found = extract_from_dir(str(ROOT), methods, keywords=KEYWORDS, comment_tags=["Translators:"])
    for file, _line, message, comments, context in found:
        made.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    return made


def languages() -> list[str]:
    """List the languages that have a catalogue."""
    return sorted(path.parents[1].name for path in LOCALE.glob("*/LC_MESSAGES/alongside.po"))


def path_of(language: str) -> Path:
    """Say where the catalogue of a language is kept."""
    return LOCALE / language / "LC_MESSAGES" / "alongside.po"


@cache
def read(language: str) -> Catalog:
    """Read the catalogue of a language."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, domain="alongside")


def write(language: str, catalogue: Catalog) -> None:
    """Write a catalogue; its messages stand in the order of the files that say them, without line numbers."""
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, sort_by_file=True, include_lineno=False, ignore_obsolete=True)


@cache
def rightly_equal(language: str) -> frozenset[str]:
    """Read which messages are the same in a language and in English; its glossary lists them."""
    said = tomllib.loads((LOCALE / language / "glossary.toml").read_text(encoding="utf-8"))
    return frozenset(said.get("same", ()))


def sources(message: Message) -> tuple[str, ...]:
    """Give the English forms of a message."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    """Give the translated forms of a message."""
    return (message.string or "",) if isinstance(message.string, str) else tuple(message.string or ("",))


def places(text: str) -> Iterator[str]:
    """Give the names of the placeholders in a text."""
    for _text, field, _format, _conversion in string.Formatter().parse(text):
        if field is not None:
            yield field


def problems(language: str) -> Iterator[str]:
    """Say what is wrong with the translations into a language, a sentence each."""
    catalogue, same = read(language), rightly_equal(language)
    wanted = {(one.id, one.context) for one in template() if one.id}
    known = {(one.id, one.context) for one in catalogue if one.id}
    yield from (f"not extracted yet: {message!r}" for message, _context in sorted(wanted - known, key=str))
    yield from (f"no longer said: {message!r}" for message, _context in sorted(known - wanted, key=str))
    used: set[str] = set()
    for message in catalogue:
        if not message.id:
            continue
        english, own = sources(message), forms(message)
        if not all(own):
            yield f"untranslated: {english[0]!r}"
        elif message.fuzzy:
            yield f"doubtful (fuzzy): {english[0]!r}"
        else:
            yield from (f"{trouble}: {english[0]!r} – {own!r}" for trouble in _troubles(english, own, catalogue))
        if english[0] in own:
            used.add(english[0])
            if english[0] not in same and any(letter.isalpha() for letter in re.sub(r"\{\w+\}", "", english[0])):
                yield f"equal to the English, and not on the glossary’s list: {english[0]!r}"
    yield from (f"on the glossary’s list of equals, but not equal: {one!r}" for one in sorted(same - used))


def _troubles(english: tuple[str, ...], own: tuple[str, ...], catalogue: Catalog) -> Iterator[str]:
    most = set(places(english[-1]))
    least = set(places(english[0])) & most
    if len(english) > 1 and len(own) != catalogue.num_plurals:
        yield f"{len(own)} plural forms where the language has {catalogue.num_plurals}"
    for one in own:
        try:
            kept = list(places(one))
        except ValueError:
            yield "braces that do not match"
            continue
        allowed = most if len(english) == 1 else most | set(places(english[0]))
        if not (least - {"count"} if len(english) > 1 else least) <= set(kept) <= allowed:
            yield "placeholders differ"
        if one.count("\n") != english[-1].count("\n"):
            yield "lines differ"
        if one != one.strip() and english[-1] == english[-1].strip():
            yield "a space at an end"
        if len(english[-1]) <= LABEL and len(one) > max(len(form) for form in english) * MAY_GROW + ROOM:
            yield "too long for a label"
        if _keys(one) != _keys(english[-1]):
            yield "keys differ"


def _keys(text: str) -> int:
    """Count the letters marked as keys with an ampersand."""
    return len(re.findall(r"&(?=\w)", text))
