"""What a header says: the phrases of all languages, and the contact it is about."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from desktop.exchange import contact_words, header_words
from desktop.exchange.meanings import CONTACTS, OF_CONTACT, Meaning, Slot

Tokens = tuple[str, ...]
_LONGEST: Final = 12  # words; a longer cell is a sentence, not a header
_SLOT_NUMBERS: Final = {"1": "", "2": "2", "second": "2", "zweite": "2", "zweiter": "2", "3": "3"}


class Said(NamedTuple):
    """What a header says; `slot` tells one contact from another (`parent`, `mother`, `parent2`)."""

    meaning: Meaning
    slot: str = ""


def tokens(text: str) -> Tokens:
    """Split text into its words, without case, accents and punctuation."""
    return _tokens(text[:200])


@cache
def _tokens(text: str) -> Tokens:
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ł", "l"))
    plain = "".join(
        " " if unicodedata.category(char)[0] in "PSZC" else char for char in apart if not unicodedata.combining(char)
    )
    return tuple(plain.split())


def said_by(title: str) -> Said | None:
    """Say what a header says, if it is one that we know."""
    words = tokens(title)
    if not words or len(words) > _LONGEST:
        return None
    exact = _phrases().get(words)
    if exact:
        return Said(exact, Slot.PARENT if exact in CONTACTS else "")
    about = _contact_in(words)
    if about:
        return _said_of_contact(*about)
    meaning = _longest(words)
    return Said(meaning, Slot.PARENT if meaning in CONTACTS else "") if meaning else None


def _said_of_contact(slot: Slot, rest: Tokens) -> Said | None:
    """Say what the words beside a contact's word say: "emergency contact" is a name, "parent mobile" a telephone."""
    rest = tuple(word for word in rest if (word,) not in set_of(header_words.SMALL))
    meaning = _of_contact(rest)
    number = ""
    if meaning is None:
        number = next((_SLOT_NUMBERS[word] for word in rest if word in _SLOT_NUMBERS), "")
        rest = tuple(word for word in rest if word not in _SLOT_NUMBERS)
        meaning = _of_contact(rest) or _longest(rest)
    if meaning is None:
        return Said(Meaning.CONTACT_NAME, f"{slot}{number}") if not rest else None
    return Said(OF_CONTACT[meaning], f"{slot}{number}") if meaning in OF_CONTACT else Said(meaning)


def _of_contact(rest: Tokens) -> Meaning | None:
    if rest in set_of(header_words.NUMBER):
        return Meaning.PHONE
    return _phrases().get(rest)


def _longest(words: Tokens) -> Meaning | None:
    """Give the meaning of the longest phrase among the words; of equally long ones, that of the greatest weight."""
    best: tuple[int, int] | None = None
    meaning: Meaning | None = None
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            part = words[start:end]
            found = _phrases().get(part)
            if found is None or part in set_of(header_words.ALONE):
                continue
            rank = (end - start, -_weight()[found])
            if best is None or rank > best:
                best, meaning = rank, found
    return meaning


def _contact_in(words: Tokens) -> tuple[Slot, Tokens] | None:
    """Find the longest contact phrase ("emergency contact"); gives its slot and the words around it."""
    for length in range(min(5, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            slot = _contact_phrases().get(words[start : start + length])
            if slot:
                return slot, words[:start] + words[start + length :]
    return None


@cache
def _phrases() -> dict[Tokens, Meaning]:
    """Give all phrases; one that two languages use differently is that of the language named first."""
    found: dict[Tokens, Meaning] = {}
    for language in header_words.HEADERS.values():
        for meaning, phrases in language.items():
            for phrase in _split(phrases):
                found.setdefault(phrase, meaning)
    for meaning in Meaning:
        found.setdefault(tokens(meaning.value), meaning)
    return found


@cache
def _contact_phrases() -> dict[Tokens, Slot]:
    found: dict[Tokens, Slot] = {}
    for language in contact_words.CONTACT_WORDS.values():
        for slot, phrases in language.items():
            for phrase in _split(phrases):
                found.setdefault(phrase, slot)
    return found


@cache
def _weight() -> dict[Meaning, int]:
    return {meaning: place for place, meaning in enumerate(Meaning)}


def _split(phrases: str) -> Iterable[Tokens]:
    return (tokens(phrase) for phrase in phrases.split("|"))


@cache
def set_of(phrases: str) -> frozenset[Tokens]:
    """Make the set of the phrases between `|`; a lone sign (✓) stands as it is, since it is no word."""
    return frozenset(tokens(phrase) or (phrase,) for phrase in phrases.split("|"))
