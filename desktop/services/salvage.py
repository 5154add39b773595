"""Salvage of a damaged club: what could be read, and what was lost, in words."""

from pathlib import Path
from typing import NamedTuple

from desktop.core.errors import Trouble
from desktop.i18n import _, formats
from desktop.services import key
from desktop.services.history_words import NOUN_WORDS
from desktop.storage import salvage as storage


class Salvaged(NamedTuple):
    """The new file, what became of each table, and a sentence for each of which something was lost."""

    path: Path
    parts: tuple[storage.Part, ...]
    sentences: tuple[str, ...]


def salvage(path: Path, out: Path, *, passphrase: str = "") -> Salvaged:
    """Write what can be read of a damaged club into a new file; the damaged one is not touched.

    Raises:
        Refused: something stands at `out` already.
        Trouble: nothing could be read, or the disk failed; there is no file at `out` then.
    """
    first, *others = key.meanings(passphrase)
    try:
        parts = storage.salvage(path, out, first)
    except Trouble:
        if not others:
            raise
        parts = storage.salvage(path, out, others[0])
    nouns = [part for part in parts if part.table not in storage.HISTORY]
    said = [_words(part) for part in nouns if part.lost != 0]
    if any(part.lost != 0 for part in parts if part.table in storage.HISTORY):
        said.append(_("The history has gaps."))
    said.append(_("Everything else was saved.") if said else _("Everything could be saved."))
    return Salvaged(out, tuple(parts), tuple(said))


def _words(part: storage.Part) -> str:
    noun = _(NOUN_WORDS.get(part.table, part.table.replace("_", " ")))
    saved = formats.number(part.saved)
    if part.lost is None:
        return _("{noun}: {saved} saved; how many were lost is not known.").format(noun=noun, saved=saved)
    return _("{noun}: {saved} saved, {lost} lost.").format(noun=noun, saved=saved, lost=formats.number(part.lost))
