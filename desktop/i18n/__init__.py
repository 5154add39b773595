"""The words of the program: marked early with `N_`, translated when shown with `_`."""

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Final, NamedTuple

from desktop.i18n import pseudo
from desktop.i18n.direction import backwards
from desktop.i18n.sentence import CLOSE, OPEN, BackwardSentence, Sentence, isolated

LANGUAGES: Final = ("en", "cy", "fr", "de", "es", "pt_BR", "ar", "hi")
"""The languages the program speaks; English is what stands in the source."""
_DOMAIN = "alongside"
_OF = "\x04"
"""Stands between a context and its message, as in the catalogues themselves."""
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "locale"  # the frozen program keeps this order too


class _Speech(NamedTuple):
    language: str
    catalogue: _gettext.NullTranslations
    paper: bool = False

    def said(self, words: str) -> str:
        """Give what was said, as a sentence that sets people's words where it stands on paper."""
        if not self.paper:
            return words
        return BackwardSentence(words) if backwards(self.language) else Sentence(words)


class _State:
    """What the whole process speaks, unless a `with speaking(...)` block says otherwise."""

    speech = _Speech("en_GB", _gettext.NullTranslations())


# A context variable and no plain one: a paper is set in another language while the window goes on in its own.
_here: ContextVar[_Speech | None] = ContextVar("_here", default=None)


def use(language: str, folder: Path = _FOLDER) -> None:
    """Speak `language` (such as `de` or `en_GB`) from now on; English where no catalogue is there."""
    _State.speech = _speech(language, folder)


@contextmanager
def speaking(language: str, folder: Path = _FOLDER) -> Iterator[None]:
    """Speak another language for the length of a `with` block, in this thread alone: a letter in the family's own."""
    now = _now()
    with _saying(now if language == now.language else _speech(language, folder)._replace(paper=now.paper)):
        yield


@contextmanager
def on_paper() -> Iterator[None]:
    """Say what is said in a `with` block for paper: whatever is put into a sentence keeps its own direction in it."""
    with _saying(_now()._replace(paper=True)):
        yield


def apart(value: str) -> str:
    """Give a text as it stands beside others in a line: on paper it keeps its own direction there."""
    now = _now()
    return isolated(value, backwards=backwards(now.language)) if now.paper else value


def by_itself(value: str) -> str:
    """Give a text as it stands beside others on the screen: where lines run from right to left, it runs in its own way.

    A telephone number has no letter; its figures stand in the order in which they are dialled.
    """
    return f"{OPEN}{value}{CLOSE}" if value and backwards(_now().language) else value


@contextmanager
def _saying(speech: _Speech) -> Iterator[None]:
    before = _here.set(speech)
    try:
        yield
    finally:
        _here.reset(before)


def _speech(language: str, folder: Path) -> _Speech:
    own = pseudo.catalogue(language)
    if own is None:
        wanted = [language.replace("-", "_"), nearest(language)]
        own = _gettext.translation(_DOMAIN, folder, [one for one in wanted if one], fallback=True)
    return _Speech(language, own)


def nearest(language: str) -> str:
    """Give the language of ours that is meant by `language`: `de` for `de_CH`, `pt_BR` for `pt`; nothing if none is."""
    wanted = language.replace("-", "_")
    if wanted in LANGUAGES:
        return wanted
    return next((one for one in LANGUAGES if one.partition("_")[0] == wanted.partition("_")[0]), "")


def _now() -> _Speech:
    return _here.get() or _State.speech


def language() -> str:
    """Say which language is in use."""
    return _now().language


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark `message` for translation; it is translated where it is shown."""
    return message


def NP_(context: str, message: str) -> str:  # noqa: N802 - beside N_
    """Mark a message that means different things in different places: `_` translates it in this one."""
    return f"{context}{_OF}{message}"


def _(message: str) -> str:
    if _OF in message:
        return pgettext(*message.split(_OF))
    now = _now()
    return now.said(now.catalogue.gettext(message)) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Translate with the plural form that `count` asks for."""
    now = _now()
    return now.said(now.catalogue.ngettext(one, many, count))


def pgettext(context: str, message: str) -> str:
    """Translate a word that means different things in different places."""
    now = _now()
    return now.said(now.catalogue.pgettext(context, message))
